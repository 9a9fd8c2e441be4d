import { type Dataset, type Point, parseDataset, type Series } from '../../model/dataset.ts';
import type { Fetched } from './figures.ts';
import { tableName } from './pxweb.ts';
import { type Recipe, statusOf } from './recipes.ts';
import { Refusal } from './refusal.ts';
import type { Target } from './target.ts';
import { TOTAL } from './variables.ts';

/** How wide a line of a data file may be. */
const WIDTH = 120;

/**
 * Opens the file of a dataset: national series by year.
 *
 * @param file its path from the root of the project
 * @param dataset what it holds
 * @returns the file, for a refresh
 */
export function datasetFile(file: string, dataset: Dataset): Target {
	const seriesOf = ({ series: id }: Recipe) => {
		const series = dataset.series.find((each) => each.id === id);
		if (!series) throw new Refusal(`${file}: there is no series "${id}".`);
		return series;
	};
	return {
		file,
		held(recipe) {
			const series = seriesOf(recipe);
			checkSource(file, series, recipe);
			return new Map([[TOTAL, new Map(series.points.map((point) => [point.at, valueAt(point)]))]]);
		},
		noteAt: (recipe, { year }) => seriesOf(recipe).points.find(({ at }) => at === year)?.note,
		partings: () => [],
		with(recipe, fetched, today) {
			const series = dataset.series.map((each) =>
				each.id === recipe.series ? refreshed(each, recipe, fetched, today) : each,
			);
			try {
				return datasetFile(file, parseDataset(file, { ...dataset, series }));
			} catch (cause) {
				const fault = cause instanceof Error ? cause.message : String(cause);
				throw new Refusal(`${tableName(recipe.table)}: the schema refuses what the publisher has.\n${fault}`, {
					cause,
				});
			}
		},
		text: () => datasetText(dataset),
	};
}

/**
 * Lets a recipe pass that reads the very table that the series names. From another one, values would stand under a false
 * source, and what is second-hand would be called verified.
 */
function checkSource(file: string, { id, publisher, table }: Series, recipe: Recipe): void {
	const own = tableName(recipe.table);
	if (publisher === 'statistics-finland' && table === own) return;
	throw new Refusal(
		`${file}: the source of "${id}" is ${publisher}, ${table ?? 'no table'}; the recipe reads ${own}. Change one of them.`,
	);
}

function valueAt(point: Point): number | null {
	return point.hole === undefined ? point.value : null;
}

/** The series with what was read at the publisher today, and so no longer in a copy. Notes stay, and so do holes without a value. */
function refreshed({ via: _, ...series }: Series, recipe: Recipe, { figures }: Fetched, today: string): Series {
	const before = new Map(series.points.map((point) => [point.at, point]));
	const points = [...(figures.get(TOTAL) ?? [])].map(([at, value]): Point => {
		const old = before.get(at);
		if (value === null) return old ?? { at, hole: 'missing-in-source' };
		return { at, value, status: statusOf(recipe), ...(old?.note !== undefined && { note: old.note }) };
	});
	return { ...series, read: today, points };
}

/**
 * Writes a dataset as it stands in `data/`: tabs, a line for each point, and one decimal at least in per cent.
 *
 * @param dataset the dataset
 * @returns the text of its file
 */
export function datasetText(dataset: Dataset): string {
	const frame = JSON.stringify(
		{ ...dataset, series: dataset.series.map((series) => ({ ...series, points: [] })) },
		null,
		'\t',
	);
	const lists = dataset.series.map(({ points, unit = dataset.unit }) => {
		const lines = points.map((point) => '\t'.repeat(4) + textOf(point, '', 4, unit === 'percent'));
		return `"points": [\n${lines.join(',\n')}\n\t\t\t]`;
	});
	return `${frame.replaceAll('"points": []', () => lists.shift() ?? '')}\n`;
}

/** How wide the formatter takes a tab to be. */
const TAB_WIDTH = 2;

/**
 * Writes a value as the formatter does: an object in one line, or in one for each field where that is too long. `before` is
 * what stands before it in its line.
 */
function textOf(value: unknown, before: string, depth: number, decimals: boolean): string {
	if (typeof value === 'number' && decimals && Number.isInteger(value)) return value.toFixed(1);
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const fields = Object.entries(value).map(([key, each]) => {
		const label = `${JSON.stringify(key)}: `;
		return label + textOf(each, label, depth + 1, decimals);
	});
	const line = `{ ${fields.join(', ')} }`;
	const width = depth * TAB_WIDTH + before.length + line.length + ','.length;
	if (!line.includes('\n') && width <= WIDTH) return line;
	const indent = '\t'.repeat(depth);
	return `{\n${fields.map((field) => `${indent}\t${field}`).join(',\n')}\n${indent}}`;
}
