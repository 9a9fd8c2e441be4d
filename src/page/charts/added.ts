import { type MadeChart, made, observer } from './start.ts';

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
	const live = await import('./live.ts');
	await live.fontForDrawing();
	return live;
}
