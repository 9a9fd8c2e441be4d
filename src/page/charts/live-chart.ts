import { Chart } from 'chart.js';
import { chartConfig, type Drawing } from '../../model/charts/config.ts';
import { type DrawingPlace, type Size, sizeFor, styleFor } from '../../model/charts/drawing.ts';
import { type ChartModel, modelOf } from '../../model/charts/series.ts';
import type { ChartSpec } from '../../model/charts/spec.ts';
import type { ChartData } from '../../model/dataset.ts';
import { pageLanguage } from '../deck/language.ts';
import { coloursIn, labelsIn } from './from-page.ts';

/** A chart on a canvas that has replaced its static drawing. */
export interface LiveChart {
	/** The Chart.js instance. Each {@link redraw} makes a new one on the same canvas. */
	chart: Chart;
	readonly dataset: ChartData;
	readonly spec: ChartSpec;
	/** Its series, aligned to its axis. */
	readonly model: ChartModel;
	readonly figure: HTMLElement;
}

/** The maximum number of screen pixels per pixel of a drawing. It limits the memory of the canvas. */
const MAX_RATIO = 4;

/**
 * Draws a chart on a new canvas, with the words, colours and size that the page has now.
 *
 * @param figure the figure of the chart
 * @param plot the element of that figure that gets the canvas
 * @param dataset the figures of the chart
 * @param spec how they are drawn
 */
export function createLiveChart(
	figure: HTMLElement,
	plot: HTMLElement,
	dataset: ChartData,
	spec: ChartSpec,
): LiveChart {
	const canvas = document.createElement('canvas');
	canvas.setAttribute('aria-hidden', 'true');
	plot.append(canvas);
	const model = modelOf(dataset, spec);
	const live = { chart: draw(canvas, figure, dataset, spec), dataset, spec, model, figure };
	sharpen(live);
	return live;
}

/**
 * Redraws a chart with the words, colours and size that the page has now. A series that is switched off stays off.
 *
 * @param live the chart, whose Chart.js instance is replaced
 */
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

function draw(canvas: HTMLCanvasElement, figure: HTMLElement, dataset: ChartData, spec: ChartSpec): Chart {
	const place = placeOf(figure);
	const size = sizeFor(spec, place);
	Object.assign(canvas, size);
	// Without a `lang` of its own, the style of the canvas would be computed at once whenever the page changes its
	// language.
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

/**
 * Matches the pixels of the canvas to those of the screen, which change with the window and with the place of the
 * chart.
 *
 * @param live the chart
 */
export function sharpen({ chart, figure, spec }: LiveChart): void {
	const size = sizeFor(spec, placeOf(figure));
	chart.options.devicePixelRatio = pixelRatio(figure, size);
	chart.resize(size.width, size.height);
	const { canvas } = chart;
	const pixels = pixelWidth(figure);
	// Chart.js sets the CSS size to that of the drawing. The canvas must be as wide as its place instead, except for the
	// fraction of a pixel that it lacks.
	const lacks = pixels - canvas.width;
	canvas.style.width = `${lacks > 0 && lacks < 1 ? (canvas.width / pixels) * 100 : 100}%`;
	canvas.style.removeProperty('height');
}

/** Tells which of the static drawings the style sheet shows. */
function placeOf(figure: HTMLElement): DrawingPlace {
	if (figure.querySelector('.for-compact')?.checkVisibility()) return 'compact';
	return figure.querySelector('.for-phone')?.checkVisibility() ? 'phone' : 'wall';
}

/**
 * The number of screen pixels per pixel of the drawing. The place of a drawing is rarely as wide as the drawing, and
 * the slide is scaled. A canvas of another size would be resampled: coarsely in WebKit, and in Firefox when it becomes
 * much smaller.
 */
function pixelRatio(figure: HTMLElement, { width }: Size): number {
	// A chart without layout is not visible, so any ratio will do.
	return Math.min((pixelWidth(figure) || width) / width, MAX_RATIO);
}

/** The width of the plot, in screen pixels. */
function pixelWidth(figure: HTMLElement): number {
	return (figure.querySelector('.plot')?.getBoundingClientRect().width ?? 0) * devicePixelRatio;
}
