import { municipalityAddress, rootFrom } from '../addresses.ts';
import { formatValue } from '../charts/number-format.ts';
import type { Point, Series } from '../dataset.ts';
import { type Language, localeOf } from '../language.ts';
import type { Catalogue } from '../word-keys.ts';
import {
	AGES,
	type ComparedFigures,
	comparedYear,
	isSmall,
	type MunicipalChart,
	municipalChartsOf,
	valuesOf,
} from './charts.ts';
import { type Comparison, comparisonOf, isOnAland, isWithoutCounty } from './comparison.ts';
import { COUNTRY, municipalPoints, municipalSeriesOf, statFinCode } from './dataset.ts';
import { type Derived, dependencyRatioOf, personsOf, roundedOf, wordingOf } from './derived.ts';
import { areaOf } from './division.ts';
import type { Municipality } from './division-schema.ts';

/** The words about a municipality of a language, as its file has them: with places for names and numbers. */
export type MunicipalWords = Catalogue['municipal'];

/** Texts by their keys, in groups. */
export interface TextTree {
	readonly [key: string]: string | TextTree;
}

/** What is said of a municipality, in one language, with nothing left to fill in. */
export interface MunicipalTexts extends TextTree {
	readonly heading: string;
	/** The words of each chart, as `charts.json` has those of the deck's. */
	readonly share: TextTree;
	readonly immigration: TextTree;
	readonly ages: TextTree;
	readonly migration: TextTree;
	/** One line for each slide that tells where the municipality belongs. */
	readonly lines: TextTree;
	/** A sentence for the speaker's notes of each slide, by its id. */
	readonly speech: TextTree;
}

/** How many other municipalities of an employment area are named on a slide; if there are more, their number is. */
const NAMED = 6;

/** How many years are added up where the municipality is small. */
const SUMMED = 5;

type Values = Readonly<Record<string, string | number>>;

/** All that the texts of a municipality are made from. */
export interface TextSource {
	readonly figures: ComparedFigures;
	readonly municipality: Municipality;
	readonly language: Language;
	readonly words: MunicipalWords;
}

/**
 * Puts into words what the figures of a municipality say. Nothing is ranked and nothing is called high or low: a number stands
 * beside a number. Where few persons are counted, and where the municipality is small, less is said.
 *
 * @param source the figures, the municipality, and the words to be filled
 * @returns the texts by their keys, as plain text
 */
export function municipalTextsOf(source: TextSource): MunicipalTexts {
	const { figures, municipality, language, words } = source;
	const charts = municipalChartsOf(figures, municipality);
	const name = municipality[language];
	const share = shareTexts(source, charts.share);
	const immigration = immigrationTexts(source, charts.immigration);
	const ages = agesTexts(source, charts.ages);
	const migration = migrationTexts(source, charts.migration);
	const lines = linesOf(source);
	return {
		heading: fill(words.heading, { name }),
		share: share.chart,
		immigration,
		ages: ages.chart,
		migration,
		lines,
		speech: {
			situation: share.speech,
			'changing-structure': immigration.finding,
			'population-and-workforce': ages.speech,
			'out-migration': fill(words.speech.migration, { finding: migration.finding }),
			'organising-services': lines.organising,
			'integration-in-swedish': lines.language,
			'asylum-and-refugees': lines.county,
		},
	};
}

/**
 * Fills values into the places of a text.
 *
 * @param text with places such as `{{name}}`
 * @param values by the names of the places; a place without a value stays
 */
export function fill(text: string, values: Values): string {
	return text.replace(/\{\{(\w+)\}\}/gu, (place, name: string) => String(values[name] ?? place));
}

/**
 * Names in their order, with "and" before the last.
 *
 * @param names at least one
 * @param words have the "and" of their language
 */
export function listed(names: readonly string[], { and }: MunicipalWords): string {
	const [last = '', ...before] = names.toReversed();
	return before.length === 0 ? last : fill(and, { before: before.toReversed().join(', '), last });
}

