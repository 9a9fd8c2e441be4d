import { describe, expect, it } from 'vitest';
import { chartTable } from '../../../../../src/model/charts/figure/chart-table.ts';
import type { ChartForm } from '../../../../../src/model/charts/spec.ts';
import { type Dataset, parseDataset, type Unit } from '../../../../../src/model/dataset.ts';
import type { Language } from '../../../../../src/model/language.ts';
import { catalogueOf } from '../../../../../src/render/markup/catalogues.ts';
import { Words } from '../../../../../src/render/markup/words.ts';
import { i18nWith } from '../../../render/markup/sample.ts';

const id = 'net-immigration';

const sample = {
	[id]: {
		title: 'Rubrik',
		series: { a: 'Ett', b: 'Två' },
		categories: { FI: 'Finland', SE: 'Sverige' },
		notes: { first: 'Not ett', second: 'Not två' },
	},
	common: {
		year: 'År',
		month: 'Månad',
		country: 'Land',
		duration: 'Tid',
		noteMark: 'not {{number}}',
		missing: 'saknas',
		holes: { 'not-found': 'hittades inte', 'part-year-only': 'bara en del' },
		statuses: { secondary: 'andrahand', derived: 'beräknad' },
	},
};

/** A dataset of the series given, each with its points: verified values unless they say otherwise. */
function dataset(
	unit: Unit,
	all: Readonly<Record<string, readonly object[]>>,
	units: Record<string, Unit> = {},
): Dataset {
	return parseDataset('sample', {
		id,
		unit,
		series: Object.entries(all).map(([name, points]) => ({
			id: name,
			...(name in units && { unit: units[name] }),
			publisher: 'migri',
			licence: null,
			source: { sv: 'https://example.org/sv', fi: 'https://example.org/fi' },
			read: '2026-11-24',
			points: points.map((point) => ('value' in point ? { status: 'verified', ...point } : point)),
		})),
	});
}

function render(data: Dataset, form: ChartForm = 'bars', language: Language = 'sv'): string {
	const words = new Words(
		i18nWith('sample', { ...sample, months: catalogueOf(language).charts.months }, language),
		language,
		'sample',
	);
	const shared = { common: words.at('common'), months: words.at('months') };
	return chartTable({ dataset: data, spec: { form, height: 300 }, words: words.at(id), ...shared }).source;
}

/** The cells of a table by row, each as its text. */
function cells(table: string): readonly (readonly string[])[] {
	return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
		[...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, cell = '']) => cell.replace(/<[^>]+>/gu, '')),
	);
}

