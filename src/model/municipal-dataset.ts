import { z } from 'zod';
import { copySchema, holeReasons, idSchema, type Point, publishers, type Status, statuses } from './dataset.ts';
import type { AreaKind } from './municipality.ts';
import { addressSchema } from './source-address.ts';

/** The files of figures of the municipalities, by the names that they have in `data/municipal/`. */
export const municipalDatasetIds = ['foreign-language-share', 'migration', 'ages'] as const;

/** What a value counts. A percentage has one decimal at most, and so has an age in years. */
export const municipalUnits = ['persons', 'percent', 'years'] as const;

/** Stands in a row of values where the year is a hole. */
const HOLE = '-';

/** An area by the code that StatFin has for it: the country, a region, an employment area or a municipality. */
const areaCodeSchema = z.string().regex(/^(?:SSS|MK\d{2}|TA\d{2}|KU\d{3})$/);
const yearSchema = z.string().regex(/^\d{4}$/, { error: 'Invalid year: expected four digits, such as 2025' });

const sourceSchema = z.strictObject({
	publisher: z.enum(publishers),
	table: z.string().min(1),
	via: copySchema.exactOptional(),
	licence: z.string().min(1).nullable(),
	source: z.strictObject({ sv: addressSchema, fi: addressSchema }),
	read: z.iso.date(),
	division: yearSchema,
	status: z.enum(statuses),
});

const spanSchema = z.discriminatedUnion(
	'hole',
	[
		z.strictObject({ from: yearSchema, to: yearSchema, source: z.string(), hole: z.undefined().optional() }),
		z.strictObject({
			from: yearSchema,
			to: yearSchema,
			hole: z.enum(holeReasons),
			table: z.string().min(1).exactOptional(),
		}),
	],
	{ error: `Invalid hole: expected its reason, one of ${holeReasons.map((reason) => `"${reason}"`).join('|')}` },
);

const derivedSchema = z.strictObject({ area: areaCodeSchema, from: yearSchema, to: yearSchema, note: idSchema });

const valuesSchema = z.record(areaCodeSchema, z.string(), {
	error: ({ code }) =>
		code === 'invalid_key' ? 'Invalid area: expected SSS, or a code such as MK15, TA26 or KU905' : undefined,
});

const seriesSchema = z.strictObject({
	id: idSchema,
	unit: z.enum(municipalUnits),
	years: z.array(spanSchema).min(1).exactOptional(),
	derived: z.array(derivedSchema).exactOptional(),
	values: valuesSchema.exactOptional(),
	difference: z.tuple([idSchema, idSchema]).exactOptional(),
});

const fileSchema = z.strictObject({
	id: z.enum(municipalDatasetIds),
	sources: z.record(z.string(), sourceSchema),
	series: z.array(seriesSchema).min(1),
});

export type MunicipalDatasetId = (typeof municipalDatasetIds)[number];
export type MunicipalUnit = (typeof municipalUnits)[number];

/** Where values were read. `division` is the year whose municipalities the copy has, `status` how certain the values are. */
export type MunicipalSource = z.infer<typeof sourceSchema>;

/**
 * Years from one source, or years without a value, with the reason and, where it is known, the table that has what is
 * missing.
 */
export type YearSpan = z.infer<typeof spanSchema>;

/** Values of one area that are our own arithmetic: the years, and the note that says how they were made. */
export type DerivedValues = z.infer<typeof derivedSchema>;

/** One measure by area and year. */
export interface MunicipalSeries {
	readonly id: string;
	readonly unit: MunicipalUnit;
	/** All years in their order, without a gap. */
	readonly spans: readonly YearSpan[];
	readonly years: readonly string[];
	readonly derived: readonly DerivedValues[];
	/** The values of each area by its code in StatFin, in the order of `years`; a hole is undefined. */
	readonly values: ReadonlyMap<string, readonly (number | undefined)[]>;
}

/** The figures of one file, with the sources that its series name. */
export interface MunicipalDataset {
	readonly id: MunicipalDatasetId;
	readonly sources: Readonly<Record<string, MunicipalSource>>;
	readonly series: readonly MunicipalSeries[];
}

/** A fault of a file, with the field in which it is. */
export interface Fault {
	readonly path: readonly (string | number)[];
	readonly message: string;
}

/** What StatFin has before the code of an area of each kind. */
const PREFIXES = { municipality: 'KU', region: 'MK', employmentArea: 'TA' } as const;

