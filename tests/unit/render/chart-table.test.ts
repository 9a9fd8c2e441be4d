import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../slides/charts.ts';
import { type Dataset, parseDataset, type Unit } from '../../../src/deck/dataset.ts';
import type { Language } from '../../../src/deck/language.ts';
import { chartTable } from '../../../src/render/chart-table.ts';
import { Words } from '../../../src/render/words.ts';
import { i18nWith } from '../i18n/sample.ts';

const id = 'net-immigration';

const sample = {
	[id]: {
		title: 'Rubrik',
		series: { rank: 'Plats', a: 'Ett', b: 'Två' },
		categories: { FI: 'Finland', SE: 'Sverige' },
	},
	common: { missing: 'saknas', year: 'År', country: 'Land' },
};

type Points = readonly (readonly [at: string, value: number | 'hole'])[];

/** A dataset of the series given, each with its points. */
function dataset(unit: Unit, all: Readonly<Record<string, Points>>): Dataset {
	return parseDataset('sample', {
		id,
		unit,
		series: Object.entries(all).map(([name, points]) => ({
			id: name,
			publisher: 'migri',
			licence: null,
			source: { sv: 'https://example.org/sv', fi: 'https://example.org/fi' },
			read: '2026-11-24',
			points: points.map(([at, value]) =>
				value === 'hole' ? { at, hole: 'not-found' } : { at, value, status: 'verified' },
			),
		})),
	});
}

function render(spec: ChartSpec, data: Dataset, language: Language = 'sv'): string {
	const words = new Words(i18nWith('sample', sample), language, 'sample');
	const context = { dataset: data, series: data.series, spec, words: words.at(id), common: words.at('common') };
	return chartTable(context).source;
}

/** The cells of a table by row, each as its text. */
function cells(table: string): readonly (readonly string[])[] {
	return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
		[...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, cell = '']) => cell.replace(/<[^>]+>/gu, '')),
	);
}

const digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

describe('a table by decades', () => {
	const years: Points = [
		['1998', 1],
		['1999', 20],
		['2000', 300],
		['2001', 4000],
	];

	it('has a row for each decade and a column for each digit', () => {
		expect(cells(render({ form: 'decades' }, dataset('persons', { a: years })))).toEqual([
			['', ...digits],
			['1990', '', '', '', '', '', '', '', '', '1', '20'],
			['2000', '300', '4\u00A0000', '', '', '', '', '', '', '', ''],
		]);
	});

	it('leaves out a series of percentages', () => {
		const data = dataset('persons', { a: years });
		const shares = dataset('percent', { b: [['1998', 10.8]] }).series.map((one) => ({
			...one,
			unit: 'percent' as const,
		}));
		const table = render({ form: 'decades' }, { ...data, series: [...data.series, ...shares] });
		expect(table.match(/<table/gu)).toHaveLength(1);
		expect(table).not.toContain('series.b');
	});

	it('has a table for each series, which then shows its name', () => {
		const one = render({ form: 'decades' }, dataset('persons', { a: years }));
		expect(one).toContain('<caption class="unseen"><span data-t="net-immigration.series.a">Ett</span></caption>');
		const two = render({ form: 'decades' }, dataset('persons', { a: years, b: years }));
		expect(two).toContain('<caption class="named"><span data-t="net-immigration.series.a">Ett</span></caption>');
		expect(two).toContain('<caption class="named"><span data-t="net-immigration.series.b">Två</span></caption>');
	});

	it('names its rows and columns for a screen reader', () => {
		const table = render({ form: 'decades' }, dataset('persons', { a: years }));
		expect(table.match(/<th scope="col">/gu)).toHaveLength(10);
		expect(table.match(/<th scope="row">/gu)).toHaveLength(2);
	});

	it('marks the points that the slide talks about', () => {
		const table = render({ form: 'decades', emphasised: ['1999', '2001'] }, dataset('persons', { a: years }));
		expect([...table.matchAll(/<td class="emphasised">([^<]+)</gu)].map(([, text]) => text)).toEqual([
			'20',
			'4\u00A0000',
		]);
	});

	it('shows thousands where it is told to, rounded', () => {
		const data = dataset('persons', {
			a: [
				['2000', 3_412_499],
				['2001', 3_412_500],
			],
		});
		expect(cells(render({ form: 'decades', thousands: true }, data))[1]?.slice(1, 3)).toEqual([
			'3\u00A0412',
			'3\u00A0413',
		]);
	});

	it('draws holes side by side as one, with the word for them', () => {
		const data = dataset('persons', {
			a: [
				['1994', 'hole'],
				['1995', 'hole'],
				['1996', 5],
				['1997', 'hole'],
				['1998', 'hole'],
				['1999', 'hole'],
				['2000', 'hole'],
				['2001', 6],
			],
		});
		const table = render({ form: 'decades', emphasised: ['1994'] }, data);
		const hole = (span: number) =>
			`<td colspan="${span}" class="hole"><span data-t="common.missing">saknas</span></td>`;
		const empty = '<td></td>';
		expect(table).toContain(
			`<th scope="row">1990</th>${empty.repeat(4)}${hole(2)}<td>5</td>${hole(3)}</tr>` +
				`<tr><th scope="row">2000</th>${hole(1)}<td>6</td>${empty.repeat(8)}</tr>`,
		);
	});
});

