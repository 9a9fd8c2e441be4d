import '../../styles/live-chart.css';
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
import { type ChartSpec, charts } from '../../../slides/charts.ts';
import { whenIdle } from '../../browser/idle.ts';
import { isInSight } from '../../browser/in-sight.ts';
import { type ChartId, chartIds } from '../../model/chart-ids.ts';
import { chartConfig, type Drawing } from '../../model/charts/config.ts';
import { type DrawingPlace, type Size, sizeFor, styleFor } from '../../model/charts/drawing.ts';
import { modelOf } from '../../model/charts/series.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Language } from '../../model/language.ts';
import { pageLanguage } from '../deck/language.ts';
import { onSlide } from '../deck/stage.ts';
import { coloursIn, labelsIn } from './from-page.ts';
import { savePng } from './save-png.ts';
import { connectWalk } from './walk.ts';

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

/** How a live chart is drawn: what follows the language changes. */
type LiveDrawing = Drawing & { labels: Drawing['labels']; language: Language };

/** A chart that has taken the place of its drawing. */
export interface LiveChart {
	/** Another one after each {@link refresh}, on the same canvas. */
	chart: Chart;
	drawing: LiveDrawing;
	readonly dataset: Dataset;
	readonly spec: ChartSpec;
	readonly figure: HTMLElement;
}

/** Every live chart, and what says its walk anew. */
const living = new Map<LiveChart, () => void>();
/** What charts are to be given anew: words and sharpness, or all that they are drawn with. */
type Part = 'words' | 'all';
/** Charts that nobody sees, which are to be drawn anew when there is time, or when their slide comes. */
const stale = new Map<LiveChart, Part>();
/** How long each of them may be put off, in milliseconds. */
const PATIENCE = 200;

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
	const live: LiveChart = { ...draw(canvas, { figure, dataset, spec }), dataset, spec, figure };
	sharpen(live);
	connectSeries(live);
	connectDownloads(live);
	living.set(live, connectWalk(live));
	figure.dataset.live = 'on';
	return live;
}

/** Fetches the figures of all charts before they come near. */
export async function fetchAllFigures(): Promise<void> {
	await Promise.all(Object.values(datasets).map((load) => load()));
}

/** Gives every live chart words or all else anew: those in sight now, the others one by one. */
function refreshAll(part: Part): void {
	for (const live of living.keys()) {
		if (stale.get(live) !== 'all') stale.set(live, part);
		if (isInSight(live.figure)) freshen(live);
	}
	whenIdle(freshenNext, PATIENCE);
}

function freshen(live: LiveChart): void {
	const part = stale.get(live);
	if (part === undefined) return;
	stale.delete(live);
	if (part === 'words') rename(live);
	else refresh(live);
	living.get(live)?.();
}

function freshenNext(): void {
	for (const live of stale.keys()) {
		freshen(live);
		break;
	}
	if (stale.size > 0) whenIdle(freshenNext, PATIENCE);
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
): Pick<LiveChart, 'chart' | 'drawing'> {
	const place = placeIn(figure);
	const size = sizeFor(spec, place);
	Object.assign(canvas, size);
	const drawing: LiveDrawing = {
		spec,
		...wordsIn(figure, canvas),
		colours: coloursIn(figure),
		dashes: 'drawn',
		...styleFor[place],
	};
	const config = chartConfig(dataset, drawing);
	const chart = new Chart(canvas, {
		...config,
		options: { ...config.options, events: [], devicePixelRatio: sharpness(figure, size) },
	});
	return { chart, drawing };
}

/** What of a chart follows the language of the page. */
function wordsIn(figure: HTMLElement, canvas: HTMLCanvasElement): Pick<LiveDrawing, 'labels' | 'language'> {
	const language = pageLanguage();
	// A canvas without a language of its own has its style computed at once whenever the page changes its language.
	canvas.lang = language;
	return { labels: labelsIn(figure), language };
}

/** Which of the two drawings the style sheet shows. */
function placeIn(figure: HTMLElement): DrawingPlace {
	return figure.querySelector('.for-phone')?.checkVisibility() ? 'phone' : 'wall';
}

