import type { ChartLabels } from '../../model/charts/series.ts';

/** The words of a chart, as its figure in the page has them: the table names its series and places. */
export function labelsIn(figure: HTMLElement): ChartLabels {
	return {
		series: named(figure, 'th[data-series]', 'series'),
		categories: named(figure, 'th[data-at]', 'at'),
		missing: figure.querySelector<HTMLElement>('.plot')?.dataset.missing ?? '',
	};
}

function named(figure: HTMLElement, selector: string, key: string): Readonly<Record<string, string>> {
	const cells = [...figure.querySelectorAll<HTMLElement>(selector)];
	return Object.fromEntries(cells.map((cell) => [cell.dataset[key] ?? '', textOf(cell)]));
}

function textOf(cell: HTMLElement): string {
	return (cell.textContent ?? '').replace(/\u00AD/gu, '').trim();
}
