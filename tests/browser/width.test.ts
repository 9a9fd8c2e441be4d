import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { openReading } from './harness/reading.ts';
import { expectShown } from './harness/stage.ts';
import { test } from './harness/test.ts';

const PHONE = { width: 390, height: 844 };
const TURNED = { width: 844, height: 390 };
const READ = '#municipal-roles .detail [data-i18n]';

/** Scrolls as a reader does, and lets the page notice. */
async function scrollTo(page: Page, selector: string, top: number): Promise<void> {
	await page
		.locator(selector)
		.first()
		.evaluate(async (element, top) => {
			scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
			for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
		}, top);
}

/** Where a text stands in the window, as a share of its height. */
function shareOf(page: Page, selector: string): Promise<number> {
	return page
		.locator(selector)
		.first()
		.evaluate((element) => {
			const { top, bottom } = element.getBoundingClientRect();
			return (top + bottom) / 2 / innerHeight;
		});
}

describe('in a window whose width changes', () => {
	test('what is being read stays before the reader, however often she turns her phone', async ({ open }) => {
		const page = await openReading(open, '?as=read', { viewport: PHONE });
		await scrollTo(page, READ, 150);
		const share = await shareOf(page, READ);
		for (let turn = 0; turn < 3; turn++) {
			for (const size of [TURNED, PHONE]) {
				await page.setViewportSize(size);
				await expect.poll(() => shareOf(page, READ)).toBeCloseTo(share, 1);
			}
		}
		const turnedBack = await shareOf(page, READ);
		expect(turnedBack).toBeCloseTo(share, 2);
	});

	test('a slide that a link has led to still begins at the top', async ({ open }) => {
		const page = await openReading(open, `?as=read#/${slide(27)}`, { viewport: PHONE });
		const top = () => page.locator(`#${slide(27)}`).evaluate((one) => Math.abs(one.getBoundingClientRect().top));
		await expect.poll(top).toBeLessThan(3);
		await page.setViewportSize(TURNED);
		await expect.poll(top).toBeLessThan(3);
	});

	test('the slides begin where the reader has come to since', async ({ open }) => {
		const page = await openReading(open, '?as=read', { viewport: { width: 1280, height: 800 } });
		await scrollTo(page, `#${slide(12)}`, 0);
		await page.setViewportSize({ width: 1000, height: 800 });
		// The page has been told of its size.
		await page.waitForFunction(() => document.documentElement.style.getPropertyValue('--window-width') === '1000');
		await scrollTo(page, `#${slide(31)}`, 0);
		await page.locator('.article-head [data-action=slides]').click();
		await expectShown(page, slide(31));
	});

	test('the top of the page stays the top', async ({ open }) => {
		const page = await openReading(open, '?as=read', { viewport: PHONE });
		await page.setViewportSize(TURNED);
		await page.evaluate(() => new Promise(requestAnimationFrame));
		expect(await page.evaluate(() => scrollY)).toBe(0);
	});
});
