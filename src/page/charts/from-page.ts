import { type ChartColours, properties } from '../../model/charts/drawing.ts';
import type { ChartLabels } from '../../model/charts/series.ts';

/** The colours of a chart as the style sheet gives them to its figure, in the theme that is on. */
export function coloursIn(figure: HTMLElement): ChartColours {
	const probe = document.createElement('span');
	probe.hidden = true;
	figure.append(probe);
	const colour = (property: string) => {
		probe.style.color = `var(${property})`;
		return hex(getComputedStyle(probe).color);
	};
	const { series, ...roles } = properties;
	const colours = {
		ink: colour(roles.ink),
		quiet: colour(roles.quiet),
		grid: colour(roles.grid),
		paper: colour(roles.paper),
		hue: colour(roles.hue),
		muted: colour(roles.muted),
		series: series.map(colour),
	};
	probe.remove();
	return colours;
}

/** `#rrggbb`, to which a chart can add an opacity, where the colour has none of its own. */
function hex(colour: string): string {
	const channels = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(colour);
	if (!channels) return colour;
	return `#${channels
		.slice(1)
		.map((channel) => Number(channel).toString(16).padStart(2, '0'))
		.join('')}`;
}

/** The words of a chart, as its figure in the page has them: the table names its series and places. */
export function labelsIn(figure: HTMLElement): ChartLabels {
	return {
		series: named(figure, 'th[data-series]', 'series'),
		places: named(figure, 'th[data-at]', 'at'),
		shortPlaces: Object.fromEntries(
			[...figure.querySelectorAll<HTMLElement>('th[data-short]')].map(({ dataset }) => [
				dataset.at ?? '',
				dataset.short ?? '',
			]),
		),
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
