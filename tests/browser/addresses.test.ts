import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { after, last, numberOf, slide } from './harness/deck.ts';
import { framesOf, watchFrames } from './harness/frames.ts';
import { FONT } from './harness/gate.ts';
import { slow } from './harness/slow-line.ts';
import { expectAddress, expectShown, live, press } from './harness/stage.ts';
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
		const page = await open('#/no-such-slide', { live: false, before: watchFrames });
		// It goes after a while.
		await expect.poll(() => page.locator('#notice').textContent()).toMatch(/bild som inte finns/u);
		await live(page);
		expect(await slidesIn(page)).toEqual([[slide(1)]]);
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

	test('that is no address of a slide at all shows the first and says so', async ({ open }) => {
		const page = await open('#Hå!', { live: false, before: watchFrames });
		await expect.poll(() => page.locator('#notice').textContent()).toMatch(/bild som inte finns/u);
		await live(page);
		expect(await slidesIn(page)).toEqual([[slide(1)]]);
	});

	test.for([
		'#/why-now.',
		'#/Why-Now',
		'#/why-now%20',
		'#/why-now?utm_source=x',
		'#/why-now&amp;fbclid=1',
		'#%2Fwhy-now)',
	])('that a chat has changed shows the slide from the first frame: %s', async (hash, { open, site }) => {
		const page = await open(hash, { before: watchFrames });
		expect(await slidesIn(page)).toEqual([['why-now']]);
		expect(page.url()).toBe(`${site}#/why-now`);
		expect(await page.locator('#notice').textContent()).toBe('');
		await page.evaluate(() => location.assign('#/Summary.'));
		await expectShown(page, 'summary');
		await expectAddress(page, '#/summary');
	});

	test.for(['#/Why-Now.', `#/${numberOf('why-now')}`])(
		'leads to the slide in the article too: %s',
		async (hash, { open }) => {
			const page = await open(`?as=read${hash}`, { live: false });
			const top = (id: string) => page.locator(`#${id}`).evaluate((one) => Math.abs(one.getBoundingClientRect().top));
			await expect.poll(() => top('why-now')).toBeLessThan(100);
			await page.evaluate(() => location.assign('#/Summary.'));
			await expect.poll(() => top('summary')).toBeLessThan(100);
			await page.evaluate(() => location.assign('#/no-such-slide'));
			await expect.poll(() => page.locator('#notice').textContent()).toMatch(/bild som inte finns/u);
		},
	);

	test('that names no slide says so in the article too', async ({ open }) => {
		const page = await open('fi/?as=read#/no-such-slide', { live: false });
		await expect.poll(() => page.locator('#notice').textContent()).toMatch(/diaan, jota ei ole/u);
	});

	test('may ask for the article behind the hash, where a browser does not look for it', async ({ open, site }) => {
		const page = await open('#/why-now?as=read', { live: false });
		expect(await page.locator('html').getAttribute('data-view')).toBe('read');
		expect(page.url()).toBe(`${site}?as=read#/why-now`);
	});

	test('that asks for a view that there is not says so', async ({ open }) => {
		const page = await open('?as=print', { live: false });
		await expect.poll(() => page.locator('#notice').textContent()).toMatch(/”print” i länken går inte att tolka/u);
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
