import '../../styles/live-chart.css';
import { charts } from '../../../slides/charts.ts';
import { whenIdle } from '../../browser/idle.ts';
import { isInSight } from '../../browser/in-sight.ts';
import { type ChartId, chartIds } from '../../model/chart-ids.ts';
import type { Dataset } from '../../model/dataset.ts';
import { announce } from '../deck/notices.ts';
import { onSlide } from '../deck/stage.ts';
import { drawSvg, fontForDrawing } from './draw-svg.ts';
import { labelsIn } from './from-page.ts';
import { connectKeyboard } from './keyboard-navigation.ts';
import '../../model/charts/register.ts';
import { createLiveChart, type LiveChart, redraw } from './live-chart.ts';
import { savePng } from './save-png.ts';
import type { MadeChart } from './start.ts';

/**
 * Each dataset is a file of its own and is loaded when its chart comes near the viewport. The build has validated them.
 */
const datasets = import.meta.glob<Dataset>(['/data/*.json', '!/data/links.json', '!/data/municipalities.json'], {
	import: 'default',
});

export { drawSvg, fontForDrawing };

/** All live charts, each with what updates its keyboard navigation, and with what ends that. */
const active = new Map<LiveChart, { readonly renew: () => void; readonly ending: AbortController }>();
/** Charts outside the viewport that must be redrawn: when the browser is idle, or when their slide is shown. */
const pending = new Set<LiveChart>();
/** How long the browser may delay the redrawing of one chart, in milliseconds. */
const IDLE_TIMEOUT = 200;

/**
 * Replaces the static drawing of a figure with a live chart of the same size.
 *
 * @param figure the figure, which names its chart in `data-chart`
 * @param made what it shows, if that is none of the charts of the deck
 * @throws Error when the figure names no chart, or its dataset cannot be fetched
 */
export async function activateChart(figure: HTMLElement, made: MadeChart | undefined): Promise<void> {
	const plot = figure.querySelector<HTMLElement>('.plot');
	if (!plot) throw new Error('the figure has no place for a chart');
	const { dataset, spec } = made ?? (await fetchChart(figure.dataset.chart));
	// A canvas stays as it was drawn, also when its font comes.
	await fontForDrawing();
	// It may have been taken out of the page meanwhile.
	if (!figure.isConnected) return;
	const live = createLiveChart(figure, plot, dataset, spec);
	const ending = new AbortController();
	const renew = connectKeyboard(live, ending.signal);
	connectSeries(live, renew);
	connectDownload(live);
	active.set(live, { renew, ending });
	figure.dataset.live = 'on';
}

/** Ends a live chart whose figure is taken out of the page. */
export function deactivateChart(figure: HTMLElement): void {
	for (const [live, { ending }] of active) {
		if (live.figure !== figure) continue;
		ending.abort();
		live.chart.destroy();
		active.delete(live);
		pending.delete(live);
	}
}

/**
 * Fetches the figures of a chart of the deck.
 *
 * @param name its id
 * @returns the figures, and how they are drawn
 * @throws Error when there is no such chart, or its figures cannot be fetched
 */
export async function fetchChart(name: string | undefined): Promise<MadeChart> {
	const id = chartIds.find((one) => one === name);
	if (!id) throw new Error('the figure names no chart');
	return { dataset: await fetchDataset(id), spec: charts[id] };
}

/** Fetches the datasets of all charts. */
export async function fetchAllFigures(): Promise<void> {
	await Promise.all(Object.values(datasets).map((load) => load()));
}

async function fetchDataset(id: ChartId): Promise<Dataset> {
	const load = datasets[`/data/${id}.json`];
	if (!load) throw new Error(`there is no dataset ${id}`);
	return load();
}

/** Redraws all live charts: those in sight now, the others one by one when the browser is idle. */
export function refreshAll(): void {
	for (const live of active.keys()) {
		pending.add(live);
		if (isInSight(live.figure)) refresh(live);
	}
	whenIdle(refreshNext, IDLE_TIMEOUT);
}

function refresh(live: LiveChart): void {
	pending.delete(live);
	redraw(live);
	active.get(live)?.renew();
}

function refreshNext(): void {
	for (const live of pending) {
		refresh(live);
		break;
	}
	if (pending.size > 0) whenIdle(refreshNext, IDLE_TIMEOUT);
}

let scheduled = 0;

/**
 * Schedules a redraw because words, colours or size may have changed. Several changes before the next frame cause only
 * one.
 */
function scheduleRefresh(): void {
	cancelAnimationFrame(scheduled);
	scheduled = requestAnimationFrame(refreshAll);
}

new MutationObserver(scheduleRefresh).observe(document.documentElement, {
	attributeFilter: ['data-theme', 'data-view', 'data-overview', 'lang'],
});
onSlide(() => {
	for (const live of pending) if (isInSight(live.figure)) refresh(live);
});
for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)'])
	matchMedia(query).addEventListener('change', scheduleRefresh);
addEventListener('resize', scheduleRefresh);
followPixelRatio();

/** A window that is moved to another screen may change its pixel ratio and nothing else, so that nothing is resized. */
function followPixelRatio(): void {
	const changed = () => {
		scheduleRefresh();
		followPixelRatio();
	};
	matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', changed, { once: true });
}

/**
 * Shows the button that saves the chart as a picture, and connects it. The download of the figures is a link to a file
 * and needs no script.
 */
function connectDownload(live: LiveChart): void {
	const button = live.figure.querySelector<HTMLElement>('[data-download=png]');
	if (!button) return;
	button.hidden = false;
	button.addEventListener('click', () => void savePng(live));
}

/**
 * Turns the labels of the series into buttons that switch the series off and on. When the last one is switched off, that
 * is said: the words in the chart are drawn, and a screen reader cannot find them there.
 *
 * @param live the chart
 * @param renew updates what is shown of its points
 */
function connectSeries(live: LiveChart, renew: () => void): void {
	const { figure, model } = live;
	const ids = model.series.map(({ id }) => id);
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
			renew();
			if (live.chart.getVisibleDatasetCount() === 0) announce(labelsIn(figure).allHidden ?? '');
		});
	}
}
