import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { collectDigits } from '../../../src/browser/typed-digits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('collects digits, and nothing else, until they are taken', () => {
	const typed: string[] = [];
	const digits = collectDigits((all) => typed.push(all));
	expect([digits.type('1'), digits.type('x'), digits.type('Enter'), digits.type('2')]).toEqual([
		true,
		false,
		false,
		true,
	]);
	expect(typed).toEqual(['1', '12']);
	expect(digits.waiting).toBe(true);
	expect(digits.take()).toBe(12);
	expect(digits.waiting).toBe(false);
	expect(digits.take()).toBeUndefined();
});

it('keeps the last three', () => {
	const digits = collectDigits();
	for (const digit of '12345') digits.type(digit);
	expect(digits.take()).toBe(345);
});

it('waits four seconds from the last digit, and says when they are forgotten', () => {
	let forgotten = 0;
	const digits = collectDigits(undefined, () => forgotten++);
	digits.type('4');
	vi.advanceTimersByTime(3999);
	digits.type('5');
	vi.advanceTimersByTime(3999);
	expect([digits.waiting, forgotten]).toEqual([true, 0]);
	vi.advanceTimersByTime(1);
	expect([digits.waiting, forgotten]).toEqual([false, 1]);
	expect(digits.take()).toBeUndefined();
	vi.runAllTimers();
	expect(forgotten).toBe(1);
});
