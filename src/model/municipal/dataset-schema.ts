import { z } from 'zod';
import { copySchema, holeReasons, idSchema, publishers, statuses } from '../dataset.ts';
import { addressSchema } from '../source-address.ts';
import {
	datasetFrom,
	HOLE,
	type MunicipalDataset,
	type MunicipalUnit,
	municipalDatasetIds,
	municipalUnits,
	yearsOf,
} from './dataset.ts';

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

/** A file of municipal figures, as it is written. */
export type MunicipalFile = z.infer<typeof fileSchema>;

/** A series as it is written in its file: its values, or the two series that it is the difference of. */
export type FileSeries = z.infer<typeof seriesSchema>;

/** Where values were read. `division` is the year whose municipalities the copy has, `status` how certain the values are. */
export type MunicipalSource = z.infer<typeof sourceSchema>;

/**
 * Years from one source, or years without a value, with the reason and, where it is known, the table that has what is
 * missing.
 */
export type YearSpan = z.infer<typeof spanSchema>;

/** Values of one area that are our own arithmetic: the years, and the note that says how they were made. */
export type DerivedValues = z.infer<typeof derivedSchema>;

/** A fault of a file, with the field in which it is. */
export interface Fault {
	readonly path: readonly (string | number)[];
	readonly message: string;
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
	return datasetFrom(parseMunicipalFile(file, json));
}

/**
 * Checks the content of a file of municipal figures, and leaves it as it is written.
 *
 * @param file the name of the file, for the error message
 * @param json the parsed content of the file
 * @returns the content
 * @throws Error that names file, field and expected value for every fault found
 */
export function parseMunicipalFile(file: string, json: unknown): MunicipalFile {
	const result = fileSchema.safeParse(json);
	if (!result.success) throw new Error(`${file}\n${z.prettifyError(result.error)}`, { cause: result.error });
	const { sources, series: all } = result.data;
	const faults: Fault[] = [];
	const before = new Map<string, FileSeries>();
	for (const [index, one] of all.entries()) {
		const issue: Issue = (path, message) => faults.push({ path: ['series', index, ...path], message });
		if (before.has(one.id)) issue(['id'], `Duplicate series: "${one.id}"`);
		if (one.difference) checkDifference(one, before, issue);
		else checkSeries(one, Object.keys(sources), issue);
		before.set(one.id, one);
	}
	throwFaults(file, faults);
	return result.data;
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

type Issue = (path: readonly (string | number)[], message: string) => void;

/** Checks a series that has its values in the file. */
function checkSeries(
	{ id, unit, years: spans, derived = [], values: rows }: FileSeries,
	sources: readonly string[],
	issue: Issue,
): void {
	if (spans === undefined || rows === undefined) {
		issue([], 'Invalid series: expected "years" and "values", or a "difference"');
		return;
	}
	checkSpans(spans, sources, issue);
	const years = spans.flatMap(yearsOf);
	const isHole = spans.flatMap((span) => yearsOf(span).map(() => span.hole !== undefined));
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
	}
	for (const [index, { area, from, to }] of derived.entries()) {
		if (!(area in rows)) issue(['derived', index, 'area'], `Unknown area: there are no values of ${area}`);
		if (from > to || !years.includes(from) || !years.includes(to))
			issue(['derived', index], `Invalid years: expected years of ${years[0]}–${years.at(-1)}, in their order`);
	}
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

/** Checks a series that is one series before it minus another. */
function checkDifference(
	{ difference = ['', ''], years, values, derived }: FileSeries,
	before: ReadonlyMap<string, FileSeries>,
	issue: Issue,
): void {
	if (years !== undefined || values !== undefined || derived !== undefined)
		issue([], 'Invalid series: a difference has the years and the values of the two series that it names');
	const [minuend, subtrahend] = difference.map((one) => before.get(one));
	if (minuend === undefined || subtrahend === undefined) {
		issue(['difference'], `Unknown series: expected two of those before it: ${[...before.keys()].join(', ')}`);
		return;
	}
	const spanned = ({ years: spans = [] }: FileSeries) => spans.flatMap(yearsOf).join();
	if (spanned(minuend) !== spanned(subtrahend))
		issue(['difference'], 'Invalid series: expected two with the same years');
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
