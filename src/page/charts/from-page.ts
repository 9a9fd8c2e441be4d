import { type ChartColours, properties } from '../../model/charts/drawing.ts';
import type { ChartLabels } from '../../model/charts/series.ts';

/**
 * Reads the colours of a chart from the style sheet.
 *
 * @param place the element whose custom properties are read, such as the figure of the chart
 * @param scheme `light` for the colours of the light theme; without it those of the current theme are read
 * @returns the colours, as `#rrggbb` unless they are translucent
 */
export function coloursIn(place: HTMLElement, scheme?: 'light'): ChartColours {
	const probe = document.createElement('span');
	probe.hidden = true;
	// Where the reader forces colours, the computed one would be the same for all roles.
	probe.style.setProperty('forced-color-adjust', 'none');
	if (scheme) probe.style.colorScheme = scheme;
	place.append(probe);
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

/** Converts an opaque `rgb()` colour to `#rrggbb`, because charts append an opacity to it. */
function hex(colour: string): string {
	const channels = /^rgb\((\d+), (\d+), (\d+)\)$/u.exec(colour);
	if (!channels) return colour;
	return `#${channels
		.slice(1)
		.map((channel) => Number(channel).toString(16).padStart(2, '0'))
		.join('')}`;
}

/**
 * Reads the words of a chart from its figure, where the table names series and places in the language of the page.
 *
 * @param figure the figure of the chart
 * @returns the words, by the ids of series and places in the dataset
 */
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
		allHidden: figure.querySelector<HTMLElement>('.plot')?.dataset.allHidden ?? '',
	};
}

function named(figure: HTMLElement, selector: string, key: string): Readonly<Record<string, string>> {
	const cells = [...figure.querySelectorAll<HTMLElement>(selector)];
	return Object.fromEntries(cells.map((cell) => [cell.dataset[key] ?? '', textOf(cell)]));
}

function textOf(cell: HTMLElement): string {
	return (cell.textContent ?? '').replace(/\u00AD/gu, '').trim();
}
