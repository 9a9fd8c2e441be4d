import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Spacing } from '../../../../src/presenter/live/spacing.ts';

const PAUSE = 250;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Tells the newest of what changes, and notes it with its time. */
function teller() {
	const told: { readonly at: number; readonly what: number }[] = [];
	let newest = 0;
	const tell = () => {
		told.push({ at: performance.now(), what: newest });
		spacing.told();
	};
	const spacing = new Spacing(PAUSE, tell);
	return {
		told,
		spacing,
		tell,
		change(what: number) {
			newest = what;
			spacing.soon();
		},
	};
}

test('what changes after a silence is told at once, but after all who hear of the change', async () => {
	const { told, change } = teller();
	change(1);
	expect(told).toEqual([]);
	await vi.advanceTimersByTimeAsync(0);
	expect(told.map(({ what }) => what)).toEqual([1]);
});

test('of a burst four a second are told, and the last always', async () => {
	const { told, change } = teller();
	for (let what = 1; what <= 100; what++) {
		change(what);
		await vi.advanceTimersByTimeAsync(30);
	}
	await vi.advanceTimersByTimeAsync(PAUSE);
	expect(told.at(-1)?.what).toBe(100);
	const pauses = told.slice(1).map(({ at }, index) => at - (told[index]?.at ?? 0));
	expect(Math.min(...pauses)).toBeGreaterThanOrEqual(PAUSE);
	expect(Math.max(...pauses)).toBeLessThanOrEqual(PAUSE + 30);
	await vi.advanceTimersByTimeAsync(10 * PAUSE);
	expect(told.at(-1)?.what).toBe(100);
});

test('what is told out of turn begins another pause', async () => {
	const { told, change, tell } = teller();
	change(1);
	await vi.advanceTimersByTimeAsync(100);
	change(2);
	await vi.advanceTimersByTimeAsync(100);
	tell();
	change(3);
	await vi.advanceTimersByTimeAsync(2 * PAUSE);
	expect(told.map(({ at }) => at - (told[0]?.at ?? 0))).toEqual([0, 200, 200 + PAUSE]);
	expect(told.at(-1)?.what).toBe(3);
});

test('what was asked for is not told after the end', async () => {
	const { told, change, spacing } = teller();
	change(1);
	await vi.advanceTimersByTimeAsync(100);
	change(2);
	spacing.stop();
	await vi.advanceTimersByTimeAsync(2 * PAUSE);
	expect(told).toHaveLength(1);
});
