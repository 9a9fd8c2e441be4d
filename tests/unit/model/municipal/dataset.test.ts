import { describe, expect, it } from 'vitest';
import { municipalPoints, municipalSeriesOf, statFinCode } from '../../../../src/model/municipal/dataset.ts';
import { parseMunicipalDataset } from '../../../../src/model/municipal/dataset-schema.ts';
import { figures } from './sample.ts';

const FILE = 'data/municipal/migration.json';

const source = {
	publisher: 'statistics-finland',
	table: 'StatFin 11ae',
	licence: 'CC BY 4.0',
	source: { sv: 'https://example.org/sv', fi: 'https://example.org/fi' },
	read: '2026-11-29',
	division: '2026',
	status: 'verified',
};
const series = {
	id: 'immigration',
	unit: 'persons',
	years: [
		{ from: '2021', to: '2022', source: '11ae' },
		{ from: '2023', to: '2023', hole: 'not-found', table: 'StatFin 11ae' },
		{ from: '2024', to: '2024', source: '121w' },
	],
	derived: [{ area: 'KU507', from: '2021', to: '2022', note: 'pertunmaa' }],
	values: { KU507: '10 12 - 9', KU905: '7 8 - 5' },
};
const emigration = { ...series, id: 'emigration', values: { KU507: '3 12 - 10', KU905: '1 1 - 1' } };
const net = { id: 'net-immigration', unit: 'persons', difference: ['immigration', 'emigration'] };

function parse(change: object, more: readonly object[] = [emigration, net]) {
	return () =>
		parseMunicipalDataset(FILE, {
			id: 'migration',
			sources: { '11ae': source, '121w': { ...source, status: 'secondary' } },
			series: [{ ...series, ...change }, ...more],
		});
}

const years = (...list: readonly object[]) => ({ years: list });
const fault = (message: string, field: string) => `${FILE}\n✖ ${message}\n  → at ${field}`;

describe('a file of municipal figures', () => {
	const dataset = parse({})();

	it('has a point for each year, with the status of its source, and holes with their reason', () => {
		expect(municipalPoints(dataset, 'immigration', 'KU905')).toEqual([
			{ at: '2021', value: 7, status: 'verified' },
			{ at: '2022', value: 8, status: 'verified' },
			{ at: '2023', hole: 'not-found' },
			{ at: '2024', value: 5, status: 'secondary' },
		]);
	});

	it('marks the values that we calculated', () => {
		const [first, , , last] = municipalPoints(dataset, 'immigration', 'KU507');
		expect(first).toEqual({ at: '2021', value: 10, status: 'derived', note: 'pertunmaa' });
		expect(last).toEqual({ at: '2024', value: 9, status: 'secondary' });
	});

	it('has the difference of two series as a series, with holes and what is derived', () => {
		expect(municipalPoints(dataset, 'net-immigration', 'KU507')).toEqual([
			{ at: '2021', value: 7, status: 'derived', note: 'pertunmaa' },
			{ at: '2022', value: 0, status: 'derived', note: 'pertunmaa' },
			{ at: '2023', hole: 'not-found' },
			{ at: '2024', value: -1, status: 'secondary' },
		]);
	});

	it('says what it does not have', () => {
		expect(() => municipalSeriesOf(dataset, 'births')).toThrow(`${FILE}: there is no series "births"`);
		expect(() => municipalPoints(dataset, 'immigration', 'KU588')).toThrow(
			`${FILE}: immigration: there are no values of KU588`,
		);
	});

	it('names areas as StatFin does', () => {
		expect(statFinCode('municipality', '049')).toBe('KU049');
		expect(statFinCode('employmentArea', '26')).toBe('TA26');
		expect(statFinCode('region', '15')).toBe('MK15');
	});
});

