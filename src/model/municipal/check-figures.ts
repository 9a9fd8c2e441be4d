import type { Dataset } from '../dataset.ts';
import {
	COUNTRY,
	type MunicipalDataset,
	type MunicipalDatasetId,
	type MunicipalSeries,
	municipalSeriesOf,
	statFinCode,
	type ValuedKind,
} from './dataset.ts';
import { type Fault, parseMunicipalDataset, throwFaults } from './dataset-schema.ts';
import { codesOf } from './division.ts';
import { type Division, parseDivision } from './division-schema.ts';
import { DIVISION_FILE, type MunicipalFigures, municipalFileOf } from './figures.ts';

/** For which areas each series has values: for all of each kind that is named, and for no other. */
const SERIES: Readonly<Record<MunicipalDatasetId, Readonly<Record<string, readonly (ValuedKind | 'country')[]>>>> = {
	'foreign-language-share': { 'foreign-language-share': ['municipality'] },
	migration: {
		immigration: ['municipality'],
		emigration: ['municipality'],
		'net-immigration': ['municipality'],
		'net-domestic-migration': ['municipality'],
		population: ['municipality'],
		'country-population': ['country'],
	},
	ages: {
		population: ['country', 'region', 'employmentArea', 'municipality'],
		'under-15': ['country', 'region', 'employmentArea', 'municipality'],
		'over-64': ['country', 'region', 'employmentArea', 'municipality'],
		'mean-age': ['country', 'region', 'employmentArea', 'municipality'],
	},
};

/**
 * Reads and checks the municipalities and their figures: each file by itself, all of them against the list of
 * municipalities, and their sums against the country's figures.
 *
 * @param read gives the parsed content of a file by its path from the root of the project
 * @param netImmigration the country's net immigration
 * @returns the municipalities and their figures
 * @throws Error that names file, field and expected value for every fault found in a file, and whatever `read` throws
 */
export function parseMunicipalFigures(read: (file: string) => unknown, netImmigration: Dataset): MunicipalFigures {
	const division = parseDivision(DIVISION_FILE, read(DIVISION_FILE));
	const datasetOf = (id: MunicipalDatasetId): MunicipalDataset => {
		const file = municipalFileOf(id);
		const dataset = parseMunicipalDataset(file, read(file));
		throwFaults(file, dataset.id === id ? areaFaults(dataset, division) : [fault('id', `expected "${id}"`)]);
		return dataset;
	};
	const datasets = {
		'foreign-language-share': datasetOf('foreign-language-share'),
		migration: datasetOf('migration'),
		ages: datasetOf('ages'),
	};
	throwFaults(municipalFileOf('migration'), migrationFaults(datasets.migration, netImmigration));
	throwFaults(municipalFileOf('ages'), ageFaults(datasets.ages, datasets.migration, division));
	return { division, datasets };
}

/**
 * The areas of which a series has values: all of each kind that it has, and no other.
 *
 * @param division the municipalities and areas
 * @param dataset the id of the figures
 * @param series the id of a series of them
 * @returns the codes of the areas in StatFin, or nothing where the figures have no such series
 */
export function areasOfSeries(
	division: Division,
	dataset: MunicipalDatasetId,
	series: string,
): readonly string[] | undefined {
	return SERIES[dataset][series]?.flatMap((kind) =>
		kind === 'country' ? [COUNTRY] : codesOf(division, kind).map((code) => statFinCode(kind, code)),
	);
}

function fault(field: string, message: string): Fault {
	return { path: [field], message };
}

/** Finds the series that are missing or unknown, and the areas that a series lacks or that do not exist. */
function areaFaults(dataset: MunicipalDataset, division: Division): readonly Fault[] {
	const missing = Object.keys(SERIES[dataset.id]).filter((id) => !dataset.series.some((one) => one.id === id));
	const faults = missing.map((id) => fault('series', `Missing series: "${id}"`));
	for (const [index, { id, values }] of dataset.series.entries()) {
		const expected = areasOfSeries(division, dataset.id, id);
		if (expected === undefined) {
			faults.push({ path: ['series', index, 'id'], message: `Unknown series: "${id}"` });
			continue;
		}
		const areas = new Set(expected);
		const lacking = [...areas].filter((area) => !values.has(area));
		const unknown = [...values.keys()].filter((area) => !areas.has(area));
		if (lacking.length > 0)
			faults.push({ path: ['series', index, 'values'], message: `Missing areas: ${lacking.join(', ')}` });
		for (const area of unknown)
			faults.push({
				path: ['series', index, 'values', area],
				message: `Unknown area: ${DIVISION_FILE} has no "${area}", or the series is not of such areas`,
			});
	}
	return faults;
}

