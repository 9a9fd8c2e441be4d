import { csvText } from '../../csv.ts';
import type { ChartData, Copy, HoleReason, Point, Publisher, Series, Status } from '../../dataset.ts';
import type { Language } from '../../language.ts';
import { plainText } from '../../rich-text.ts';

type Texts = Readonly<Record<string, string>>;

/** The words in a CSV file, as written in `locales/LANGUAGE/charts.json`. */
export interface CsvWords {
	/** The language of the words; it decides which address of the publisher is given. */
	readonly language: Language;
	/** The entry of the dataset. */
	readonly chart: {
		readonly title: string;
		readonly unit: string;
		readonly definition: string;
		readonly series: Texts;
		/** The units of those series that have a unit of their own. */
		readonly units?: Texts;
		/** The names of countries and durations. */
		readonly categories?: Texts;
		readonly notes: Texts;
	};
	/** The entry that all charts share. */
	readonly common: {
		readonly holes: Readonly<Record<HoleReason, string>>;
		readonly statuses: Readonly<Record<Status, string>>;
		readonly statusMeanings: Readonly<Record<Status, string>>;
		readonly publishers: Readonly<Record<Publisher, string>>;
		readonly year: string;
		readonly month: string;
		readonly age: string;
		readonly country: string;
		readonly duration: string;
		readonly status: string;
		/** Contains `{{source}}`. */
		readonly sourceOf: string;
		/** Contains `{{copy}}`. */
		readonly via: string;
		/** Contains `{{table}}`. */
		readonly table: string;
		/** Contains `{{date}}`. */
		readonly read: string;
		/** Contains `{{licence}}`. */
		readonly licence: string;
		readonly licenceNotNamed: string;
		readonly missing: string;
	};
}

/**
 * Writes the figures of a dataset as a CSV file.
 *
 * Lines that start with `#` say what the figures are and where they come from. After them comes one row per category:
 * its name, a column for each series, and a column for the status of each series. Values are raw, without spaces or
 * units: whole numbers, and shares (0 to 1) and percentages (0 to 100) with a decimal comma. A hole is an empty value
 * whose status says why it is missing; where a series has no point, both are empty. Years and months are written as in
 * the dataset (2024-07), countries and durations by their names.
 *
 * @param dataset the figures
 * @param words the words of the dataset and those that all charts share, in the language of the file
 * @returns the text, to be written as UTF-8
 * @throws Error that names a series without a name among the words
 */
export function toCsv(dataset: ChartData, words: CsvWords): string {
	return csvText(remarksOf(dataset, words), tableOf(dataset, words));
}

/**
 * What is said of the figures: title, unit, definition, where they come from, and what is to be noted.
 *
 * @param dataset the figures
 * @param words the words of the dataset and those that all charts share
 * @returns one remark for each line
 * @throws Error that names a series without a name among the words
 */
export function remarksOf({ series }: ChartData, words: CsvWords): readonly string[] {
	const { chart, common } = words;
	const points = series.flatMap((one) => one.points);
	const statuses = new Set(points.flatMap((point) => (point.hole === undefined ? [point.status] : [])));
	return [
		...[chart.title, chart.unit, chart.definition].map(plainText),
		...sourcesOf(series, words),
		...[...statuses].map((status) => `${common.statuses[status]}: ${common.statusMeanings[status]}`),
		...Object.values(chart.notes).map(plainText),
	];
}

/** The sources of the figures. If there are several, each comes after the names of the series that it applies to. */
function sourcesOf(all: readonly Series[], words: CsvWords): readonly string[] {
	const sources = new Map<string, { readonly lines: readonly string[]; readonly names: string[] }>();
	for (const series of all) {
		const lines = sourceOf(series, words);
		const source = sources.get(lines.join('\n')) ?? { lines, names: [] };
		source.names.push(nameOf(series, words));
		sources.set(lines.join('\n'), source);
	}
	return [...sources.values()].flatMap(({ lines, names }) =>
		sources.size > 1 ? [`${names.join(', ')}:`, ...lines] : lines,
	);
}

