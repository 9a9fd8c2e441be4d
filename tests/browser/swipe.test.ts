import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { expectShown, focus } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** Draws a finger over the screen. */
async function swipe(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove', share: number) => {
		const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
		return session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
	};
	await touch('touchStart', 0);
	for (const share of [0.1, 0.3, 0.6, 1]) await touch('touchMove', share);
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	await session.detach();
}

test('a finger drawn sideways turns the page, drawn down it does not', async ({ open }) => {
	const page = await open(`#/${slide(20)}`, { hasTouch: true, viewport: { width: 1024, height: 768 } });
	await swipe(page, [800, 400], [300, 410]);
	await expectShown(page, slide(21));
	await swipe(page, [800, 400], [300, 390]);
	await expectShown(page, slide(22));
	await swipe(page, [300, 400], [800, 400]);
	await expectShown(page, slide(21));
	expect(await focus(page)).not.toBe('body');
	await swipe(page, [500, 300], [500, 600]);
	await swipe(page, [300, 400], [800, 400]);
	await expectShown(page, slide(20));
});
