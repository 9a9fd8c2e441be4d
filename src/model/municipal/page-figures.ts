import { formatValue } from '../charts/number-format.ts';
import type { Dataset, Point, Series } from '../dataset.ts';
import { type ComparedFigures, comparedYear, isSmall, municipalChartsOf, valuesOf } from './charts.ts';
import { comparisonOf } from './comparison.ts';
import { COUNTRY, municipalPoints, municipalSeriesOf, statFinCode } from './dataset.ts';
import { dependencyRatioOf, personsOf, workingAgeOf } from './derived.ts';
import type { MunicipalFigures } from './figures.ts';
import {
	fill,
	listed,
	type MunicipalWords,
	personsWritten,
	populationOf,
	signed,
	summed,
	type TextSource,
	yearsWritten,
} from './texts.ts';

/** What a row of figures is about; the words have a name for each. */
export type RowKey = keyof MunicipalWords['page']['compared']['rows'];

/** Figures of one year, side by side. A cell that is undefined cannot be had. */
export interface ComparedRow {
	readonly key: RowKey;
	readonly year: string;
	readonly cells: readonly (string | undefined)[];
}

/** Migration, population and share of one year. Cells are in the order of `YEAR_COLUMNS`. */
export interface YearRow {
	/** The year, or the years that have been added up. */
	readonly years: string;
	readonly isSum: boolean;
	/** Undefined where a value is missing, empty where there is none to be had. */
	readonly cells: readonly (string | undefined)[];
}

/** What stands in the table of all years, in the order of its columns; the words have a name for each. */
export const YEAR_COLUMNS = ['immigration', 'emigration', 'net', 'domestic', 'population', 'share'] as const;

/**
 * The figures of a municipality beside those of the area that it is compared with and of the country.
 *
 * @param source the figures, the municipality, and the words to be filled
 * @returns rows with three cells each: municipality, area, country
 */
export function comparedRowsOf({ figures, municipality, words }: TextSource): readonly ComparedRow[] {
	const { share } = municipalChartsOf(figures, municipality);
	const [here, country] = share.dataset.series;
	if (!here || !country) throw new Error('the chart of shares lacks a series');
	const last = valuesOf(here.points).at(-1);
	const years = [...new Set([comparedYear(here, country), last?.at])].filter((year) => year !== undefined);
	const areas = [
		statFinCode('municipality', municipality.code),
		comparisonOf(figures.division, municipality).statFin,
		COUNTRY,
	];
	const shares = years.map(
		(year): ComparedRow => ({ key: 'share', year, cells: [shareAt(here, year), undefined, shareAt(country, year)] }),
	);
	const persons = last && personsOf(last.value, populationOf(figures, municipality, last.at));
	const counted: readonly ComparedRow[] = persons
		? [{ key: 'personsDerived', year: last.at, cells: [personsWritten(persons, words), undefined, undefined] }]
		: [];
	return [...ageRowsOf(figures, areas, words), ...shares, ...counted];
}

/**
 * The figures of the country that municipalities are compared with.
 *
 * @param figures the figures of the municipalities and of the country
 * @param netImmigration the dataset `net-immigration`
 * @param words the words to be filled
 * @returns rows with one cell each
 */
export function nationalRowsOf(
	figures: ComparedFigures,
	netImmigration: Dataset,
	words: MunicipalWords,
): readonly ComparedRow[] {
	const { years } = municipalSeriesOf(figures.datasets['foreign-language-share'], 'foreign-language-share');
	const pointsOf = ({ id, series }: Dataset, name: string) => {
		const found = series.find((one) => one.id === name);
		if (!found) throw new Error(`data/${id}.json: there is no series "${name}"`);
		return valuesOf(found.points).filter(({ at }) => years.includes(at));
	};
	const rows = (key: RowKey, unit: 'percent' | 'persons', points: ReturnType<typeof pointsOf>) =>
		points.map(({ at, value }): ComparedRow => ({ key, year: at, cells: [formatValue(value, unit)] }));
	return [
		...ageRowsOf(figures, [COUNTRY], words),
		...rows('share', 'percent', pointsOf(figures.national, 'share')),
		...rows('persons', 'persons', pointsOf(figures.national, 'persons').slice(-1)),
		...rows('netImmigration', 'persons', pointsOf(netImmigration, 'net')),
	];
}

