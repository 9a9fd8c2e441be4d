import { describe, expect, test } from 'vitest';
import type { Command } from '../../../src/model/talk.ts';
import { positionAfter, stateAfter, type TalkState } from '../../../src/model/talk.ts';
import type { Move } from '../../../src/model/talk-moves.ts';
import { talk } from './talk-state.ts';

const deck = [
	{ id: 'a', steps: 0 },
	{ id: 'b', steps: 3 },
	{ id: 'c', steps: 0 },
	{ id: 'd', steps: 2 },
];
const after = (move: Move, slide: string, step = 0, steps = true, hidden: readonly string[] = []) => {
	const place = positionAfter(move, { slide, step, steps, hidden }, deck);
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

const twoSlides = [
	{ id: 'a', steps: 0 },
	{ id: 'b', steps: 0 },
];
const stateOf = (command: Command, change: Partial<TalkState> = {}, now = 5000) =>
	stateAfter(command, { ...talk, ...change }, twoSlides, now);

describe('the state of a talk', () => {
	test('is black or white, and shows the slide again before it moves', () => {
		expect(stateOf({ to: 'black' }).blank).toBe('black');
		expect(stateOf({ to: 'white' }, { blank: 'black' }).blank).toBe('white');
		expect(stateOf({ to: 'black' }, { blank: 'black' }).blank).toBe('none');
		expect(stateOf({ to: 'next' }, { blank: 'black' })).toMatchObject({ blank: 'none', slide: 'a' });
		expect(stateOf({ to: 'next' }, { qr: true })).toMatchObject({ qr: false, slide: 'a' });
	});

	test('begins once: with the first slide, with this one, or when someone goes on', () => {
		const clock = { ...talk.clock, startedAt: null, from: null };
		expect(stateOf({ to: 'start' }, { clock, slide: 'b' })).toMatchObject({
			slide: 'a',
			clock: { startedAt: 5000, from: 'a' },
		});
		expect(stateOf({ to: 'start-here' }, { clock, slide: 'b' })).toMatchObject({
			slide: 'b',
			clock: { startedAt: 5000, from: 'b' },
		});
		expect(stateOf({ to: 'next' }, { clock })).toMatchObject({ slide: 'b', clock: { startedAt: 5000, from: 'a' } });
		expect(stateOf({ to: 'previous' }, { clock, slide: 'b' }).clock.startedAt).toBeNull();
		expect(stateOf({ to: 'start' }, { slide: 'b' })).toEqual({ ...talk, slide: 'b' });
	});

	test('counts pauses for questions, not before it has begun', () => {
		const during = stateOf({ to: 'questions' });
		expect(during.clock.questionsSince).toBe(5000);
		expect(stateOf({ to: 'questions' }, during, 8000).clock).toMatchObject({
			questionsSince: null,
			questionsUsed: 3000,
		});
		const clock = { ...talk.clock, startedAt: null };
		expect(stateOf({ to: 'questions' }, { clock }).clock).toEqual(clock);
	});

	test('lets go of what is enlarged on another slide', () => {
		expect(stateOf({ to: 'next' }, { enlarged: 2 })).toMatchObject({ slide: 'b', enlarged: null });
		expect(stateOf({ to: 'next' }, { enlarged: 2, slide: 'b' })).toMatchObject({ slide: 'b', enlarged: 2 });
		expect(stateOf({ to: 'leave' }, { enlarged: 2, blank: 'white', qr: true })).toEqual(talk);
	});

	test('stays where a slide does not exist', () => {
		expect(stateOf({ to: 'jump', number: 3 })).toEqual(talk);
		expect(stateOf({ to: 'go', slide: 'z' })).toEqual(talk);
		expect(stateOf({ to: 'jump', number: 2 }).slide).toBe('b');
	});
});

describe('a poll or a question that lies over the slide', () => {
	const live = {
		address: 'https://example.org/?live=7KQ4MB',
		code: '7KQ4MB',
		shows: 'poll',
		poll: { id: 'reasons', round: 1, open: true },
		question: null,
		answers: 3,
	} as const;
	const showsAfter = (command: Command, before: Partial<TalkState> = {}) =>
		stateAfter(command, { ...talk, slide: 'b', steps: true, live, ...before }, deck, 0).live?.shows;

	test.each<Command>([
		{ to: 'next' },
		{ to: 'previous-slide' },
		{ to: 'all-steps' },
		{ to: 'go', slide: 'c' },
		{ to: 'jump', number: 1 },
		{ to: 'leave' },
	])('leaves the wall with what would else not be seen: $to', (command) => {
		expect(showsAfter(command)).toBeNull();
	});

	test.each<Command>([
		{ to: 'language' },
		{ to: 'questions' },
		{ to: 'qr' },
		{ to: 'black' },
		{ to: 'go', slide: 'nowhere' },
	])('stays with all else: $to', (command) => {
		expect(showsAfter(command)).toBe('poll');
	});

	test('is there again after a black screen and after the code', () => {
		expect(showsAfter({ to: 'next' }, { blank: 'black' })).toBe('poll');
		expect(showsAfter({ to: 'next' }, { qr: true })).toBe('poll');
	});

	test('takes nothing from the phones', () => {
		const after = stateAfter({ to: 'next' }, { ...talk, live }, deck, 0);
		expect(after.live).toEqual({ ...live, shows: null });
	});
});