describe('chartTable', () => {
	it('has a row for each place of any series, in order, and a column for each series', () => {
		const data = dataset('persons', {
			a: [
				{ at: '2023', value: 10 },
				{ at: '2024', value: 20 },
			],
			b: [
				{ at: '2022', value: 30 },
				{ at: '2023', value: 40 },
			],
		});
		expect(cells(render(data))).toEqual([
			['År', 'Ett', 'Två'],
			['2022', '', '30'],
			['2023', '10', '40'],
			['2024', '20', ''],
		]);
	});

	it('names itself, its rows and its columns for a screen reader', () => {
		const table = render(dataset('persons', { a: [{ at: '2023', value: 10 }] }));
		expect(table).toContain('<caption class="unseen"><span data-i18n="net-immigration.title">Rubrik</span></caption>');
		expect(table).toContain('<th scope="col"><span data-i18n="common.year">År</span></th>');
		expect(table).toContain(
			'<th scope="col" data-series="a"><span data-i18n="net-immigration.series.a">Ett</span></th>',
		);
		expect(table).toContain('<th scope="row">2023</th>\n<td>10</td>');
	});

	it('writes values as their unit and the language ask for', () => {
		const data = dataset(
			'persons',
			{ a: [{ at: '2024', value: -1234567 }], b: [{ at: '2024', value: 10.8 }] },
			{ b: 'percent' },
		);
		for (const language of ['sv', 'fi'] as const) {
			expect(cells(render(data, 'bars', language))[1]).toEqual(['2024', '\u22121\u00A0234\u00A0567', '10,8\u00A0%']);
		}
	});

	it('names months by the language', () => {
		const data = dataset('persons', {
			a: [
				{ at: '2023-12', value: 1 },
				{ at: '2024-01', value: 2 },
			],
		});
		expect(cells(render(data))).toEqual([
			['Månad', 'Ett'],
			['december 2023', '1'],
			['januari 2024', '2'],
		]);
		expect(cells(render(data, 'line', 'fi')).at(-1)).toEqual(['tammikuu 2024', '2']);
	});

	it('names countries in words, and keeps them in the order of their ranks', () => {
		const data = dataset('rank', {
			a: [
				{ at: 'SE', value: 5 },
				{ at: 'FI', value: 6 },
			],
		});
		expect(cells(render(data, 'ranking'))).toEqual([
			['Land', 'Ett'],
			['Sverige', '5'],
			['Finland', '6'],
		]);
		expect(render(data, 'ranking')).toContain('<span data-i18n="net-immigration.categories.FI">Finland</span>');
	});

	it('knows a length of time as a place', () => {
		expect(cells(render(dataset('share', { a: [{ at: 'P5Y', value: 0.66 }] }), 'marks'))).toEqual([
			['Tid', 'Ett'],
			['P5Y', '66\u00A0%'],
		]);
	});

	it('says of a hole that it is one, and why', () => {
		const data = dataset('persons', {
			a: [
				{ at: '2023', hole: 'part-year-only' },
				{ at: '2024', hole: 'not-found' },
			],
		});
		expect(cells(render(data)).slice(1)).toEqual([
			['2023', 'saknas, bara en del'],
			['2024', 'saknas, hittades inte'],
		]);
		expect(render(data)).toContain(
			'<td class="hole"><span data-i18n="common.missing">saknas</span>, ' +
				'<span data-i18n="common.holes.part-year-only">bara en del</span></td>',
		);
	});

	it('says of a value how sure it is, unless it is verified', () => {
		const data = dataset('persons', {
			a: [
				{ at: '2022', value: 1, status: 'secondary' },
				{ at: '2023', value: 2, status: 'derived' },
				{ at: '2024', value: 3, status: 'verified' },
			],
		});
		expect(cells(render(data)).slice(1)).toEqual([
			['2022', '1 andrahand'],
			['2023', '2 beräknad'],
			['2024', '3'],
		]);
	});

	it('refers to notes by their place in the list below', () => {
		const data = dataset('persons', {
			a: [
				{ at: '2023', value: 1, note: 'second' },
				{ at: '2024', value: 2, note: 'first' },
			],
		});
		expect(cells(render(data)).slice(1)).toEqual([
			['2023', '1 not 2'],
			['2024', '2 not 1'],
		]);
	});

	it('refers to the note of a hole too', () => {
		const data = dataset('persons', { a: [{ at: '2023', hole: 'not-found', note: 'second' }] });
		expect(cells(render(data))[1]).toEqual(['2023', 'saknas, hittades inte not 2']);
	});

	it('runs no figure into the next, nor its title into its head, where its text is read as it stands', () => {
		const points = [
			{ at: '2023', value: 10 },
			{ at: '2024', value: 20, note: 'first', status: 'derived' },
		];
		const text = render(dataset('persons', { a: points, b: points })).replace(/<[^>]+>/gu, '');
		expect(text.trim().split('\n')).toEqual([
			...['Rubrik', 'År', 'Ett', 'Två'],
			...['2023', '10', '10'],
			...['2024', '20 not 1 beräknad', '20 not 1 beräknad'],
		]);
	});

	it('refuses a note that has no words', () => {
		const data = dataset('persons', { a: [{ at: '2023', value: 1, note: 'third' }] });
		expect(() => render(data)).toThrow(new Error('data/net-immigration.json: note: there are no words for "third"'));
	});
});