/**
 * Years in their order, those on end as a span: 2019–2022 och 2025.
 *
 * @param years in their order
 * @param words of the language
 */
export function yearsWritten(years: readonly string[], words: MunicipalWords): string {
	const spans: [string, string][] = [];
	for (const year of years) {
		const open = spans.at(-1);
		if (open && Number(open[1]) + 1 === Number(year)) open[1] = year;
		else spans.push([year, year]);
	}
	return listed(
		spans.map(([first, last]) => (first === last ? first : fill(words.years, { first, last }))),
		words,
	);
}

/** The source line: the tables without the name of the database. */
function sourceOf(series: readonly Series[], words: MunicipalWords): string {
	const tables = series.flatMap((one) => [one, ...(one.also ?? [])].flatMap(({ table }) => table ?? []));
	const written = [...new Set(tables.map((table) => table.replace('StatFin ', '')))];
	return fill(written.length > 1 ? words.sources : words.source, { tables: listed(written, words) });
}

function percent(value: number): string {
	return formatValue(value, 'percent');
}

/**
 * A number of persons that may be negative, with its sign.
 *
 * @param value how many persons more, or fewer
 */
export function signed(value: number): string {
	return `${value > 0 ? '+' : ''}${formatValue(value, 'persons')}`;
}

/** The words of a chart, and what is said of it. */
interface ChartTexts {
	readonly chart: TextTree & { readonly notes: Readonly<Record<string, string>> };
	readonly speech: string;
}

function shareTexts({ figures, municipality, language, words }: TextSource, { dataset }: MunicipalChart): ChartTexts {
	const own = words.charts.share;
	const [here, country] = dataset.series;
	if (!here || !country) throw new Error('the chart of shares lacks a series');
	const year = comparedYear(here, country) ?? '';
	const at = (series: Series, wanted: string) =>
		percent(valuesOf(series.points).find((point) => point.at === wanted)?.value ?? 0);
	const [first, last] = [valuesOf(here.points)[0], valuesOf(here.points).at(-1)];
	if (!first || !last) throw new Error('the chart of shares lacks values');
	const persons = personsOf(last.value, populationOf(figures, municipality, last.at));
	const values = {
		name: municipality[language],
		first: percent(first.value),
		firstYear: first.at,
		compared: at(here, year),
		comparedYear: year,
		countryFirst: at(country, first.at),
		countryCompared: at(country, year),
		last: percent(last.value),
		lastYear: last.at,
		speakers: personsWritten(persons, words),
	};
	const missing = country.points.flatMap((point) => (point.hole === undefined ? [] : [point.at]));
	const few = wordingOf(persons) !== 'trend';
	return {
		chart: {
			title: fill(own.title, values),
			unit: own.unit,
			finding: fill(own.findings.last, {
				...values,
				finding: fill(few ? own.findings.few : own.findings.trend, values),
			}),
			definition: own.definition,
			series: { municipality: values.name, country: words.country },
			notes: {
				...(missing.length > 0 && {
					country: fill(own.notes.country, { ...values, years: yearsWritten(missing, words) }),
				}),
				...(few ? { few: own.notes.few } : { ukraine: own.notes.ukraine }),
			},
			source: sourceOf(dataset.series, words),
		},
		speech: fill(words.speech.situation, values),
	};
}

/**
 * A number of persons that is our own arithmetic, rounded as far as its error demands.
 *
 * @param persons the number, and how far it may be off
 * @param words of the language
 */
export function personsWritten(persons: Derived, words: MunicipalWords): string {
	const number = fill(words.about, { number: formatValue(roundedOf(persons), 'persons') });
	return { trend: number, number, ten: words.aboutTen, fewer: words.fewerThanTen }[wordingOf(persons)];
}

/**
 * The population of a municipality in a year, or in the last year that is known.
 *
 * @param figures the figures of the municipalities
 * @param municipality one of them
 * @param year the year, of which the last day counts
 */
