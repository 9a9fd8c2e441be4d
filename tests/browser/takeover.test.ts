import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { FONT, holdBack, REVEAL, withoutTimers } from './harness/gate.ts';
import { openWithout } from './harness/openings.ts';
import { shiftsOf } from './harness/shifts.ts';
import { expectShown, press } from './harness/stage.ts';
import { testTakeover } from './harness/takeover.ts';
import { test } from './harness/test.ts';

declare global {
	/** Whether the lines behind the title could be seen, in each frame until the page had been. */
	var linesShown: boolean[];
	/** When the font was found to be late, in milliseconds from the start of the navigation. */
	var lateAt: number | undefined;
	/** What has asked for the font, each time. */
	var askedBy: string[];
}

/** Without a chart: that becomes live meanwhile, and looks the same only to the eye. Others are in `tests/whole/`. */
const SLIDES = [1, 25];

describe('when reveal.js takes over', () => {
	for (const number of SLIDES) testTakeover(number);
});

/** After how many milliseconds the scripts are asked for where no frame has come yet, as on a busy machine. */
const PAINT_TIMEOUT = 300;

/** How exactly Chromium tells the time of a paint, in milliseconds. */
const ROUNDING = 4;

describe('at the first paint', () => {
	test('the words of the title come before the lines behind them', async ({ open }) => {
		const page = await open('', {
			live: false,
			async before(page) {
				await holdBack(page, REVEAL);
				await withoutTimers(page, [PAINT_TIMEOUT]);
				await page.addInitScript(() => {
					globalThis.linesShown = [];
					requestAnimationFrame(function look() {
						const lines = document.querySelector('.strands');
						if (lines) globalThis.linesShown.push(lines.checkVisibility());
						if (document.documentElement.dataset.painted === undefined) requestAnimationFrame(look);
					});
				});
			},
		});
		await expect.poll(() => page.locator('.strands').isVisible()).toBe(true);
		await page.waitForFunction(() => globalThis.linesShown.at(-1) === true);
		const before = await page.evaluate(() => globalThis.linesShown.slice(0, -1));
		expect(before.length).toBeGreaterThan(0);
		expect(before).not.toContain(true);
	});

	test('the font is asked for in a task of its own: WebKit is a fifth later when the first script does it', async ({
		open,
	}) => {
		const page = await open('', {
			async before(page) {
				await page.addInitScript(() => {
					const load = document.fonts.load.bind(document.fonts);
					globalThis.askedBy = [];
					document.fonts.load = (...what) => {
						globalThis.askedBy.push(document.currentScript?.localName ?? 'a task');
						return load(...what);
					};
				});
			},
		});
		expect(new Set(await page.evaluate(() => globalThis.askedBy))).toEqual(new Set(['a task']));
	});

	test('the font is requested from the body: Chromium holds the frame back for one that is preloaded in the head', async ({
		open,
	}) => {
		const page = await open('', { live: false });
		expect(await page.locator('body > link[rel=preload][as=font]').count()).toBe(1);
		expect(await page.locator('head > link[rel=preload][as=font]').count()).toBe(0);
	});

	test('the script of the deck is asked for when the first frame has been shown', async ({ open }) => {
		const page = await open('', { before: (page) => withoutTimers(page, [PAINT_TIMEOUT]) });
		const [painted = 0, asked = 0] = await page.evaluate(() => [
			performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
			performance.getEntriesByType('resource').find(({ name }) => /\/deck-[^/]+\.js$/u.test(name))?.startTime,
		]);
		expect(asked).toBeGreaterThan(painted);
	});

	test('no word is shown in another font before the patience with its own has come to an end', async ({ open }) => {
		const page = await open('', {
			live: false,
			waitUntil: 'domcontentloaded',
			async before(page) {
				await holdBack(page, FONT);
				await page.addInitScript(() => {
					new MutationObserver(() => {
						if (document.documentElement.dataset.font === 'late') globalThis.lateAt ??= performance.now();
					}).observe(document, { attributeFilter: ['data-font'], subtree: true });
				});
			},
		});
		const painted = await page.waitForFunction(
			() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
		);
		const lateAt = await page.evaluate(() => globalThis.lateAt);
		expect(await painted.jsonValue()).toBeGreaterThan((lateAt ?? Number.NaN) - ROUNDING);
	});
});

describe('when the font comes late', () => {
	for (const number of SLIDES) {
		test(`nothing moves on slide ${number}`, async ({ open }) => {
			const [page, release] = await openWithout(open, FONT, number, true);
			release();
			expect(await shiftsOf(page)).toEqual([]);
		});
	}

	test('it is used from the next slide on that comes after it', async ({ open }) => {
		const [page, release] = await openWithout(open, FONT, 2, true);
		await press(page, 'PageDown');
		await expectShown(page, slide(3));
		expect(await fontOf(page)).toContain('Stand-in');
		const come = page.waitForEvent('requestfinished', (request) => FONT.test(request.url()));
		release();
		await come;
		// The page hears of it a moment after the line does, and moves to and fro meanwhile.
		let moves = 0;
		await expect
			.poll(async () => {
				await press(page, moves++ % 2 === 0 ? 'PageDown' : 'PageUp');
				return fontOf(page);
			})
			.toContain('Source Sans 3 Variable');
		expect(
			await page.evaluate(() => document.fonts.load('1em "Source Sans 3 Variable"').then(({ length }) => length)),
		).toBeGreaterThan(0);
	});
});

/** The fonts that the page is set in, in the order in which they are tried. */
function fontOf(page: Page): Promise<string> {
	return page.evaluate(() => getComputedStyle(document.body).fontFamily);
}
