import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
	COUNTRY,
	municipalDatasetIds,
	municipalPoints,
	municipalSeriesOf,
	statFinCode,
} from '../../../../src/model/municipal/dataset.ts';
import { type MunicipalFigures, municipalDatasets, municipalFileOf } from '../../../../src/model/municipal/figures.ts';
import fixture from '../../../fixtures/municipal-figures.json';
import { figures, parsedWith, textOf } from './sample.ts';

const { foreign, migration, ages } = {
	foreign: figures.datasets['foreign-language-share'],
	migration: figures.datasets.migration,
	ages: figures.datasets.ages,
};
type Dataset = ReturnType<typeof municipalDatasets>[number];

/** The values of a municipality without its holes, as the fixture has them. */
function rowOf(dataset: Dataset, id: string, code: string): string {
	const points = municipalPoints(dataset, id, statFinCode('municipality', code));
	return points.flatMap((point) => (point.hole === undefined ? [Number(point.value)] : [])).join(' ');
}

const numbers = (text: string) => text.split(' ').map(Number).join(' ');

describe('the figures of the ten municipalities read by hand', () => {
	it.each(Object.entries(fixture))('are those of the source: %s', (code, expected) => {
		expect(rowOf(foreign, 'foreign-language-share', code)).toBe(numbers(expected['foreign-language-share']));
		for (const id of ['immigration', 'emigration', 'net-immigration', 'net-domestic-migration', 'population'] as const)
			expect(rowOf(migration, id, code), id).toBe(numbers(expected[id]));
		const found = ['population', 'under-15', 'over-64', 'mean-age'].map((id) => rowOf(ages, id, code));
		expect(found.join(' ')).toBe(numbers(expected.ages));
	});

	it('are years without a gap, of which 2023 and 2024 are holes with a reason', () => {
		const points = municipalPoints(migration, 'net-immigration', 'KU905');
		expect(points.map(({ at }) => at)).toEqual(Array.from({ length: 16 }, (_, index) => String(2010 + index)));
		expect(points.filter((point) => point.hole !== undefined)).toEqual([
			{ at: '2023', hole: 'not-found' },
			{ at: '2024', hole: 'not-found' },
		]);
	});

	it('are derived where Pertunmaa was added to Mäntyharju, and nowhere else', () => {
		const derived = migration.series.flatMap((series) =>
			[...series.values.keys()].flatMap((area) =>
				municipalPoints(migration, series.id, area).flatMap((point) =>
					point.hole === undefined && point.status === 'derived' ? [`${series.id} ${area} ${point.at}`] : [],
				),
			),
		);
		expect(derived).toHaveLength(5 * 13);
		expect(derived.every((one) => / KU507 20(?:1\d|2[0-2])$/u.test(one))).toBe(true);
	});
});

describe('the figures of all municipalities', () => {
	const total = (dataset: Dataset, id: string, year: string) => {
		const series = municipalSeriesOf(dataset, id);
		const index = series.years.indexOf(year);
		const rows = [...series.values].filter(([area]) => area.startsWith('KU'));
		return rows.reduce((sum, [, row]) => sum + (row[index] ?? 0), 0);
	};

	it.each([
		['2010', 5_375_276, 13_731],
		['2015', 5_487_308, 12_441],
		['2021', 5_548_241, 22_905],
		['2022', 5_563_970, 34_363],
		['2025', 5_652_881, 31_233],
	])('add up to what Statistics Finland has for %s', (year, population, net) => {
		expect(total(migration, 'population', year)).toBe(population);
		expect(total(migration, 'net-immigration', year)).toBe(net);
		expect(total(migration, 'net-domestic-migration', year)).toBe(0);
	});

	it('are those of the country, regions and employment areas where ages are concerned', () => {
		const values = (area: string) => ages.series.map(({ values: all }) => all.get(area)?.[0]);
		expect(values(COUNTRY)).toEqual([5_652_881, 14.3, 23.8, 44.1]);
		expect(values('TA01')).toEqual([336_034, 17.2, 15.6, expect.any(Number)]);
		expect(values('MK01')).toEqual([1_799_629, 15.2, 18.6, expect.any(Number)]);
	});

	it('are 40 kB at most when compressed', () => {
		const bytes = municipalDatasetIds.map((id) => brotliCompressSync(textOf(municipalFileOf(id))).length);
		expect(bytes.reduce((sum, one) => sum + one)).toBeLessThan(40_000);
	});

	it('name publisher, table, addresses, copy, licence, day, division and status of each source', () => {
		for (const { sources } of municipalDatasets(figures))
			for (const { publisher, licence, via, source, table } of Object.values(sources)) {
				expect([publisher, licence]).toEqual(['statistics-finland', 'CC BY 4.0']);
				expect(via?.url).toMatch(/^https:/u);
				const id = table.replace('StatFin ', '');
				expect(source.sv).toMatch(new RegExp(`/pxweb/sv/StatFin/StatFin__[a-z]+/${id}\\.px/$`, 'u'));
				expect(source.fi).toBe(source.sv.replace('/sv/', '/fi/'));
			}
	});
});

const MIGRATION = municipalFileOf('migration');
const AGES = municipalFileOf('ages');
const SHARE = municipalFileOf('foreign-language-share');

