import type { Point, Status } from '../dataset.ts';
import type { DerivedValues, FileSeries, MunicipalFile, MunicipalSource, YearSpan } from './dataset-schema.ts';
import type { AreaKind } from './division.ts';

/** The files of figures of the municipalities, by the names that they have in `data/municipal/`. */
export const municipalDatasetIds = ['foreign-language-share', 'migration', 'ages'] as const;

/** What a value counts. A percentage has one decimal at most, and so has an age in years. */
export const municipalUnits = ['persons', 'percent', 'years'] as const;

/** Stands in a row of values where the year is a hole. */
export const HOLE = '-';

export type MunicipalDatasetId = (typeof municipalDatasetIds)[number];
export type MunicipalUnit = (typeof municipalUnits)[number];

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
 * Reads a file of municipal figures that has been checked.
 *
 * @param file the content of the file, as `dataset-schema.ts` has checked it: when the site was built, or just now
 * @returns the figures; a series that the file has as a difference has its values here
 */
export function datasetFrom({ id, sources, series: all }: MunicipalFile): MunicipalDataset {
	const series = new Map<string, MunicipalSeries>();
	for (const one of all) series.set(one.id, one.difference ? differenceOf(one, series) : seriesOf(one));
	return { id, sources, series: [...series.values()] };
}

/** A series that has its values in the file. */
function seriesOf({ id, unit, years: spans = [], derived = [], values = {} }: FileSeries): MunicipalSeries {
	const rows = Object.entries(values).map(([area, row]) => [area, row.split(' ').map(valueIn)] as const);
	return { id, unit, spans, years: spans.flatMap(yearsOf), derived, values: new Map(rows) };
}

function valueIn(cell: string): number | undefined {
	return cell === HOLE ? undefined : Number(cell);
}

/**
 * A series that is one series before it minus another. Its values are not in the file, where they would be a fifth of the
 * bytes: the publisher's own net figures are this difference.
 */
function differenceOf({ id, unit, difference = ['', ''] }: FileSeries, before: ReadonlyMap<string, MunicipalSeries>) {
	const [minuend, subtrahend] = difference.map((one) => before.get(one));
	const values = new Map<string, readonly (number | undefined)[]>();
	for (const [area, row] of minuend?.values ?? []) {
		const other = subtrahend?.values.get(area);
		const less = (value: number | undefined, index: number) => {
			const second = other?.[index];
			return value === undefined || second === undefined ? undefined : value - second;
		};
		values.set(area, row.map(less));
	}
	return { spans: [], years: [], derived: [], ...minuend, id, unit, values };
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
export function yearsOf({ from, to }: YearSpan): readonly string[] {
	const first = Number(from);
	return Array.from({ length: Math.max(0, Number(to) - first + 1) }, (_, index) => String(first + index));
}