/** The sources of a series, with one fact per line, so that each address ends at the end of a line. */
function sourceOf(series: Series, words: CsvWords): readonly string[] {
	const further = series.also ?? [];
	return [
		...originOf(series, copiesOf(series), words),
		...further.flatMap((origin) => originOf(origin, origin.via ? [origin.via] : [], words)),
	];
}

function originOf(
	{ publisher, table, source, read, licence }: Pick<Series, 'publisher' | 'table' | 'source' | 'read' | 'licence'>,
	copies: readonly Copy[],
	{ language, common }: CsvWords,
): readonly string[] {
	return [
		fill(common.sourceOf, 'source', `${common.publishers[publisher]}, ${address(source[language])}`),
		...(table === undefined ? [] : [fill(common.table, 'table', table)]),
		...copies.map(({ name, url }) => fill(common.via, 'copy', `${name}, ${address(url)}`)),
		fill(common.read, 'date', read),
		licence === null ? common.licenceNotNamed : fill(common.licence, 'licence', licence),
	];
}

/** The copies in which the figures were read, each once. */
function copiesOf({ via, points }: Series): readonly Copy[] {
	const copies = [via, ...points.map((point) => (point.hole === undefined ? point.via : undefined))];
	return [...new Map(copies.flatMap((copy) => (copy ? [[copy.url, copy] as const] : []))).values()];
}

/** An address in a form that a line of remarks can hold, which has no semicolons. */
function address(url: string): string {
	return url.replaceAll(';', '%3B');
}

function fill(text: string, name: string, value: string): string {
	return text.replace(`{{${name}}}`, () => value);
}

function nameOf({ id }: Series, { chart }: CsvWords): string {
	const name = chart.series[id];
	if (name === undefined) throw new Error(`There is no name for the series "${id}"`);
	return name;
}

/** The heading of a column of values. It includes the unit if the words have one for that series alone. */
export function headOf(series: Series, words: CsvWords): string {
	const unit = words.chart.units?.[series.id];
	return unit === undefined ? nameOf(series, words) : `${nameOf(series, words)} (${unit})`;
}

function tableOf({ series }: ChartData, words: CsvWords): readonly (readonly string[])[] {
	const heads = series.map((one) => headOf(one, words));
	const statuses = series.map((one) => `${words.common.status}: ${nameOf(one, words)}`);
	const places = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))];
	// Series may start at different times, so their categories are sorted. Countries keep the order of their ranks.
	if (isTime(places)) places.sort();
	return [
		[placeHeadOf(places, words), ...heads, ...statuses],
		...places.map((at) => {
			const points = series.map((one) => one.points.find((point) => point.at === at));
			const name = words.chart.categories?.[at] ?? at;
			return [name, ...points.map(rawValue), ...points.map((point) => statusOf(point, words))];
		}),
	];
}

function isTime(places: readonly string[]): boolean {
	return places.every((at) => /^\d{4}(?:-\d{2})?$/u.test(at));
}

/** The heading of the first column, which says what the categories are. */
export function placeHeadOf([first = '']: readonly string[], { common }: CsvWords): string {
	if (/^\d{4}$/u.test(first)) return common.year;
	if (/^\d{4}-\d{2}$/u.test(first)) return common.month;
	if (/^A\d/u.test(first)) return common.age;
	return first.startsWith('P') && first.endsWith('Y') ? common.duration : common.country;
}

function rawValue(point: Point | undefined): string {
	return point === undefined || point.hole !== undefined ? '' : String(point.value).replace('.', ',');
}

/** How certain a value is, or why it is missing; empty where the series has no point. */
export function statusOf(point: Point | undefined, { common }: CsvWords): string {
	if (point === undefined) return '';
	return point.hole === undefined ? common.statuses[point.status] : `${common.missing}: ${common.holes[point.hole]}`;
}
