import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { calmly } from '../../../src/browser/calm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('changes at once while changes are few', () => {
	let changes = 0;
	const change = calmly(() => changes++);
	change();
	change();
	expect(changes).toBe(2);
	vi.advanceTimersByTime(2000);
	expect(changes).toBe(2);
});

it('never flashes more than twice in a second, and ends with what is wanted', () => {
	let wanted = 0;
	let seen = 0;
	const times: number[] = [];
	const change = calmly(() => {
		seen = wanted;
		times.push(Date.now());
	});
	for (; wanted < 135; wanted++) {
		change();
		vi.advanceTimersByTime(37);
	}
	change();
	vi.advanceTimersByTime(1000);
	expect(seen).toBe(135);
	for (const time of times)
		expect(times.filter((other) => other >= time && other < time + 1000).length).toBeLessThan(5);
	expect(times.length).toBeGreaterThan(15);
});
