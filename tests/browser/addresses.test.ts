import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { after, last, slide } from './harness/deck.ts';
import { framesOf, watchFrames } from './harness/frames.ts';
import { FONT } from './harness/gate.ts';
import { slow } from './harness/slow-line.ts';
import { expectAddress, expectShown, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

const slidesIn = async (page: Page) => (await framesOf(page)).map((frame) => frame.slides);

describe('the address of a slide', () => {
	test('shows that slide and no other from the first frame', async ({ open, site }) => {
		const page = await open('', { before: watchFrames });
		for (const id of [slide(1), slide(12), last]) {
			await page.goto('about:blank');
			await page.goto(`${site}#/${id}`);
			await page.locator('html[data-live]').waitFor({ state: 'attached' });
			expect(await slidesIn(page), `frames of #/${id}`).toEqual([[id]]);
		}
	});

	test('is followed while the rest still streams in on a slow line', async ({ open }) => {
		const page = await open(`#/${slide(25)}`, slow);
		const frames = await framesOf(page);
		expect(frames.map((frame) => frame.slides)).toEqual([[slide(25)]]);
		expect(frames[0]?.page).toBe('loading');
	});

	test('may name a step, which matters only where steps are on', async ({ open }) => {
		const page = await open('#/why-now/2', slow);
		expect(await slidesIn(page)).toEqual([['why-now']]);
		await press(page, 'ArrowRight');
		await expectShown(page, after('why-now'));
	});

	test('may be a number, and becomes the name', async ({ open }) => {
		const page = await open('#/12', { before: watchFrames });
		expect(await slidesIn(page)).toEqual([[slide(12)]]);
		await expectAddress(page, `#/${slide(12)}`);
	});

	test('that names no slide shows the first and says so', async ({ open }) => {
		const page = await open('#/no-such-slide', { before: watchFrames });
		expect(await slidesIn(page)).toEqual([[slide(1)]]);
		await expect.poll(() => page.locator('#notice').textContent()).toMatch(/bild som inte finns/u);
		await press(page, 'ArrowRight');
		await expectShown(page, slide(2));
	});

	test('shows the slide once, also when the font comes a little after the first frame', async ({ open }) => {
		const page = await open('', {
			async before(page) {
				await page.route(FONT, async (route) => {
					await page.waitForFunction(() => document.documentElement.dataset.font);
					await route.continue();
				});
				await watchFrames(page);
			},
		});
		expect(await slidesIn(page)).toEqual([[slide(1)]]);
	});

	test('that is no address of a slide at all shows the first', async ({ open }) => {
		const page = await open('#Hå!', { before: watchFrames });
		expect(await slidesIn(page)).toEqual([[slide(1)]]);
	});

	test('shows that slide when it is changed by hand', async ({ open }) => {
		const page = await open('#/why-now');
		await page.evaluate(() => location.assign('#/summary'));
		await expectShown(page, 'summary');
		await page.evaluate(() => location.assign('#/no-such-slide'));
		await expect.poll(() => page.locator('#notice').textContent()).toMatch(/bild som inte finns/u);
		await expectShown(page, 'summary');
		await expectAddress(page, '#/summary');
	});
});
