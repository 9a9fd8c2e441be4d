import { describe, expect, test } from 'vitest';
import { stateAfter } from '../../../src/model/state-after.ts';
import type { TalkState } from '../../../src/model/talk.ts';
import type { Wish } from '../../../src/model/talk-messages.ts';
import { talk } from '../channel/state.ts';

const deck = [
	{ id: 'a', steps: 0 },
	{ id: 'b', steps: 0 },
];
const after = (wish: Wish, change: Partial<TalkState> = {}, now = 5000) =>
	stateAfter(wish, { ...talk, ...change }, deck, now);

describe('the state of a talk', () => {
	test('is black or white, and shows the slide again before it moves', () => {
		expect(after({ to: 'black' }).blank).toBe('black');
		expect(after({ to: 'white' }, { blank: 'black' }).blank).toBe('white');
		expect(after({ to: 'black' }, { blank: 'black' }).blank).toBe('none');
		expect(after({ to: 'next' }, { blank: 'black' })).toMatchObject({ blank: 'none', slide: 'a' });
		expect(after({ to: 'next' }, { qr: true })).toMatchObject({ qr: false, slide: 'a' });
	});

	test('begins once: with the first slide, with this one, or when someone goes on', () => {
		const clock = { ...talk.clock, startedAt: null, from: null };
		expect(after({ to: 'start' }, { clock, slide: 'b' })).toMatchObject({
			slide: 'a',
			clock: { startedAt: 5000, from: 'a' },
		});
		expect(after({ to: 'start-here' }, { clock, slide: 'b' })).toMatchObject({
			slide: 'b',
			clock: { startedAt: 5000, from: 'b' },
		});
		expect(after({ to: 'next' }, { clock })).toMatchObject({ slide: 'b', clock: { startedAt: 5000, from: 'a' } });
		expect(after({ to: 'previous' }, { clock, slide: 'b' }).clock.startedAt).toBeNull();
		expect(after({ to: 'start' }, { slide: 'b' })).toEqual({ ...talk, slide: 'b' });
	});

	test('counts pauses for questions, not before it has begun', () => {
		const during = after({ to: 'questions' });
		expect(during.clock.questionsSince).toBe(5000);
		expect(after({ to: 'questions' }, during, 8000).clock).toMatchObject({ questionsSince: null, questionsUsed: 3000 });
		const clock = { ...talk.clock, startedAt: null };
		expect(after({ to: 'questions' }, { clock }).clock).toEqual(clock);
	});

	test('lets go of what is enlarged on another slide', () => {
		expect(after({ to: 'next' }, { enlarged: 2 })).toMatchObject({ slide: 'b', enlarged: null });
		expect(after({ to: 'next' }, { enlarged: 2, slide: 'b' })).toMatchObject({ slide: 'b', enlarged: 2 });
		expect(after({ to: 'leave' }, { enlarged: 2, blank: 'white', qr: true })).toEqual(talk);
	});

	test('stays where a slide does not exist', () => {
		expect(after({ to: 'jump', number: 3 })).toEqual(talk);
		expect(after({ to: 'go', slide: 'z' })).toEqual(talk);
		expect(after({ to: 'jump', number: 2 }).slide).toBe('b');
	});
});