/** The kinds of area for which there may be values. */
export type ValuedKind = keyof typeof PREFIXES & (AreaKind | 'municipality');

/** The code of the country in StatFin. */
export const COUNTRY = 'SSS';

/**
 * The code of an area in StatFin, by which values are found.
 *
 * @param kind the kind of area
 * @param code its code among the areas of its kind, such as `905`
 * @returns the code with the letters of its kind, such as `KU905`
 */
export function statFinCode(kind: ValuedKind, code: string): string {
	return `${PREFIXES[kind]}${code}`;
}

/**
 * Checks the content of a file of municipal figures, as far as that can be done without other files.
 *
 * @param file the name of the file, for the error message
 * @param json the parsed content of the file
 * @returns the figures; a series that the file has as a difference has its values here
 * @throws Error that names file, field and expected value for every fault found
 */
export function parseMunicipalDataset(file: string, json: unknown): MunicipalDataset {
	const result = fileSchema.safeParse(json);
	if (!result.success) throw new Error(`${file}\n${z.prettifyError(result.error)}`, { cause: result.error });
	const { id, sources, series: all } = result.data;
	const faults: Fault[] = [];
	const series = new Map<string, MunicipalSeries>();
	for (const [index, one] of all.entries()) {
		const issue: Issue = (path, message) => faults.push({ path: ['series', index, ...path], message });
		if (series.has(one.id)) issue(['id'], `Duplicate series: "${one.id}"`);
		const read = one.difference ? differenceOf(one, series, issue) : seriesOf(one, Object.keys(sources), issue);
		if (read !== undefined) series.set(one.id, read);
	}
	throwFaults(file, faults);
	return { id, sources, series: [...series.values()] };
}

/**
 * Throws what is wrong with a file, as the schema does.
 *
 * @param file the name of the file
 * @param faults what is wrong with it
 * @throws Error that names file, field and expected value for every fault, if there is one
 */
export function throwFaults(file: string, faults: readonly Fault[]): void {
	if (faults.length === 0) return;
	const issues = faults.map(({ path, message }) => ({ path: [...path], message }));
	throw new Error(`${file}\n${z.prettifyError({ issues })}`);
}

/**
 * A series of a dataset.
 *
 * @param dataset the figures of a file
 * @param id the id of the series
 * @throws Error when the dataset has no such series
 */
export function municipalSeriesOf(dataset: MunicipalDataset, id: string): MunicipalSeries {
	const series = dataset.series.find((one) => one.id === id);
	if (series === undefined) throw new Error(`data/municipal/${dataset.id}.json: there is no series "${id}"`);
	return series;
}

/**
 * The values of an area as points, as the national datasets have them.
 *
 * @param dataset the figures of a file
 * @param id the id of the series
 * @param area the code of the area in StatFin, see `statFinCode`
 * @returns a value or a hole for each year; a value that we calculated is `derived` and has the note that says how
 * @throws Error when there is no such series, or no values of the area
 */
export function municipalPoints(dataset: MunicipalDataset, id: string, area: string): readonly Point[] {
	const series = municipalSeriesOf(dataset, id);
	const row = series.values.get(area);
	if (row === undefined) throw new Error(`data/municipal/${dataset.id}.json: ${id}: there are no values of ${area}`);
	const spans = series.spans.flatMap((span) => yearsOf(span).map(() => span));
	return series.years.map((at, index): Point => {
		const span = spans[index];
		const value = row[index];
		if (span?.hole !== undefined) return { at, hole: span.hole };
		if (span === undefined || value === undefined) return { at, hole: 'not-found' };
		const derived = series.derived.find((one) => one.area === area && one.from <= at && at <= one.to);
		if (derived !== undefined) return { at, value, status: 'derived', note: derived.note };
		return { at, value, status: statusOf(dataset, span.source) };
	});
}

function statusOf({ id, sources }: MunicipalDataset, name: string): Status {
	const source = sources[name];
	if (source === undefined) throw new Error(`data/municipal/${id}.json: there is no source "${name}"`);
	return source.status;
}

/** The years of a span, the first and the last among them. */
function yearsOf({ from, to }: YearSpan): readonly string[] {
	const first = Number(from);
	return Array.from({ length: Math.max(0, Number(to) - first + 1) }, (_, index) => String(first + index));
}

type Issue = (path: readonly (string | number)[], message: string) => void;
type FileSeries = z.infer<typeof seriesSchema>;

