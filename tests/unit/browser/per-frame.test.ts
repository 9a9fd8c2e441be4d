import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { perFrame } from '../../../src/browser/per-frame.ts';

const frames: FrameRequestCallback[] = [];
let page: EventTarget & { hidden: boolean };

/** Lets the next frame come. */
function frame(): void {
	for (const callback of frames.splice(0)) callback(0);
}

beforeEach(() => {
	frames.length = 0;
	page = Object.assign(new EventTarget(), { hidden: false });
	vi.stubGlobal('document', page);
	vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
});

afterEach(() => {
	vi.unstubAllGlobals();
});

describe('perFrame', () => {
	it('acts at once on the first of a frame, and on the sum of the others before the next', () => {
		const act = vi.fn();
		const move = perFrame(act);
		move(1);
		expect(act.mock.calls).toEqual([[1]]);
		for (let press = 0; press < 4; press++) move(1);
		move(-1);
		expect(act.mock.calls).toEqual([[1]]);
		frame();
		expect(act.mock.calls).toEqual([[1], [3]]);
	});

	it('acts at most once a frame, however many come', () => {
		const act = vi.fn();
		const move = perFrame(act);
		const calls: number[] = [];
		for (let count = 0; count < 5; count++) {
			const before = act.mock.calls.length;
			for (let press = 0; press < 7; press++) move(1);
			frame();
			calls.push(act.mock.calls.length - before);
		}
		// The first of all is at once, and so is one more frame under way.
		expect(calls).toEqual([2, 1, 1, 1, 1]);
		frame();
		expect(act.mock.calls.reduce((sum, [amount]) => sum + amount, 0)).toBe(35);
	});

	it('does nothing when what came meanwhile cancels out', () => {
		const act = vi.fn();
		const move = perFrame(act);
		move(1);
		move(1);
		move(-1);
		frame();
		expect(act.mock.calls).toEqual([[1]]);
	});

	it('is at once again after a frame without anything', () => {
		const act = vi.fn();
		const move = perFrame(act);
		move(1);
		frame();
		move(-1);
		expect(act.mock.calls).toEqual([[1], [-1]]);
	});

	it('does not wait for a frame that cannot come because the window has been put away', () => {
		const act = vi.fn();
		const move = perFrame(act);
		move(1);
		move(1);
		page.hidden = true;
		page.dispatchEvent(new Event('visibilitychange'));
		expect(act.mock.calls).toEqual([[1], [1]]);
		frame();
		expect(act.mock.calls).toEqual([[1], [1]]);
	});

	it('does not wait for frames in a window that has none', () => {
		page.hidden = true;
		const act = vi.fn();
		const move = perFrame(act);
		move(1);
		move(1);
		expect(act.mock.calls).toEqual([[1], [1]]);
	});
});
