import { describe, expect, it } from 'vitest';
import { answerIn } from '../../../../src/commands/refresh/json-stat.ts';
import { Refusal } from '../../../../src/commands/refresh/refusal.ts';

const answer = (rest: object) => ({
	version: '2.0',
	class: 'dataset',
	label: 'Population',
	updated: '2026-04-01T05:00:00Z',
	id: ['area', 'timeperiod_y'],
	size: [2, 2],
	dimension: {
		area: { label: 'Alue', category: { index: { KU049: 1, SSS: 0 }, label: { SSS: 'Koko maa', KU049: 'Espoo' } } },
		timeperiod_y: { label: 'Vuosi', category: { index: ['2024', '2025'] } },
	},
	...rest,
});

const read = (rest: object) => answerIn('StatFin 11re', answer(rest));

const cell = (area: string, year: string, value: number | null, status?: string) => ({
	codes: { area, timeperiod_y: year },
	value,
	status,
});

describe('answerIn', () => {
	it('reads a list of values by the places of the categories, and the day of the table', () => {
		expect(read({ value: [1, 2, 3, 4] })).toEqual({
			updated: '2026-04-01T05:00:00Z',
			cells: [cell('SSS', '2024', 1), cell('SSS', '2025', 2), cell('KU049', '2024', 3), cell('KU049', '2025', 4)],
		});
	});

	it('reads values by the numbers of their cells, with null for those that are left out', () => {
		expect(read({ value: { 0: 1, 3: 4 } }).cells.map(({ value }) => value)).toEqual([1, null, null, 4]);
	});

	it.each([
		['without a status', {}, undefined],
		['with a list of them', { status: ['', '..', '', ''] }, '..'],
		['with an object of them', { status: { 1: '..' } }, '..'],
	])('keeps a null %s', (_, status, mark) => {
		expect(read({ value: [1, null, 3, 4], ...status }).cells.slice(0, 2)).toEqual([
			cell('SSS', '2024', 1),
			cell('SSS', '2025', null, mark),
		]);
	});

	it.each([
		['too few values', { value: [1, 2, 3] }, '✖ expected values for 4 cells\n  → at value'],
		['one value for all', { value: [1] }, '✖ expected values for 4 cells'],
		['a value outside', { value: { 4: 1 } }, '✖ expected values for 4 cells'],
		['values in quotes', { value: ['1', '2', '3', '4'] }, '→ at value'],
		['a category too few', { size: [3, 2], value: [1, 2, 3, 4, 5, 6] }, 'expected 3 categories, found 2'],
		['no dataset', { class: 'collection', value: [] }, '→ at class'],
	])('refuses %s', (_, rest, message) => {
		expect(() => read(rest)).toThrow(Refusal);
		expect(() => read(rest)).toThrow('StatFin 11re: the answer is not in the form json-stat2.\n');
		expect(() => read(rest)).toThrow(message);
	});

	it('refuses an answer without values', () => {
		expect(() =>
			read({ size: [0, 2], dimension: { ...answer({}).dimension, area: { category: { index: {} } } }, value: [] }),
		).toThrow('StatFin 11re: the answer has no values.');
	});
});
