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

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('collects digits, and nothing else, until they are taken', () => {
	const typed: string[] = [];
	const digits = collectDigits((all) => typed.push(all));
	expect(['1', 'x', 'Enter', '2'].map((key) => digits.type(press(key)))).toEqual([true, false, false, true]);
	expect(typed).toEqual(['1', '12']);
	expect(digits.waiting).toBe(true);
	expect(digits.take()).toBe(12);
	expect(digits.waiting).toBe(false);
	expect(digits.take()).toBeUndefined();
});

it("leaves the browser's keys alone, and takes a key that is held down once", () => {
	const digits = collectDigits();
	for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) {
		expect(digits.type(press('0', { [held]: true }))).toBe(false);
	}
	expect(digits.waiting).toBe(false);
	expect([digits.type(press('7')), digits.type(press('7', { repeat: true }))]).toEqual([true, true]);
	expect(digits.take()).toBe(7);
});

it('keeps the last three', () => {
	const digits = collectDigits();
	for (const digit of '12345') digits.type(press(digit));
	expect(digits.take()).toBe(345);
});

it('waits four seconds from the last digit, and says when they are forgotten', () => {
	let forgotten = 0;
	const digits = collectDigits(undefined, () => forgotten++);
	digits.type(press('4'));
	vi.advanceTimersByTime(3999);
	digits.type(press('5'));
	vi.advanceTimersByTime(3999);
	expect([digits.waiting, forgotten]).toEqual([true, 0]);
	vi.advanceTimersByTime(1);
	expect([digits.waiting, forgotten]).toEqual([false, 1]);
	expect(digits.take()).toBeUndefined();
	vi.runAllTimers();
	expect(forgotten).toBe(1);
});
