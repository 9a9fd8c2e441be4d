import words from '../../locales/sv/charts.json';
import type { MunicipalDataset, MunicipalSeries } from '../model/municipal/dataset.ts';
import type { YearSpan } from '../model/municipal/dataset-schema.ts';
import {
	DIVISION_FILE,
	type MunicipalFigures,
	municipalDatasets,
	municipalFileOf,
} from '../model/municipal/figures.ts';
import { oldestReading } from './ageing.ts';
import { section } from './text-table.ts';

/**
 * The rows of the municipal figures in the table of all datasets, one for each file.
 *
 * @param figures the municipalities and their figures
 * @returns name, span of years, number of points, of holes and of points that are not verified, and oldest reading
 */
export function municipalRows(figures: MunicipalFigures): readonly (readonly string[])[] {
	return municipalDatasets(figures).map((dataset) => {
		const { id, sources, series } = dataset;
		const years = series.flatMap((one) => one.years).toSorted();
		const points = series.map(({ values, years: own }) => values.size * own.length);
		const holes = series.map((one) => one.values.size * lengthOf(one.spans.filter(isHole)));
		const counts = [points, holes, series.flatMap((one) => unverifiedOf(dataset, one)).map(({ count }) => count)].map(
			sum,
		);
		return [
			`municipal/${id}`,
			spanOf(years[0], years.at(-1)),
			...counts.map(String),
			oldestReading(Object.values(sources)),
		];
	});
}

/**
 * What editors need in order to bring the municipal figures up to date: for the list and each file its holes, what is not
 * verified, and where to fetch figures.
 *
 * @param figures the municipalities and their figures
 * @returns a text of several lines for each file
 */
export function municipalDetails(figures: MunicipalFigures): readonly string[] {
	const { division } = figures;
	const list = [
		`municipalities of ${division.division} (${DIVISION_FILE})`,
		...section('Fetch from', [publisherOf(division), division.source.sv]),
	].join('\n');
	return [list, ...municipalDatasets(figures).map(detail)];
}

function detail(dataset: MunicipalDataset): string {
	const { id, sources, series } = dataset;
	const holes = series.flatMap((one) => one.spans.filter(isHole).map((span) => ({ id: one.id, text: holeOf(span) })));
	const unverified = series.flatMap((one) => unverifiedOf(dataset, one));
	const fetch = Object.values(sources).flatMap((source) => [publisherOf(source), source.source.sv]);
	return [
		`municipal/${id} (${municipalFileOf(id)})`,
		...section('Holes', [grouped(holes)]),
		...section('Not verified', [grouped(unverified)]),
		...section('Fetch from', [...new Set(fetch)]),
	].join('\n');
}

function holeOf({ from, to, hole, table }: Extract<YearSpan, { hole: string }>): string {
	return `${spanOf(from, to)} (${[hole, ...(table === undefined ? [] : [`${table} has it`])].join(', ')})`;
}

/** Writes what is said of series, each text once after the series of which it is said. */
function grouped(said: readonly { readonly id: string; readonly text: string }[]): string {
	const texts = [...new Set(said.map(({ text }) => text))];
	const ids = (text: string) => said.filter((one) => one.text === text).map(({ id }) => id);
	return texts.map((text) => `${ids(text).join(', ')} ${text}`).join('; ') || 'none';
}

/** Values of a series that are not verified: how many they are, and which. */
interface Unverified {
	readonly id: string;
	readonly count: number;
	readonly text: string;
}

/** Finds the years of a series whose source is not the primary one, and the values that we calculated. */
function unverifiedOf(
	{ sources }: MunicipalDataset,
	{ id, spans, derived, values }: MunicipalSeries,
): readonly Unverified[] {
	const secondary = spans.flatMap((span) => {
		const status = span.hole === undefined ? sources[span.source]?.status : undefined;
		if (status === undefined || status === 'verified') return [];
		return [{ count: values.size * lengthOf([span]), id, text: `${spanOf(span.from, span.to)} (${status})` }];
	});
	const calculated = derived.map((one) => ({
		count: lengthOf([one]),
		id,
		text: `${one.area} ${spanOf(one.from, one.to)} (derived)`,
	}));
	return [...secondary, ...calculated];
}

function publisherOf({ publisher, table }: { publisher: keyof typeof words.common.publishers; table: string }): string {
	return `${words.common.publishers[publisher]}, ${table}:`;
}

function isHole(span: YearSpan): span is Extract<YearSpan, { hole: string }> {
	return span.hole !== undefined;
}

/** How many years spans have together. */
function lengthOf(spans: readonly { readonly from: string; readonly to: string }[]): number {
	return sum(spans.map(({ from, to }) => Number(to) - Number(from) + 1));
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}

function spanOf(from = '', to = ''): string {
	return from === to ? from : `${from}–${to}`;
}
