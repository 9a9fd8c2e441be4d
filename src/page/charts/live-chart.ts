import { Chart } from 'chart.js';
import { chartConfig, type Drawing } from '../../model/charts/config.ts';
import { type DrawingPlace, type Size, sizeFor, styleFor } from '../../model/charts/drawing.ts';
import { type ChartModel, modelOf } from '../../model/charts/series.ts';
import type { ChartSpec } from '../../model/charts/spec.ts';
import type { Dataset } from '../../model/dataset.ts';
import { pageLanguage } from '../deck/language.ts';
import { coloursIn, labelsIn } from './from-page.ts';

/** A chart that has taken the place of its drawing. */
export interface LiveChart {
	/** Another one after each {@link redraw}, on the same canvas. */
	chart: Chart;
	readonly dataset: Dataset;
	readonly spec: ChartSpec;
	/** Its series along its axis. */
	readonly model: ChartModel;
	readonly figure: HTMLElement;
}

/** The most pixels of the screen that a pixel of a drawing may take: no memory holds a drawing of any size. */
const MAX_RATIO = 4;

/** Draws a chart into the plot of a figure, with the words, colours and size that the page has now. */
export function createLiveChart(figure: HTMLElement, plot: HTMLElement, dataset: Dataset, spec: ChartSpec): LiveChart {
	const canvas = document.createElement('canvas');
	canvas.setAttribute('aria-hidden', 'true');
	plot.append(canvas);
	const model = modelOf(dataset, spec);
	const live = { chart: draw(canvas, figure, dataset, spec), dataset, spec, model, figure };
	sharpen(live);
	return live;
}

/** Draws a chart anew, with the words, colours and size that the page has now; a series that is switched off stays off. */
export function redraw(live: LiveChart): void {
	const { canvas } = live.chart;
	const hidden = live.chart.data.datasets.map((_, index) => !live.chart.isDatasetVisible(index));
	live.chart.destroy();
	live.chart = draw(canvas, live.figure, live.dataset, live.spec);
	if (hidden.includes(true)) {
		for (const [index, off] of hidden.entries()) live.chart.setDatasetVisibility(index, !off);
		live.chart.update('none');
	}
	sharpen(live);
}

function draw(canvas: HTMLCanvasElement, figure: HTMLElement, dataset: Dataset, spec: ChartSpec): Chart {
	const place = placeOf(figure);
	const size = sizeFor(spec, place);
	Object.assign(canvas, size);
	// A canvas without a language of its own has its style computed at once whenever the page changes its language.
	canvas.lang = pageLanguage();
	const drawing: Drawing = {
		spec,
		labels: labelsIn(figure),
		colours: coloursIn(figure),
		dashes: 'drawn',
		...styleFor[place],
	};
	const config = chartConfig(dataset, drawing);
	return new Chart(canvas, {
		...config,
		options: { ...config.options, events: [], devicePixelRatio: pixelRatio(figure, size) },
	});
}

/** Gives the canvas as many pixels as the screen has for it, which a change of the window or of its place alters. */
export function sharpen({ chart, figure, spec }: LiveChart): void {
	const size = sizeFor(spec, placeOf(figure));
	chart.options.devicePixelRatio = pixelRatio(figure, size);
	chart.resize(size.width, size.height);
	const { canvas } = chart;
	const pixels = pixelWidth(figure);
	// Chart.js writes the size of the drawing. The canvas is as wide as its place, but for the part of a pixel that it lacks.
	const lacks = pixels - canvas.width;
	canvas.style.width = `${lacks > 0 && lacks < 1 ? (canvas.width / pixels) * 100 : 100}%`;
	canvas.style.removeProperty('height');
}

/** Which of the two drawings the style sheet shows. */
function placeOf(figure: HTMLElement): DrawingPlace {
	return figure.querySelector('.for-phone')?.checkVisibility() ? 'phone' : 'wall';
}

/**
 * Pixels of the screen per pixel of the drawing. The place of a drawing is seldom as wide as it, and the stage is scaled: a
 * canvas of another size would be resampled, coarsely in WebKit, and in Firefox where it becomes much smaller.
 */
function pixelRatio(figure: HTMLElement, { width }: Size): number {
	// A chart that is not laid out is seen by nobody: any ratio will do.
	return Math.min((pixelWidth(figure) || width) / width, MAX_RATIO);
}

/** How wide the place of a chart is, in pixels of the screen. */
function pixelWidth(figure: HTMLElement): number {
	return (figure.querySelector('.plot')?.getBoundingClientRect().width ?? 0) * devicePixelRatio;
}