export function populationOf({ datasets }: ComparedFigures, { code }: Municipality, year: string): number {
	const area = statFinCode('municipality', code);
	const known = [datasets.ages, datasets.migration].flatMap((dataset) =>
		valuesOf(municipalPoints(dataset, 'population', area)),
	);
	return (known.find(({ at }) => at === year) ?? known[0])?.value ?? 0;
}

/**
 * The years that a small municipality is told of together, and the values of some series added up over them.
 *
 * @param all the series, of which the first decides about the years
 * @returns the last years that have a value, and a sum for each series
 */
export function summed(all: readonly { readonly points: readonly Point[] }[]): {
	readonly years: readonly string[];
	readonly sums: readonly number[];
} {
	const years = valuesOf(all[0]?.points ?? [])
		.slice(-SUMMED)
		.map(({ at }) => at);
	const sumOf = (points: readonly Point[]) =>
		valuesOf(points).reduce((sum, { at, value }) => (years.includes(at) ? sum + value : sum), 0);
	return { years, sums: all.map(({ points }) => sumOf(points)) };
}

function immigrationTexts({ figures, municipality, language, words }: TextSource, { dataset }: MunicipalChart) {
	const own = words.charts.immigration;
	const [net] = dataset.series;
	const values = valuesOf(net?.points ?? []);
	const [last, before] = [values.at(-1), values.at(-2)];
	if (!net || !last || !before) throw new Error('the chart of immigration lacks values');
	const name = municipality[language];
	const { years, sums } = summed(dataset.series);
	const finding = isSmall(figures, municipality)
		? fill(own.findings.sum, { name, sum: signed(sums[0] ?? 0), years: yearsWritten(years, words) })
		: fill(Number(last.at) - Number(before.at) === 1 ? own.findings.consecutive : own.findings.years, {
				name,
				last: signed(last.value),
				lastYear: last.at,
				before: signed(before.value),
				beforeYear: before.at,
			});
	const span = fill(words.years, { first: net.points[0]?.at ?? '', last: last.at });
	return {
		title: fill(own.title, { name, span }),
		unit: own.unit,
		finding,
		definition: own.definition,
		series: { abroad: own.series },
		notes: migrationNotes({ figures, municipality, language, words }, net),
		source: sourceOf(dataset.series, words),
	};
}

/** What is missing in the migration of a municipality, what is added up, and what comes from two municipalities. */
function migrationNotes({ figures, municipality, words }: TextSource, net: Series): Readonly<Record<string, string>> {
	const { notes } = words.charts.immigration;
	const missing = net.points.flatMap((point) => (point.hole === undefined ? [] : [point.at]));
	const merged = net.points.filter(({ note }) => note === 'pertunmaa').map(({ at }) => at);
	const { spans } = municipalSeriesOf(figures.datasets.migration, 'net-immigration');
	const table = spans.flatMap((span) => (span.hole === undefined ? [] : (span.table ?? [])))[0] ?? net.table ?? '';
	return {
		...(missing.length > 0 && {
			hole: fill(notes.hole, { years: yearsWritten(missing, words), table: table.replace('StatFin ', '') }),
		}),
		...(isSmall(figures, municipality) && { sum: notes.sum }),
		...(merged.length > 0 && { pertunmaa: fill(notes.pertunmaa, { years: yearsWritten(merged, words) }) }),
	};
}

function migrationTexts(source: TextSource, { dataset }: MunicipalChart) {
	const { figures, municipality, language, words } = source;
	const own = words.charts.migration;
	const [abroad, domestic] = dataset.series;
	if (!abroad || !domestic) throw new Error('the chart of migration lacks a series');
	const last = (series: Series) => valuesOf(series.points).at(-1);
	const name = municipality[language];
	const { years, sums } = summed([abroad, domestic]);
	const finding = isSmall(figures, municipality)
		? fill(own.findings.sum, {
				name,
				years: yearsWritten(years, words),
				abroad: signed(sums[0] ?? 0),
				domestic: signed(sums[1] ?? 0),
			})
		: fill(own.findings.year, {
				name,
				year: last(abroad)?.at ?? '',
				abroad: signed(last(abroad)?.value ?? 0),
				domestic: signed(last(domestic)?.value ?? 0),
			});
	return {
		title: fill(own.title, { name }),
		unit: own.unit,
		finding,
		definition: own.definition,
		series: own.series,
		notes: migrationNotes(source, abroad),
		source: sourceOf(dataset.series, words),
	};
}

