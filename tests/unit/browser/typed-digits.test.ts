import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { collectDigits } from '../../../src/browser/typed-digits.ts';
import type { Pressed } from '../../../src/model/talk-keys.ts';

/** A key without any other. */
const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
	key,
	code: '',
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	repeat: false,
	...more,
});

/** Where keys are heard: the window, in a browser. */
let presses = new EventTarget();

/** Lets a key, or something else, be heard. Returns whether it does nothing further. */
const hear = (key: string, type = 'keydown') =>
	!presses.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), press(key)));

const ENTER = press('Enter');

beforeEach(() => {
	vi.useFakeTimers();
	presses = new EventTarget();
});
afterEach(() => void vi.useRealTimers());

it('collects digits, and nothing else, until Enter takes them', () => {
	const typed: string[] = [];
	const digits = collectDigits(presses, { onType: (all) => typed.push(all) });
	expect(['1', 'x', 'Enter', '2'].map((key) => digits.type(press(key)))).toEqual([true, false, false, true]);
	expect(typed).toEqual(['1', '12']);
	expect(digits.take(press('PageDown'))).toBeUndefined();
	expect(digits.take(press('Enter', { ctrlKey: true }))).toBeUndefined();
	expect(digits.take(ENTER)).toBe(12);
	expect(digits.take(ENTER)).toBeUndefined();
});

it("leaves the browser's keys alone, and takes a key that is held down once", () => {
	const digits = collectDigits(presses);
	for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) {
		expect(digits.type(press('0', { [held]: true }))).toBe(false);
	}
	expect(digits.take(ENTER)).toBeUndefined();
	expect([digits.type(press('7')), digits.type(press('7', { repeat: true }))]).toEqual([true, true]);
	expect(digits.take(ENTER)).toBe(7);
});

it('keeps the last three', () => {
	const digits = collectDigits(presses);
	for (const digit of '12345') digits.type(press(digit));
	expect(digits.take(ENTER)).toBe(345);
});

it('waits four seconds from the last digit, and says when they are forgotten', () => {
	let forgotten = 0;
	const digits = collectDigits(presses, { onForget: () => forgotten++ });
	digits.type(press('4'));
	vi.advanceTimersByTime(3999);
	digits.type(press('5'));
	vi.advanceTimersByTime(3999);
	expect(forgotten).toBe(0);
	vi.advanceTimersByTime(1);
	expect(forgotten).toBe(1);
	expect(digits.take(ENTER)).toBeUndefined();
	vi.runAllTimers();
	expect(forgotten).toBe(1);
});

it.each(['PageDown', 'Escape', 'b', 'Tab', 'F5', 'x'])('forgets them when %s is pressed', (key) => {
	let forgotten = 0;
	const digits = collectDigits(presses, { onForget: () => forgotten++ });
	expect(hear(key)).toBe(false);
	expect(forgotten).toBe(0);
	digits.type(press('9'));
	// Escape does nothing else then.
	expect(hear(key)).toBe(key === 'Escape');
	expect(forgotten).toBe(1);
	expect(digits.take(ENTER)).toBeUndefined();
	expect(hear(key)).toBe(false);
});

it.each(['pointerdown', 'click'])('forgets them at a %s', (type) => {
	const digits = collectDigits(presses);
	digits.type(press('9'));
	hear('', type);
	expect(digits.take(ENTER)).toBeUndefined();
});

it('keeps them through what a number is typed with', () => {
	const digits = collectDigits(presses);
	for (const key of ['Shift', '1', 'NumLock', 'AltGraph', '2', 'Enter']) {
		expect(hear(key)).toBe(false);
		digits.type(press(key));
	}
	expect(digits.take(ENTER)).toBe(12);
});

it('stops when it is told to', () => {
	const ending = new AbortController();
	const digits = collectDigits(presses, { signal: ending.signal });
	digits.type(press('9'));
	ending.abort();
	expect(hear('Escape')).toBe(false);
});