/** A series that has its values in the file. */
function seriesOf(
	{ id, unit, years: spans, derived = [], values: rows }: FileSeries,
	sources: readonly string[],
	issue: Issue,
): MunicipalSeries | undefined {
	if (spans === undefined || rows === undefined) {
		issue([], 'Invalid series: expected "years" and "values", or a "difference"');
		return undefined;
	}
	checkSpans(spans, sources, issue);
	const years = spans.flatMap(yearsOf);
	const isHole = spans.flatMap((span) => yearsOf(span).map(() => span.hole !== undefined));
	const values = new Map<string, readonly (number | undefined)[]>();
	for (const [area, row] of Object.entries(rows)) {
		const cells = row.split(' ');
		if (cells.length !== years.length)
			issue(
				['values', area],
				`Invalid row: expected ${years.length} values, a space between two, found ${cells.length}`,
			);
		for (const [index, cell] of cells.slice(0, years.length).entries()) {
			const expected = isHole[index] ? holeFault(cell) : valueFault(cell, unit, id);
			if (expected !== undefined)
				issue(['values', area], `Invalid value of ${years[index]}: expected ${expected}, found "${cell}"`);
		}
		values.set(
			area,
			cells.map((cell) => (cell === HOLE ? undefined : Number(cell))),
		);
	}
	for (const [index, { area, from, to }] of derived.entries()) {
		if (!values.has(area)) issue(['derived', index, 'area'], `Unknown area: there are no values of ${area}`);
		if (from > to || !years.includes(from) || !years.includes(to))
			issue(['derived', index], `Invalid years: expected years of ${years[0]}–${years.at(-1)}, in their order`);
	}
	return { id, unit, spans, years, derived, values };
}

function checkSpans(spans: readonly YearSpan[], sources: readonly string[], issue: Issue): void {
	let expected: string | undefined;
	for (const [index, span] of spans.entries()) {
		const path = ['years', index];
		if (expected !== undefined && span.from !== expected)
			issue([...path, 'from'], `Invalid order: expected ${expected}; what is missing is a hole with its reason`);
		if (span.to < span.from) issue([...path, 'to'], `Invalid year: expected ${span.from} or later`);
		if (span.hole === undefined && !sources.includes(span.source))
			issue([...path, 'source'], `Unknown source: expected one of ${sources.join(', ')}`);
		expected = String(Number(span.to) + 1);
	}
}

/**
 * A series that is one series before it minus another. Its values are not in the file, where they would be a fifth of the
 * bytes: the publisher's own net figures are this difference.
 */
function differenceOf(
	{ id, unit, difference = ['', ''], years, values: rows, derived }: FileSeries,
	before: ReadonlyMap<string, MunicipalSeries>,
	issue: Issue,
): MunicipalSeries | undefined {
	if (years !== undefined || rows !== undefined || derived !== undefined)
		issue([], 'Invalid series: a difference has the years and the values of the two series that it names');
	const [minuend, subtrahend] = difference.map((one) => before.get(one));
	if (minuend === undefined || subtrahend === undefined) {
		issue(['difference'], `Unknown series: expected two of those before it: ${[...before.keys()].join(', ')}`);
		return undefined;
	}
	if (minuend.years.join() !== subtrahend.years.join())
		issue(['difference'], 'Invalid series: expected two with the same years');
	const values = new Map<string, readonly (number | undefined)[]>();
	for (const [area, row] of minuend.values) {
		const other = subtrahend.values.get(area);
		const less = (value: number | undefined, index: number) => {
			const second = other?.[index];
			return value === undefined || second === undefined ? undefined : value - second;
		};
		values.set(area, row.map(less));
	}
	return { ...minuend, id, unit, values };
}

function holeFault(cell: string): string | undefined {
	return cell === HOLE ? undefined : `"${HOLE}", since the year is a hole`;
}

/** What is expected instead of a cell, or nothing where it is right. Only net migration can be negative. */
function valueFault(cell: string, unit: MunicipalUnit, id: string): string | undefined {
	const value = Number(cell);
	if (unit === 'persons') {
		const isNet = id.startsWith('net-');
		if (/^-?\d+$/u.test(cell) && (isNet || value >= 0)) return undefined;
		return isNet ? 'a whole number' : 'a whole number from 0';
	}
	if (/^\d+(?:\.\d)?$/u.test(cell) && value <= 100) return undefined;
	return `a number from 0 to 100${unit === 'years' ? ' (years)' : ''} with one decimal at most`;
}
