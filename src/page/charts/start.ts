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

/** Sees which charts come near the viewport. */
export const observer = new IntersectionObserver(
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

/** The charts of figures that a feature has added to the page: see `added.ts`. */
export const made = new WeakMap<HTMLElement, MadeChart>();

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
