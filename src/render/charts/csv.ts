import type { Copy, Dataset, HoleReason, Point, Publisher, Series, Status } from '../../model/dataset.ts';
import type { Language } from '../../model/language.ts';
import { plainText } from '../../model/rich-text.ts';

type Texts = Readonly<Record<string, string>>;

/** The words of a file of figures: those of `locales/LANGUAGE/charts.json`, as they stand there. */
export interface CsvWords {
	/** The language of the words, for the publisher's address. */
	readonly language: Language;
	/** The entry of the dataset. */
	readonly chart: {
		readonly title: string;
		readonly unit: string;
		readonly definition: string;
		readonly series: Texts;
		/** The units of series that have another than the dataset. */
		readonly units?: Texts;
		/** The names of countries and lengths of time. */
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
		readonly country: string;
		readonly duration: string;
		readonly status: string;
		/** With `{{source}}`. */
		readonly sourceOf: string;
		/** With `{{copy}}`. */
		readonly via: string;
		/** With `{{table}}`. */
		readonly table: string;
		/** With `{{date}}`. */
		readonly read: string;
		/** With `{{licence}}`. */
		readonly licence: string;
		readonly licenceNotNamed: string;
		readonly missing: string;
	};
}

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * The figures of a dataset as a file for a Nordic Excel: fields with semicolons between them, since the comma is the
 * decimal mark there, lines that end as RFC 4180 has it, and a byte order mark, without which Excel takes ä for Ã¤.
 *
 * Lines that begin with `#` say what the figures are and where they come from; then one row per place: the place, a
 * column per series, a column with the status of each series. Values are raw, without spaces or signs of their unit:
 * whole numbers, and a decimal comma in shares (0 to 1) and percentages (0 to 100). A hole is empty and its status says
 * why; where a series does not reach, both are empty. Years and months stand as in the dataset (2024-07), countries and
 * lengths of time by their names.
 *
 * @returns the text, to be written as UTF-8
 * @throws Error naming a series that has no name among the words
 */
export function toCsv(dataset: Dataset, words: CsvWords): string {
	const remarks = remarksOf(dataset, words).map((text) => `# ${oneField(text)}`);
	const rows = tableOf(dataset, words).map((row) => row.map(field).join(';'));
	return BYTE_ORDER_MARK + [...remarks, ...rows].map((line) => line + LINE_END).join('');
}

/** What stands before the table, one text per line. */
function remarksOf({ series }: Dataset, words: CsvWords): readonly string[] {
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

/** Where the figures come from, after the names of the series that come from there where there are several sources. */
function sourcesOf(all: readonly Series[], words: CsvWords): readonly string[] {
	const sources = new Map<string, { readonly lines: readonly string[]; readonly names: string[] }>();
	for (const series of all) {
		const lines = sourceOf(series, words);
		const source = sources.get(lines.join(LINE_END)) ?? { lines, names: [] };
		source.names.push(nameOf(series, words));
		sources.set(lines.join(LINE_END), source);
	}
	return [...sources.values()].flatMap(({ lines, names }) =>
		sources.size > 1 ? [`${names.join(', ')}:`, ...lines] : lines,
	);
}

/** The source of a series, one thing per line, so that addresses end where the line does. */
function sourceOf(series: Series, { language, common }: CsvWords): readonly string[] {
	const { publisher, table, source, read, licence } = series;
	return [
		fill(common.sourceOf, 'source', `${common.publishers[publisher]}, ${address(source[language])}`),
		...(table === undefined ? [] : [fill(common.table, 'table', table)]),
		...copiesOf(series).map(({ name, url }) => fill(common.via, 'copy', `${name}, ${address(url)}`)),
		fill(common.read, 'date', read),
		licence === null ? common.licenceNotNamed : fill(common.licence, 'licence', licence),
	];
}

/** The copies in which the figures were read, each once. */
function copiesOf({ via, points }: Series): readonly Copy[] {
	const copies = [via, ...points.map((point) => (point.hole === undefined ? point.via : undefined))];
	return [...new Map(copies.flatMap((copy) => (copy ? [[copy.url, copy] as const] : []))).values()];
}

/** An address as a line of remarks can hold it, see {@link oneField}. */
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

/** The head of a column of values, with the unit where the words have one for the series alone. */
function headOf(series: Series, words: CsvWords): string {
	const unit = words.chart.units?.[series.id];
	return unit === undefined ? nameOf(series, words) : `${nameOf(series, words)} (${unit})`;
}

function tableOf({ series }: Dataset, words: CsvWords): readonly (readonly string[])[] {
	const heads = series.map((one) => headOf(one, words));
	const statuses = series.map((one) => `${words.common.status}: ${nameOf(one, words)}`);
	const places = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))];
	// Series may begin at different times; countries stand in the order of their ranks.
	if (isTime(places)) places.sort();
	return [
		[placeName(places, words), ...heads, ...statuses],
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

/** What the first column holds. */
function placeName([first = '']: readonly string[], { common }: CsvWords): string {
	if (/^\d{4}$/u.test(first)) return common.year;
	if (/^\d{4}-\d{2}$/u.test(first)) return common.month;
	return first.startsWith('P') && first.endsWith('Y') ? common.duration : common.country;
}

function rawValue(point: Point | undefined): string {
	return point === undefined || point.hole !== undefined ? '' : String(point.value).replace('.', ',');
}

function statusOf(point: Point | undefined, { common }: CsvWords): string {
	if (point === undefined) return '';
	return point.hole === undefined ? common.statuses[point.status] : `${common.missing}: ${common.holes[point.hole]}`;
}

/** Quotes what RFC 4180 wants quoted, with the semicolon in place of its comma. */
function field(text: string): string {
	return /[;"\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line that begins with # cannot be quoted, or it would no longer begin with it: so it must not hold a semicolon. */
function oneField(text: string): string {
	return text.replaceAll(/\s+/gu, ' ').replaceAll(';', ',');
}