/**
 * Pixels of the screen per pixel of the drawing. The place of a drawing is seldom as wide as it, and the stage is scaled: a
 * canvas of another size would be resampled, coarsely in WebKit, and in Firefox where it becomes much smaller.
 */
function sharpness(figure: HTMLElement, { width }: Size): number {
	// Where it is not laid out nobody sees it, and no memory can hold a drawing of any size.
	return Math.min((pixelsFor(figure) || width) / width, 4);
}

/** How many pixels of the screen the place of a chart is wide. */
function pixelsFor(figure: HTMLElement): number {
	return (figure.querySelector('.plot')?.getBoundingClientRect().width ?? 0) * devicePixelRatio;
}

/** Gives the canvas as many pixels as the screen has for it, which a change of the window or of its place alters. */
export function sharpen({ chart, figure, spec }: LiveChart): void {
	const size = sizeFor(spec, placeIn(figure));
	chart.options.devicePixelRatio = sharpness(figure, size);
	chart.resize(size.width, size.height);
	const { canvas } = chart;
	const pixels = pixelsFor(figure);
	// Chart.js writes the size of the drawing. The canvas is as wide as its place, but for the part of a pixel that it lacks.
	const lacks = pixels - canvas.width;
	canvas.style.width = `${lacks > 0 && lacks < 1 ? (canvas.width / pixels) * 100 : 100}%`;
	canvas.style.removeProperty('height');
}

function refresh(live: LiveChart): void {
	const { canvas } = live.chart;
	const hidden = live.chart.data.datasets.map((_, index) => !live.chart.isDatasetVisible(index));
	live.chart.destroy();
	Object.assign(live, draw(canvas, live));
	if (hidden.includes(true)) {
		for (const [index, off] of hidden.entries()) live.chart.setDatasetVisibility(index, !off);
		live.chart.update('none');
	}
	sharpen(live);
}

/** Gives a chart the words that the page has now, and the sharpness of its place. All else stays: to make it anew would take twice as long. */
function rename(live: LiveChart): void {
	const { chart, drawing, figure, dataset, spec } = live;
	Object.assign(drawing, wordsIn(figure, chart.canvas));
	for (const [index, { id }] of modelOf(dataset, spec).series.entries()) {
		const named = chart.data.datasets[index];
		if (named) named.label = drawing.labels.series[id] ?? id;
	}
	chart.update('none');
	sharpen(live);
}

let waiting = 0;
let wanted: Part = 'words';

/** Colours and size may change under a chart; many changes at once are one. */
function later(part: Part): void {
	if (part === 'all') wanted = part;
	cancelAnimationFrame(waiting);
	waiting = requestAnimationFrame(() => {
		refreshAll(wanted);
		wanted = 'words';
	});
}

new MutationObserver((changes) => {
	const redraws = changes.some(({ attributeName }) => attributeName === 'data-theme' || attributeName === 'data-view');
	later(redraws ? 'all' : 'words');
}).observe(document.documentElement, { attributeFilter: ['data-theme', 'data-view', 'data-overview', 'lang'] });
onSlide(() => {
	for (const live of stale.keys()) if (isInSight(live.figure)) freshen(live);
});
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => later('all'));
addEventListener('resize', () => later('all'));

/** Shows the button that saves the picture, and makes it do so. The figures are a file of the site and need no script. */
export function connectDownloads(live: LiveChart): void {
	const button = live.figure.querySelector<HTMLElement>('[data-download=png]');
	if (!button) return;
	button.hidden = false;
	button.addEventListener('click', () => void savePng(live));
}

/** Makes the labels of the series into buttons that switch them off and on. */
export function connectSeries(live: LiveChart): void {
	const { figure, dataset, spec } = live;
	const ids = modelOf(dataset, spec).series.map(({ id }) => id);
	for (const item of figure.querySelectorAll<HTMLElement>('.series li')) {
		const index = ids.indexOf(item.dataset.series ?? '');
		const button = document.createElement('button');
		button.type = 'button';
		button.setAttribute('aria-pressed', 'true');
		button.append(...item.childNodes);
		item.append(button);
		button.addEventListener('click', () => {
			const on = !live.chart.isDatasetVisible(index);
			live.chart.setDatasetVisibility(index, on);
			button.setAttribute('aria-pressed', String(on));
			live.chart.update('none');
		});
	}
}
