import { describe, expect, test } from 'vitest';
import { lengthOf, minutesAhead, minutesOfPart, scheduleOf, timesAt } from '../../../src/presenter/pace.ts';

const slides = [
	{ id: 'a', part: 'one', minutes: 1 },
	{ id: 'b', part: 'one', minutes: 3 },
	{ id: 'c', part: 'two', minutes: 4 },
];
const plan = { minutes: 90, questions: 10, choice: 'all' } as const;
const MINUTE = 60_000;

describe('the schedule', () => {
	test('fills what the questions leave', () => {
		const schedule = scheduleOf(slides, [], plan);
		expect(schedule.get('a')).toEqual({ from: 0, to: 10 });
		expect(schedule.get('b')).toEqual({ from: 10, to: 40 });
		expect(schedule.get('c')).toEqual({ from: 40, to: 80 });
		expect(minutesOfPart('one', slides, schedule)).toBe(40);
	});

	test('gives the time of hidden slides to the others', () => {
		const schedule = scheduleOf(slides, ['b'], plan);
		expect(lengthOf(schedule.get('a'))).toBe(16);
		expect(lengthOf(schedule.get('b'))).toBe(0);
		expect(schedule.get('c')).toEqual({ from: 16, to: 80 });
	});

	test('begins with the slide that the talk began with', () => {
		const schedule = scheduleOf(slides, [], plan, 'c');
		expect(schedule.get('c')).toEqual({ from: 0, to: 80 });
		expect(lengthOf(schedule.get('b'))).toBe(0);
	});

	test('of no slides is empty of minutes', () => {
		expect(lengthOf(scheduleOf(slides, ['a', 'b', 'c'], plan).get('a'))).toBe(0);
	});
});

describe('the pace', () => {
	const ahead = (spoken: number, questions = 0) =>
		minutesAhead({ used: (spoken + questions) * MINUTE, left: 0, questions: questions * MINUTE }, { from: 10, to: 40 });

	test('is kept while the slide is the one that should be', () => {
		for (const spoken of [10, 25, 40, 40.4, 9.6]) expect(ahead(spoken)).toBe(0);
	});

	test('is ahead or behind in whole minutes', () => {
		expect(ahead(8)).toBe(2);
		expect(ahead(45)).toBe(-5);
		expect(ahead(9.4)).toBe(1);
	});

	test('does not count questions', () => {
		expect(ahead(25, 30)).toBe(0);
	});
});

test('the clock counts used, left, and the questions that go on', () => {
	const clock = { startedAt: 0, from: 'a', questionsSince: 50 * MINUTE, questionsUsed: 2 * MINUTE };
	expect(timesAt(60 * MINUTE, clock, plan)).toEqual({ used: 60 * MINUTE, left: 30 * MINUTE, questions: 12 * MINUTE });
	expect(timesAt(100 * MINUTE, { ...clock, questionsSince: null }, plan).left).toBe(-10 * MINUTE);
	expect(timesAt(5, { ...clock, startedAt: null, questionsSince: null, questionsUsed: 0 }, plan).used).toBe(0);
});
