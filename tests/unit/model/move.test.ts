import { describe, expect, test } from 'vitest';
import { type Move, placeAfter } from '../../../src/model/move.ts';

const deck = [
	{ id: 'a', steps: 0 },
	{ id: 'b', steps: 3 },
	{ id: 'c', steps: 0 },
	{ id: 'd', steps: 2 },
];
const after = (move: Move, slide: string, step = 0, steps = true, hidden: readonly string[] = []) => {
	const place = placeAfter(move, { slide, step, steps, hidden }, deck);
	return `${place.slide}${place.step}`;
};

describe('a move', () => {
	test('goes on step by step, then to the next slide', () => {
		expect(after('next', 'a')).toBe('b0');
		expect(after('next', 'b', 2)).toBe('b3');
		expect(after('next', 'b', 3)).toBe('c0');
	});

	test('back to a slide shows all its steps', () => {
		expect(after('previous', 'c')).toBe('b3');
		expect(after('previous', 'b', 3)).toBe('b2');
		expect(after('previous', 'b', 0)).toBe('a0');
	});

	test('knows no steps when they are off', () => {
		expect(after('next', 'b', 0, false)).toBe('c0');
		expect(after('previous', 'c', 0, false)).toBe('b0');
		expect(after('all-steps', 'b', 0, false)).toBe('b0');
	});

	test('passes over hidden slides, at the ends as well', () => {
		expect(after('next', 'a', 0, true, ['b', 'c'])).toBe('d0');
		expect(after('previous', 'd', 0, true, ['b', 'c'])).toBe('a0');
		expect(after('first', 'd', 0, true, ['a'])).toBe('b0');
		expect(after('last', 'a', 0, true, ['d'])).toBe('c0');
		expect(after('next', 'c', 0, true, ['d'])).toBe('c0');
	});

	test('stays at either end', () => {
		expect(after('previous', 'a')).toBe('a0');
		expect(after('next', 'd', 2)).toBe('d2');
	});

	test('to the next or previous slide leaves steps aside', () => {
		expect(after('next-slide', 'b', 1)).toBe('c0');
		expect(after('previous-slide', 'c')).toBe('b0');
		expect(after('all-steps', 'b', 1)).toBe('b3');
	});
});