describe('a table by months', () => {
	it('has a row for each year and a column for each month', () => {
		const data = dataset('persons', {
			a: [
				['2023-11', 5],
				['2023-12', 6],
				['2024-01', 7],
			],
		});
		expect(cells(render({ form: 'months', emphasised: ['2024-01'] }, data))).toEqual([
			['', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
			['2023', '', '', '', '', '', '', '', '', '', '', '5', '6'],
			['2024', '7', '', '', '', '', '', '', '', '', '', '', ''],
		]);
		expect(render({ form: 'months', emphasised: ['2024-01'] }, data)).toContain('<td class="emphasised">7</td>');
	});
});

describe('a table by rows', () => {
	const data = dataset('persons', {
		a: [
			['2023', 10],
			['2024', 'hole'],
		],
		b: [
			['2022', -20],
			['2023', 30],
		],
	});

	it('has a row for each point of time, in order, and a column for each series', () => {
		expect(cells(render({ form: 'rows' }, data))).toEqual([
			['År', 'Ett', 'Två'],
			['2022', '', '\u221220'],
			['2023', '10', '30'],
			['2024', 'saknas', ''],
		]);
	});

	it('marks holes and what the slide talks about', () => {
		const table = render({ form: 'rows', emphasised: ['2023'] }, data);
		expect(table).toContain('<td class="hole"><span data-t="common.missing">saknas</span></td><td></td>');
		expect(table).toContain('<td class="emphasised">10</td><td class="emphasised">30</td>');
	});

	it('is named for a screen reader', () => {
		expect(render({ form: 'rows' }, data)).toContain('<caption class="unseen">Rubrik</caption>');
	});
});

describe('a table by rank', () => {
	it('has a row for each country, whose name is its header', () => {
		const data = dataset('rank', {
			rank: [
				['SE', 5],
				['FI', 6],
			],
		});
		const table = render({ form: 'ranking', emphasised: ['FI'] }, data);
		expect(cells(table)).toEqual([
			['Plats', 'Land'],
			['5', 'Sverige'],
			['6', 'Finland'],
		]);
		expect(table).toContain(
			'<tr class="emphasised"><td>6</td>' +
				'<th scope="row"><span data-t="net-immigration.categories.FI">Finland</span></th></tr>',
		);
	});
});

describe('marks', () => {
	const marksOf = (value: number | 'hole') => render({ form: 'marks' }, dataset('share', { a: [['P5Y', value]] }));
	const classesOf = (drawing: string) => [...drawing.matchAll(/<circle class="(\w+)"/gu)].map(([, name]) => name);

	it.each([
		[0, 0],
		[0.04, 0],
		[0.33, 3],
		[0.66, 7],
		[1, 10],
	])('fills of ten the share that is meant, the first ones: %f', (share, filled) => {
		expect(classesOf(marksOf(share))).toEqual([
			...Array.from({ length: filled }, () => 'gone'),
			...Array.from({ length: 10 - filled }, () => 'here'),
		]);
	});

	it('stand in two rows of five, within the drawing', () => {
		const places = [...marksOf(1).matchAll(/cx="(\d+)" cy="(\d+)"/gu)].map(([, x, y]) => [Number(x), Number(y)]);
		expect(new Set(places.map(String)).size).toBe(10);
		expect(new Set(places.map(([x]) => x))).toEqual(new Set([44, 140, 236, 332, 428]));
		expect(new Set(places.map(([, y]) => y))).toEqual(new Set([44, 140]));
		expect(marksOf(1)).toContain('viewBox="0 0 472 184"');
	});

	it('cannot be drawn of a hole', () => {
		expect(() => marksOf('hole')).toThrow(new Error('data/net-immigration.json: marks need a value'));
	});
});

describe('numbers', () => {
	it.each<Language>(['sv', 'fi'])('are written as the language writes them: %s', (language) => {
		const data = dataset('persons', {
			a: [
				['2000', 1234567],
				['2001', -1234],
			],
		});
		expect(cells(render({ form: 'decades' }, data, language))[1]?.slice(1, 3)).toEqual([
			'1\u00A0234\u00A0567',
			'\u22121\u00A0234',
		]);
	});
});
