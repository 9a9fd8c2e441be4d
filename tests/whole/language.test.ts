import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { last, slide, total } from '../browser/harness/deck.ts';
import { CHARTS, holdBack } from '../browser/harness/gate.ts';
import {
	complete,
	contentOf,
	differenceOf,
	expectLanguage,
	NONE,
	toFinnish,
	WORDS,
} from '../browser/harness/language.ts';
import { announced, click, expectShown, press } from '../browser/harness/stage.ts';
import { type Open, test } from '../browser/harness/test.ts';

describe('the page after a change of language', () => {
	describe.each([
		['', 'fi/'],
		['fi/', ''],
	] as const)('that began at /%s', (from, to) => {
		const locale = (path: string) => (path === '' ? 'sv-FI' : 'fi-FI');
		const before = (page: Page) => holdBack(page, CHARTS);
		const languageAt = (path: string) => (path === '' ? 'sv' : 'fi');

		/** Opens the page that is changed, and the one that it shall be like. */
		async function openBoth(open: Open) {
			const page = await open(`${from}?as=read`, { live: false, before, locale: locale(from) });
			// With it the link has come to change the words in place.
			await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
			await press(page, 'Tab');
			await page.locator('a[data-action=language]:visible').first().click();
			await expectLanguage(page, languageAt(to));
			const other = await open(`${to}?as=read`, { live: false, before, locale: locale(to) });
			for (const one of [page, other]) await complete(one);
			const wanted = await contentOf(other);
			// Drawings that nobody sees come last.
			const expectWanted = () =>
				expect.poll(async () => differenceOf(await contentOf(page), wanted), { interval: 500 }).toEqual(NONE);
			return { page, other, expectWanted };
		}

		test('has all that the other page has, and nothing else', async ({ open }) => {
			const { page, other, expectWanted } = await openBoth(open);
			await expectWanted();
			expect(page.url()).toBe(other.url());
		});

		test('has it also after the way there and back, when something has been written meanwhile', async ({ open }) => {
			const { page, expectWanted } = await openBoth(open);
			const thereAndBack = async () => {
				for (const path of [from, to]) {
					await press(page, 'l');
					await expectLanguage(page, languageAt(path));
				}
			};
			await thereAndBack();
			await expectWanted();
			await page.locator('#why-now [data-i18n=title]').evaluate((heading) => heading.replaceChildren('?'));
			await page
				.locator('#why-now .detail [data-i18n]')
				.first()
				.evaluate((text) => text.replaceChildren('?'));
			await thereAndBack();
			await expectWanted();
		});
	});

	test('has its drawings and charts in that language also where the browser never finds time for them', async ({
		open,
	}) => {
		const page = await open('#/temporary-protection', {
			async before(page) {
				// As Chromium does in a hidden window, and at times after the last frame: only who sets a time is called.
				await page.addInitScript(() => {
					globalThis.requestIdleCallback = (act, { timeout } = {}) =>
						timeout === undefined ? 0 : window.setTimeout(act, timeout, { didTimeout: true, timeRemaining: () => 0 });
				});
			},
		});
		const languages = () =>
			page.evaluate(() => [...document.querySelectorAll('figure canvas')].map((one) => one.getAttribute('lang')));
		await expect.poll(languages).toContain('sv');
		await press(page, 'End');
		await expectShown(page, last);
		await toFinnish(page);
		const other = await open('fi/', { live: false, javaScriptEnabled: false });
		const drawings = (page: Page) => page.locator('.picture').allTextContents();
		const wanted = await drawings(other);
		await expect.poll(() => drawings(page)).toEqual(wanted);
		await expect.poll(languages).not.toContain('sv');
	});

	test.for([1, total])(
		'is on slide %i, with its title in the language, and tells a screen reader',
		async (number, { lead }) => {
			const page = await lead(`#/${slide(number)}`);
			await toFinnish(page);
			await expectShown(page, slide(number));
			expect(await page.title()).toContain('Maahanmuutto');
			await expect.poll(() => announced(page)).toBe('Nyt suomeksi.');
		},
	);

	test('is as small as it was, twenty times in a row', async ({ lead }) => {
		const page = await lead('#/situation-statistics');
		// What comes when there is time is there.
		await page.locator('.open-print').waitFor({ state: 'attached' });
		const session = await page.context().newCDPSession(page);
		/** How many listeners and nodes there are more after twenty changes. */
		const growth = async () => {
			const count = async () => {
				await session.send('HeapProfiler.collectGarbage');
				const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
				return { nodes, jsEventListeners };
			};
			const before = await count();
			for (let time = 0; time < 10; time++) {
				await press(page, 'l');
				await expectLanguage(page, 'fi');
				await press(page, 'l');
				await expectLanguage(page, 'sv');
			}
			const after = await count();
			return {
				listeners: Math.max(0, after.jsEventListeners - before.jsEventListeners),
				nodes: Math.max(0, after.nodes - before.nodes - 50),
			};
		};
		// Something may still have been on its way the first time; what is left behind by each change is left again.
		await expect.poll(growth, { timeout: 150_000 }).toEqual({ listeners: 0, nodes: 0 });
	});
});

describe('where the other language cannot be had', () => {
	test('a message in the language of the page says so, and nothing changes', async ({ open }) => {
		const page = await open(`#/${slide(12)}`, {
			complains: /Failed to load|ERR_FAILED/u,
			async before(page) {
				await holdBack(page, CHARTS);
				await page.route(WORDS, (route) => route.abort());
			},
		});
		await complete(page);
		const before = await contentOf(page);
		await click(page, 'language');
		await expect.poll(() => page.locator('#notice').textContent()).toContain('Den finska texten kunde inte hämtas');
		expect(differenceOf(await contentOf(page), before)).toEqual(NONE);
		expect(page.url()).not.toContain('/fi');
		await page.unroute(WORDS);
		await toFinnish(page);
		await expectShown(page, slide(12));
	});
});