/** Population, mean age, ages and dependency ratio of some areas, by their codes in StatFin. */
function ageRowsOf(
	{ datasets: { ages } }: MunicipalFigures,
	areas: readonly string[],
	words: MunicipalWords,
): readonly ComparedRow[] {
	const year = municipalSeriesOf(ages, 'population').years.at(-1) ?? '';
	const latestOf = (id: string, area: string) =>
		valuesOf(municipalPoints(ages, id, area)).find(({ at }) => at === year)?.value;
	const row = (key: RowKey, write: (area: string) => string | undefined): ComparedRow => ({
		key,
		year,
		cells: areas.map(write),
	});
	const ofAges = (write: (young: number, old: number) => string) => (area: string) => {
		const [young, old] = [latestOf('under-15', area), latestOf('over-64', area)];
		return young === undefined || old === undefined ? undefined : write(young, old);
	};
	const percent = (value: number) => formatValue(value, 'percent');
	const about = (value: number) => fill(words.about, { number: formatValue(value, 'persons') });
	return [
		row('population', (area) => written(latestOf('population', area), 'persons')),
		row('meanAge', (area) => written(latestOf('mean-age', area), 'years')),
		row('young', (area) => written(latestOf('under-15', area), 'percent')),
		row(
			'working',
			ofAges((young, old) => percent(workingAgeOf(young, old).value)),
		),
		row('old', (area) => written(latestOf('over-64', area), 'percent')),
		row(
			'ratio',
			ofAges((young, old) => about(dependencyRatioOf(young, old).value)),
		),
	];
}

/** A value as it is written; a percentage without its sign is how a number with one decimal is written. */
function written(value: number | undefined, unit: 'persons' | 'percent' | 'years'): string | undefined {
	if (value === undefined) return undefined;
	return unit === 'years' ? formatValue(value, 'percent').replace(/\s%$/u, '') : formatValue(value, unit);
}

function shareAt({ points }: Pick<Series, 'points'>, year: string): string | undefined {
	return written(valuesOf(points).find(({ at }) => at === year)?.value, 'percent');
}

/**
 * Migration, population and share of foreign-language speakers of a municipality, year by year. A small one has the sum
 * of its last years besides.
 *
 * @param source the figures, the municipality, and the words to be filled
 * @returns a row for each year, also where values are missing, and the sum last
 */
export function yearRowsOf({ figures, municipality, words }: TextSource): readonly YearRow[] {
	const { datasets } = figures;
	const area = statFinCode('municipality', municipality.code);
	const points: Readonly<Record<(typeof YEAR_COLUMNS)[number], readonly Point[]>> = {
		immigration: municipalPoints(datasets.migration, 'immigration', area),
		emigration: municipalPoints(datasets.migration, 'emigration', area),
		net: municipalPoints(datasets.migration, 'net-immigration', area),
		domestic: municipalPoints(datasets.migration, 'net-domestic-migration', area),
		population: municipalPoints(datasets.migration, 'population', area),
		share: municipalPoints(datasets['foreign-language-share'], 'foreign-language-share', area),
	};
	const years = [...new Set(Object.values(points).flatMap((all) => all.map(({ at }) => at)))].toSorted();
	const rows = years.map((year): YearRow => {
		const cells = YEAR_COLUMNS.map((column) => {
			const value = valuesOf(points[column]).find(({ at }) => at === year)?.value;
			if (value === undefined) return undefined;
			if (column === 'share') return formatValue(value, 'percent');
			return SIGNED.has(column) ? signed(value) : formatValue(value, 'persons');
		});
		return { years: year, isSum: false, cells };
	});
	if (!isSmall(figures, municipality)) return rows;
	const { net, immigration, emigration, domestic } = points;
	const { years: added, sums } = summed([net, immigration, emigration, domestic].map((all) => ({ points: all })));
	const [ofNet = 0, ofImmigration = 0, ofEmigration = 0, ofDomestic = 0] = sums;
	const cells = [
		formatValue(ofImmigration, 'persons'),
		formatValue(ofEmigration, 'persons'),
		signed(ofNet),
		signed(ofDomestic),
		'',
		'',
	];
	return [...rows, { years: yearsWritten(added, words), isSum: true, cells }];
}

/** The columns whose numbers are differences. */
const SIGNED: ReadonlySet<(typeof YEAR_COLUMNS)[number]> = new Set(['net', 'domestic']);

/**
 * What is not published by municipality, or was not in the copies that were read, and which table has it.
 *
 * @param figures the figures of the municipalities
 * @param words the words to be filled
 * @returns sentences; of migration there is one as long as years of it are missing
 */
export function missingOf({ datasets }: MunicipalFigures, words: MunicipalWords): readonly string[] {
	const { missing } = words.page;
	const { spans } = municipalSeriesOf(datasets.migration, 'net-immigration');
	const holes = spans.flatMap((span) => (span.hole === undefined ? [] : [span]));
	const table = holes.flatMap((hole) => hole.table ?? [])[0] ?? '';
	const written = holes.map(({ from, to }) => (from === to ? from : fill(words.years, { first: from, last: to })));
	const first = municipalSeriesOf(datasets['foreign-language-share'], 'foreign-language-share').years[0] ?? '';
	return [
		missing.languages,
		fill(missing.persons, { first }),
		...(holes.length > 0
			? [fill(missing.migration, { years: listed(written, words), table: table.replace('StatFin ', '') })]
			: []),
		missing.permits,
		missing.work,
	];
}