describe('a file of municipal figures is refused, naming file, code and field, when', () => {
	const cell = (row: string, unit = 'persons', id = 'immigration') =>
		parse({ id, unit, values: { KU507: '10 12 - 9', KU905: row } }, []);
	const KU905 = 'series[0].values.KU905';

	it.each([
		['a value is missing', cell('7 8 -'), 'Invalid row: expected 4 values, a space between two, found 3', KU905],
		[
			'a value is no number',
			cell('7 x - 5'),
			'Invalid value of 2022: expected a whole number from 0, found "x"',
			KU905,
		],
		[
			'persons are halved',
			cell('7 8.5 - 5'),
			'Invalid value of 2022: expected a whole number from 0, found "8.5"',
			KU905,
		],
		[
			'immigration is negative',
			cell('7 -8 - 5'),
			'Invalid value of 2022: expected a whole number from 0, found "-8"',
			KU905,
		],
		[
			'a share is above 100',
			cell('7 100.1 - 5', 'percent'),
			'Invalid value of 2022: expected a number from 0 to 100 with one decimal at most, found "100.1"',
			KU905,
		],
		[
			'a share is below 0',
			cell('7 -0.1 - 5', 'percent'),
			'Invalid value of 2022: expected a number from 0 to 100 with one decimal at most, found "-0.1"',
			KU905,
		],
		[
			'a share has two decimals',
			cell('7 1.25 - 5', 'percent'),
			'Invalid value of 2022: expected a number from 0 to 100 with one decimal at most, found "1.25"',
			KU905,
		],
		[
			'a hole has a value',
			cell('7 8 0 5'),
			'Invalid value of 2023: expected "-", since the year is a hole, found "0"',
			KU905,
		],
		[
			'a hole has no reason',
			cell('7 - - 5'),
			'Invalid value of 2022: expected a whole number from 0, found "-"',
			KU905,
		],
		[
			'a year is skipped',
			parse(
				{
					...years({ from: '2021', to: '2022', source: '11ae' }, { from: '2024', to: '2025', source: '11ae' }),
					values: { KU507: '1 2 3 4' },
				},
				[],
			),
			'Invalid order: expected 2023; what is missing is a hole with its reason',
			'series[0].years[1].from',
		],
		[
			'a source is unknown',
			parse({ ...years({ from: '2021', to: '2024', source: '11re' }), values: { KU507: '1 2 3 4' } }, []),
			'Unknown source: expected one of 11ae, 121w',
			'series[0].years[0].source',
		],
		[
			'a reason is unknown',
			parse({ ...years({ from: '2021', to: '2024', hole: 'lost' }), values: { KU507: '- - - -' } }, []),
			'Invalid hole: expected its reason, one of "not-found"|"missing-in-source"|"not-recorded"|"part-year-only"',
			'series[0].years[0].hole',
		],
		[
			'a derived value has no area',
			parse({ derived: [{ area: 'KU588', from: '2021', to: '2022', note: 'pertunmaa' }] }, []),
			'Unknown area: there are no values of KU588',
			'series[0].derived[0].area',
		],
		[
			'derived years are none of the series',
			parse({ derived: [{ area: 'KU507', from: '2019', to: '2022', note: 'pertunmaa' }] }, []),
			'Invalid years: expected years of 2021–2024, in their order',
			'series[0].derived[0]',
		],
		['a series stands twice', parse({}, [series]), 'Duplicate series: "immigration"', 'series[1].id'],
		[
			'a difference has an unknown series',
			parse({}, [net]),
			'Unknown series: expected two of those before it: immigration',
			'series[1].difference',
		],
		[
			'a difference has other years',
			parse({}, [
				{ ...emigration, ...years({ from: '2021', to: '2021', source: '11ae' }), derived: [], values: { KU507: '1' } },
				net,
			]),
			'Invalid series: expected two with the same years',
			'series[2].difference',
		],
		[
			'a series has neither values nor a difference',
			parse({}, [{ id: 'a', unit: 'persons' }]),
			'Invalid series: expected "years" and "values", or a "difference"',
			'series[1]',
		],
		[
			'a series has both',
			parse({}, [emigration, { ...net, values: series.values }]),
			'Invalid series: a difference has the years and the values of the two series that it names',
			'series[2]',
		],
	])('%s', (_, broken, message, field) => {
		expect(broken).toThrow(fault(message, field));
	});

	it.each([
		[
			'a code has another form',
			parse({ values: { 905: '1 2 - 3' } }, []),
			'Invalid area: expected SSS, or a code such as MK15, TA26 or KU905',
		],
		['a field is unknown', parse({ note: 'a' }, []), 'Unrecognized key: "note"'],
	])('%s', (_, broken, message) => {
		expect(broken).toThrow(message);
	});
});

it('has net migration that may be negative', () => {
	const [lowest] = [...municipalSeriesOf(figures.datasets.migration, 'net-domestic-migration').values.values()]
		.flatMap((row) => row.flatMap((value) => value ?? []))
		.toSorted((one, other) => one - other);
	expect(lowest).toBeLessThan(0);
});
