import type { ChartSpec } from '../../model/charts/spec.ts';
import type { ChartData } from '../../model/dataset.ts';
import { keyOf } from '../../model/talk-keys.ts';

/** How close to the viewport a chart must come to be made live, as the root margin of an observer. */
const NEAR = '400px';

/**
 * Makes charts live when they come near the viewport. Chart.js is loaded with the first of them, in a chunk of its own.
 * If it cannot be loaded, the static drawing in the page stays.
 */
export function startCharts(): void {
	for (const figure of document.querySelectorAll('figure[data-chart]:not([data-form=marks])')) observer.observe(figure);
	document.addEventListener('keydown', closeSheet);
}

const observer = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries) {
			if (!isIntersecting || !(target instanceof HTMLElement)) continue;
			observer.unobserve(target);
			void activate(target);
		}
	},
	{ rootMargin: NEAR },
);

/** A chart that is no file of the deck: its figures, and how they are drawn. */
export interface MadeChart {
	readonly dataset: ChartData;
	readonly spec: ChartSpec;
}

/** The charts of figures that a feature has added to the page. */
const made = new WeakMap<HTMLElement, MadeChart>();

/**
 * Has a figure that was added to the page become live like those that came with it.
 *
 * @param figure the figure, in the page
 * @param chart what it shows
 */
export function addChart(figure: HTMLElement, chart: MadeChart): void {
	made.set(figure, chart);
	observer.observe(figure);
}

/**
 * Ends what a figure does that is taken out of the page.
 *
 * @param figure a figure that was added by {@link addChart}
 */
export function removeChart(figure: HTMLElement): void {
	observer.unobserve(figure);
	made.delete(figure);
	if (figure.dataset.live === 'on') void import('./live.ts').then(({ deactivateChart }) => deactivateChart(figure));
}

/** Draws the charts that are live once more, as the place of some has changed. */
export async function redrawCharts(): Promise<void> {
	if (document.querySelector('[data-live=on]')) (await import('./live.ts')).refreshAll();
}

/** Draws charts as SVG. */
export interface ChartDrawing {
	readonly drawSvg: typeof import('./draw-svg.ts').drawSvg;
	/** Fetches the figures of a chart of the deck, and how they are drawn. */
	readonly fetchChart: typeof import('./live.ts').fetchChart;
}

/**
 * Loads what draws charts as SVG, and the font that their words are measured in.
 *
 * @throws Error when it cannot be fetched
 */
export async function loadDrawing(): Promise<ChartDrawing> {
	const [{ drawSvg, fontForDrawing }, { fetchChart }] = await Promise.all([
		import('./draw-svg.ts'),
		import('./live.ts'),
	]);
	await fontForDrawing();
	return { drawSvg, fetchChart };
}

/** Loads the chart code and the datasets of all charts ahead of time. */
export async function fetchAllFigures(): Promise<void> {
	await (await import('./live.ts')).fetchAllFigures();
}

async function activate(figure: HTMLElement): Promise<void> {
	try {
		const { activateChart } = await import('./live.ts');
		await activateChart(figure, made.get(figure));
	} catch {
		figure.dataset.live = 'failed';
	}
}

/** Closes the table of figures that overlays a slide when Escape is pressed. */
function closeSheet(event: KeyboardEvent): void {
	if (keyOf(event) !== 'Escape' || event.defaultPrevented) return;
	const sheet = document.querySelector<HTMLDetailsElement>('[data-view=slides] .figures[open]');
	if (!sheet) return;
	event.preventDefault();
	sheet.open = false;
	sheet.querySelector('summary')?.focus();
}