/**
 * The name of an area with what it is, since some have the name of one of their municipalities, or of a region.
 *
 * @param comparison the area that a municipality is compared with
 * @param language of the name
 * @param words for each kind of area, in that language
 */
export function areaNameOf(
	{ reason, area }: Comparison,
	language: Language,
	{ employmentArea, region }: MunicipalWords['areas'],
): string {
	return fill(reason === 'employmentArea' ? employmentArea : region, { area: area[language] });
}

function agesTexts({ figures, municipality, language, words }: TextSource, { dataset }: MunicipalChart): ChartTexts {
	const own = words.charts.ages;
	const comparison = comparisonOf(figures.division, municipality);
	const { ages } = figures.datasets;
	const ratio = (area: string) => {
		const [young, old] = ['under-15', 'over-64'].map(
			(id) => valuesOf(municipalPoints(ages, id, area)).at(-1)?.value ?? 0,
		);
		return fill(words.about, { number: formatValue(dependencyRatioOf(young ?? 0, old ?? 0).value, 'persons') });
	};
	const year = municipalSeriesOf(ages, 'under-15').years.at(-1) ?? '';
	const name = municipality[language];
	const kind = comparison.reason === 'employmentArea' ? 'employmentArea' : 'region';
	const area = areaNameOf(comparison, language, words.areas);
	const values = {
		name,
		kind: words.kinds[kind],
		ratio: ratio(statFinCode('municipality', municipality.code)),
		areaRatio: ratio(comparison.statFin),
		countryRatio: ratio(COUNTRY),
	};
	const reason = { employmentArea: own.notes.employmentArea, alone: own.notes.region, aland: own.notes.aland };
	const [under, working, over] = AGES;
	return {
		chart: {
			title: fill(own.title, { year }),
			unit: own.unit,
			finding: fill(own.finding, values),
			definition: own.definition,
			series: { municipality: name, area, country: words.country },
			categories: {
				[under]: own.categories[under],
				[working]: own.categories[working],
				[over]: own.categories[over],
			},
			short: { [under]: own.short[under], [working]: own.short[working], [over]: own.short[over] },
			notes: { derived: own.notes.derived, area: fill(reason[comparison.reason], { area: comparison.area[language] }) },
			source: sourceOf(dataset.series, words),
		},
		speech: fill(words.speech.ages, values),
	};
}

function linesOf({ figures, municipality, language, words }: TextSource) {
	const { lines } = words;
	const name = municipality[language];
	const { area, others } = areaOf(figures.division, municipality, 'employmentArea');
	const { compare } = new Intl.Collator(localeOf[language]);
	const names = others.map((one) => one[language]).toSorted(compare);
	const values = { name, area: area[language], count: names.length, others: listed(names, words) };
	const county = areaOf(figures.division, municipality, 'county').area[language];
	const aland = isOnAland(municipality);
	const few = names.length === 1 ? lines.organising.pair : lines.organising.shared;
	const shared = names.length > NAMED ? lines.organising.counted : few;
	const organising = aland ? lines.organising.aland : names.length === 0 ? lines.organising.alone : shared;
	const ofCounty = aland
		? lines.county.aland
		: isWithoutCounty(municipality)
			? lines.county.helsinki
			: lines.county.county;
	return {
		organising: fill(organising, values),
		...(!aland && names.length > NAMED && { others: fill(lines.organising.others, values) }),
		language: fill(lines.language[municipality.language], { name }),
		county: fill(ofCounty, { name, county }),
		none: lines.none,
		page: fill(lines.page, { name }),
		address: rootFrom(language) + municipalityAddress(municipality.code, language),
	};
}