/** Finds the years in which the municipalities do not add up to the country. */
function migrationFaults(migration: MunicipalDataset, netImmigration: Dataset): readonly Fault[] {
	const points = netImmigration.series.flatMap((series) => series.points);
	const national = (year: string) => points.find(({ at }) => at === year);
	const country = valuesByYear(municipalSeriesOf(migration, 'country-population'), COUNTRY);
	return [
		...sumFaults(migration, 'population', (year) => country.get(year), 'country-population'),
		...sumFaults(
			migration,
			'net-immigration',
			(year) => {
				const point = national(year);
				return point?.hole === undefined ? point?.value : undefined;
			},
			'data/net-immigration.json',
		),
		...sumFaults(migration, 'net-domestic-migration', () => 0, 'whoever leaves one municipality comes to another'),
	];
}

/** Finds areas whose municipalities do not add up to them, populations that differ from those of the migration, and impossible shares. */
function ageFaults(ages: MunicipalDataset, migration: MunicipalDataset, division: Division): readonly Fault[] {
	const population = municipalSeriesOf(ages, 'population');
	const country = valuesByYear(population, COUNTRY);
	const faults = [...sumFaults(ages, 'population', (year) => country.get(year), COUNTRY)];
	const path = ['series', ages.series.indexOf(population), 'values'];
	for (const kind of ['region', 'employmentArea'] as const)
		for (const code of codesOf(division, kind)) {
			const members = division.municipalities.filter((one) => one[kind] === code);
			const area = statFinCode(kind, code);
			for (const [year, value] of valuesByYear(population, area)) {
				const sum = sumOf(
					population,
					year,
					members.map((one) => statFinCode('municipality', one.code)),
				);
				if (sum !== value)
					faults.push({
						path: [...path, area],
						message: `Invalid sum of ${year}: its municipalities add up to ${sum}`,
					});
			}
		}
	const others = municipalSeriesOf(migration, 'population');
	for (const code of codesOf(division, 'municipality')) {
		const area = statFinCode('municipality', code);
		const other = valuesByYear(others, area);
		for (const [year, value] of valuesByYear(population, area))
			if (other.has(year) && other.get(year) !== value)
				faults.push({
					path: [...path, area],
					message: `Invalid value of ${year}: expected ${other.get(year)}, as in ${municipalFileOf('migration')}`,
				});
	}
	const [young, old] = ['under-15', 'over-64'].map((id) => municipalSeriesOf(ages, id));
	if (young === undefined || old === undefined) return faults;
	for (const area of young.values.keys()) {
		const olds = valuesByYear(old, area);
		for (const [year, share] of valuesByYear(young, area))
			if (share + (olds.get(year) ?? 0) > 100)
				faults.push({
					path: ['series', ages.series.indexOf(young), 'values', area],
					message: `Invalid value of ${year}: with "over-64" it is more than 100 per cent`,
				});
	}
	return faults;
}

/** Finds the years in which the municipalities of a series do not add up to what `total` says. */
function sumFaults(
	dataset: MunicipalDataset,
	id: string,
	total: (year: string) => number | undefined,
	reason: string,
): readonly Fault[] {
	const series = municipalSeriesOf(dataset, id);
	const areas = [...series.values.keys()].filter((area) => area.startsWith(statFinCode('municipality', '')));
	const path = ['series', dataset.series.indexOf(series)];
	return series.years.flatMap((year) => {
		const sum = sumOf(series, year, areas);
		if (sum === undefined) return [];
		const expected = total(year);
		if (sum === expected) return [];
		const wanted = expected === undefined ? 'there is no value of the country' : `expected ${expected}`;
		return [{ path, message: `Invalid sum of ${year} ("${id}"): ${wanted}, found ${sum} (${reason})` }];
	});
}

/** The sum of some areas in a year, or nothing where the year is a hole. */
function sumOf(series: MunicipalSeries, year: string, areas: readonly string[]): number | undefined {
	const index = series.years.indexOf(year);
	const values = areas.flatMap((area) => series.values.get(area)?.[index] ?? []);
	return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
}

/** The values of an area by their years, without the holes. */
function valuesByYear({ years, values }: MunicipalSeries, area: string): ReadonlyMap<string, number> {
	const row = values.get(area) ?? [];
	return new Map(
		years.flatMap((year, index) => {
			const value = row[index];
			return value === undefined ? [] : [[year, value] as const];
		}),
	);
}
