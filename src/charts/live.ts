import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
} from 'chart.js';
import { type ChartSpec, charts } from '../../slides/charts.ts';
import { whenIdle } from '../app/idle.ts';
import { isInSight } from '../app/in-sight.ts';
import { onSlide } from '../app/stage.ts';
import { type ChartId, chartIds } from '../deck/chart-ids.ts';
import type { Dataset } from '../deck/dataset.ts';
import { coloursIn } from './colours-in-page.ts';
import { chartConfig } from './config.ts';
import { connectDownloads } from './downloads.ts';
import { labelsIn } from './labels-in-page.ts';
import { connectSeries } from './series-buttons.ts';
import { type DrawingPlace, sizeFor, styleFor } from './size.ts';
import { connectWalk, nameWalk } from './walk.ts';

Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
);

/** The figures come one file at a time, each when its chart comes near. The build has checked them. */
const datasets = import.meta.glob<Dataset>(['/data/*.json', '!/data/links.json'], { import: 'default' });

/** A chart that has taken the place of its drawing. */
export interface LiveChart {
	/** Another one after each {@link refresh}, on the same canvas. */
	chart: Chart;
	readonly dataset: Dataset;
	readonly spec: ChartSpec;
	readonly figure: HTMLElement;
	/** Draws anew with the words, colours and size that the page has now. */
	refresh(): void;
}

const living = new Set<LiveChart>();
/** Charts that nobody sees, which are to be drawn anew when there is time, or when their slide comes. */
const stale = new Set<LiveChart>();

/**
 * Puts a live chart in the place of a figure's drawing, in the same size.
 *
 * @throws Error when the figure names no chart, or its figures cannot be fetched
 */
export async function makeLive(figure: HTMLElement): Promise<LiveChart> {
	const id = chartIds.find((one) => one === figure.dataset.chart);
	const plot = figure.querySelector<HTMLElement>('.plot');
	if (!id || !plot) throw new Error('the figure names no chart');
	const dataset = await fetchDataset(id);
	const spec = charts[id];
	const canvas = document.createElement('canvas');
	canvas.setAttribute('aria-hidden', 'true');
	plot.append(canvas);
	const chart = draw(canvas, { figure, dataset, spec });
	const live: LiveChart = { chart, dataset, spec, figure, refresh: () => refresh(live) };
	sharpen(live);
	connectSeries(live);
	connectWalk(live);
	connectDownloads(live);
	living.add(live);
	figure.dataset.live = 'on';
	return live;
}

/** Fetches the figures of all charts before they come near. */
export async function fetchAllFigures(): Promise<void> {
	await Promise.all(Object.values(datasets).map((load) => load()));
}

/** Draws every live chart anew, as after a change of language or colours: those in sight now, the others one by one. */
export function refreshAll(): void {
	for (const live of living) {
		stale.add(live);
		if (isInSight(live.figure)) freshen(live);
	}
	whenIdle(freshenNext);
}

function freshen(live: LiveChart): void {
	if (stale.delete(live)) live.refresh();
}

function freshenNext(): void {
	for (const live of stale) {
		freshen(live);
		break;
	}
	if (stale.size > 0) whenIdle(freshenNext);
}

async function fetchDataset(id: ChartId): Promise<Dataset> {
	const load = datasets[`/data/${id}.json`];
	if (!load) throw new Error(`there is no dataset ${id}`);
	return load();
}

/** Draws a chart on a canvas with the words, colours and size that the page has now. */
function draw(
	canvas: HTMLCanvasElement,
	{ figure, dataset, spec }: Pick<LiveChart, 'figure' | 'dataset' | 'spec'>,
): Chart {
	const place = placeIn(figure);
	Object.assign(canvas, sizeFor(spec, place));
	// A canvas without a language of its own has its style computed at once whenever the page changes its language.
	canvas.lang = document.documentElement.lang;
	const config = chartConfig(dataset, {
		spec,
		labels: labelsIn(figure),
		colours: coloursIn(figure),
		locale: document.documentElement.lang === 'fi' ? 'fi-FI' : 'sv-FI',
		dashes: 'drawn',
		...styleFor[place],
	});
	return new Chart(canvas, {
		...config,
		options: { ...config.options, events: [], devicePixelRatio: sharpness(figure) },
	});
}

/** Which of the two drawings the style sheet shows. */
function placeIn(figure: HTMLElement): DrawingPlace {
	return figure.querySelector('.for-phone')?.checkVisibility() ? 'phone' : 'wall';
}

/** Pixels of the screen per pixel of the drawing: the stage is scaled, and so must the canvas be. */
function sharpness(figure: HTMLElement): number {
	const plot = figure.querySelector<HTMLElement>('.plot');
	const scale = plot && plot.offsetWidth > 0 ? plot.getBoundingClientRect().width / plot.offsetWidth : 1;
	return Math.min(Math.max(devicePixelRatio * scale, 1), 4);
}

function sharpen({ chart, figure, spec }: LiveChart): void {
	const { width, height } = sizeFor(spec, placeIn(figure));
	chart.options.devicePixelRatio = sharpness(figure);
	chart.resize(width, height);
	// Chart.js writes the size of the drawing; the style sheet gives the canvas the size of the place.
	chart.canvas.style.removeProperty('width');
	chart.canvas.style.removeProperty('height');
}

function refresh(live: LiveChart): void {
	nameWalk(live.figure);
	const { canvas } = live.chart;
	const hidden = live.chart.data.datasets.map((_, index) => !live.chart.isDatasetVisible(index));
	live.chart.destroy();
	live.chart = draw(canvas, live);
	if (hidden.includes(true)) {
		for (const [index, off] of hidden.entries()) live.chart.setDatasetVisibility(index, !off);
		live.chart.update('none');
	}
	sharpen(live);
}

let waiting = 0;

/** Colours and size may change under a chart; many changes at once are one. */
function later(): void {
	cancelAnimationFrame(waiting);
	waiting = requestAnimationFrame(refreshAll);
}

new MutationObserver(later).observe(document.documentElement, { attributeFilter: ['data-theme', 'data-view', 'lang'] });
onSlide(() => {
	for (const live of stale) if (isInSight(live.figure)) freshen(live);
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', later);
addEventListener('resize', later);