describe('the figures are refused, naming file, code and field, when', () => {
	/** The place of a row in a series of a file, with something else in it. */
	const inSeries = (id: string, from: string) => new RegExp(`("id": "${id}"[^]*?)${from}`, 'u');

	const broken: readonly (readonly [string, () => MunicipalFigures, string, RegExp])[] = [
		[
			'a municipality is missing',
			parsedWith(SHARE, /\s*"KU905": "[^"]*",/u, ''),
			SHARE,
			/Missing areas: KU905\n {2}→ at series\[0\]\.values$/u,
		],
		[
			'a municipality is no longer one',
			parsedWith(SHARE, '"KU905":', '"KU588": "1 1 1 1 1 1", "KU905":'),
			SHARE,
			/Unknown area: data\/municipalities\.json has no "KU588".*\n {2}→ at series\[0\]\.values\.KU588$/u,
		],
		[
			'a municipality is missing in the list',
			parsedWith('data/municipalities.json', /\s*\{\s*"code": "905",[^}]*\},/u, ''),
			SHARE,
			/Unknown area: data\/municipalities\.json has no "KU905"/u,
		],
		[
			'an employment area is missing',
			parsedWith(AGES, /\s*"TA26": "[^"]*",/u, ''),
			AGES,
			/Missing areas: TA26\n {2}→ at series\[0\]\.values$/u,
		],
		[
			'a series has areas that it has not',
			parsedWith(SHARE, '"KU905":', '"SSS": "1 1 1 1 1 1", "KU905":'),
			SHARE,
			/Unknown area: .*"SSS", or the series is not of such areas\n {2}→ at series\[0\]\.values\.SSS$/u,
		],
		[
			'a series is missing',
			parsedWith(AGES, '"id": "mean-age"', '"id": "median-age"'),
			AGES,
			/Missing series: "mean-age"\n {2}→ at series\n✖ Unknown series: "median-age"\n {2}→ at series\[3\]\.id$/u,
		],
		[
			'a file has another id',
			parsedWith(AGES, '"id": "ages"', '"id": "migration"'),
			AGES,
			/expected "ages"\n {2}→ at id$/u,
		],
		[
			'the population of an earlier year does not add up',
			parsedWith(MIGRATION, inSeries('population', '"KU905": "64345'), '$1"KU905": "64346'),
			MIGRATION,
			/Invalid sum of 2010 \("population"\): expected 5375276, found 5375277 \(country-population\)\n {2}→ at series\[4\]$/u,
		],
		[
			'the population of 2025 does not add up',
			parsedWith(MIGRATION, inSeries('population', '71209"'), '$171210"'),
			MIGRATION,
			/Invalid sum of 2025 \("population"\): expected 5652881, found 5652882/u,
		],
		[
			'net immigration is not the country\u2019s',
			parsedWith(MIGRATION, inSeries('immigration', '"KU905": "529'), '$1"KU905": "530'),
			MIGRATION,
			/Invalid sum of 2010 \("net-immigration"\): expected 13731, found 13732 \(data\/net-immigration\.json\)\n {2}→ at series\[2\]$/u,
		],
		[
			'the country\u2019s net immigration is another',
			parsedWith('data/net-immigration.json', '"value": 31233', '"value": 34853'),
			MIGRATION,
			/Invalid sum of 2025 \("net-immigration"\): expected 34853, found 31233/u,
		],
		[
			'the country has no net immigration of a year',
			parsedWith('data/net-immigration.json', /"value": 31233, "status": "verified"/u, '"hole": "not-found"'),
			MIGRATION,
			/Invalid sum of 2025 \("net-immigration"\): there is no value of the country, found 31233/u,
		],
		[
			'domestic migration does not add up to nothing',
			parsedWith(MIGRATION, inSeries('net-domestic-migration', '"KU905": "-120'), '$1"KU905": "-121'),
			MIGRATION,
			/Invalid sum of 2010 \("net-domestic-migration"\): expected 0, found -1 /u,
		],
		[
			'an area is not the sum of its municipalities',
			parsedWith(AGES, '"TA01": "336034"', '"TA01": "336035"'),
			AGES,
			/Invalid sum of 2025: its municipalities add up to 336034\n {2}→ at series\[0\]\.values\.TA01$/u,
		],
		[
			'two files have different populations',
			parsedWith(AGES, '"KU905": "71209"', '"KU905": "71210"'),
			AGES,
			/Invalid value of 2025: expected 71209, as in data\/municipal\/migration\.json\n {2}→ at series\[0\]\.values\.KU905/u,
		],
		[
			'the young and the old are more than all',
			parsedWith(AGES, inSeries('over-64', '"KU905": "20\\.5"'), '$1"KU905": "90.5"'),
			AGES,
			/Invalid value of 2025: with "over-64" it is more than 100 per cent\n {2}→ at series\[1\]\.values\.KU905$/u,
		],
		[
			'a share is above 100',
			parsedWith(SHARE, '"KU905": "9.3', '"KU905": "109.3'),
			SHARE,
			/Invalid value of 2020: expected a number from 0 to 100 .*\n {2}→ at series\[0\]\.values\.KU905$/u,
		],
	];

	it.each(broken)('%s', (_, parse, file, message) => {
		expect(parse).toThrow(message);
		expect(parse).toThrow(new RegExp(`^${file.replaceAll('.', '\\.')}\\n`, 'u'));
	});
});
