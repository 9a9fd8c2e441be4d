import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import words from '../../locales/sv/ui.json';
import { ids, slide, total } from './harness/deck.ts';
import { announced, click, expectAddress, expectShown, headingOf, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

const DECK = words.page.deckTitle;

const historyLength = (page: Page) => page.evaluate(() => history.length);

describe('the title of the page and what a screen reader is told', () => {
	test('follow the slide, forward and back', async ({ lead }) => {
		const page = await lead();
		expect(await page.title()).toBe(DECK);
		expect(await announced(page)).toBe('');
		for (const [index, id] of [...ids.entries()].slice(1, 4)) {
			await press(page, 'ArrowRight');
			const title = await headingOf(page, id);
			await expect.poll(() => page.title()).toBe(`${title} – ${DECK}`);
			expect(await announced(page)).toBe(`Bild ${index + 1} av ${total}: ${title}`);
		}
		await press(page, 'Home');
		await expect.poll(() => page.title()).toBe(DECK);
		expect(await announced(page)).toBe(`Bild 1 av ${total}: ${await headingOf(page, slide(1))}`);
	});

	test('name the slide that the address asks for, in one region and no other', async ({ open }) => {
		const page = await open(`#/${slide(12)}`, { live: false });
		await expect.poll(() => page.title()).toBe(`${await headingOf(page, slide(12))} – ${DECK}`);
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await press(page, 'ArrowRight');
		await expectShown(page, slide(13));
		expect(await announced(page)).toMatch(new RegExp(`^Bild 13 av ${total}: \\S`, 'u'));
		const regions = await page.locator('[aria-live], [role=status], [role=alert]').evaluateAll((all) =>
			all
				// A sheet has its own, for what is chosen in it.
				.filter((region) => !region.closest('[popover]'))
				.map((region) => `${region.id} ${region.getAttribute('role')}`),
		);
		expect(regions).toEqual(['notice alert', 'announcer status']);
		expect(await page.locator('#deck').getAttribute('role')).toBe(null);
	});
});

describe('the address', () => {
	test('follows every way of moving and a reload, without filling the history, and Back leaves the deck', async ({
		open,
		site,
	}) => {
		const page = await open('', { before: async (page) => void (await page.goto(`${site}?as=read`)) });
		const before = await historyLength(page);
		await press(page, 'ArrowRight', 2);
		await expectAddress(page, `#/${slide(3)}`);
		await page.reload();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await expectShown(page, slide(3));
		await page.keyboard.type('12');
		await press(page, 'Enter');
		await expectAddress(page, `#/${slide(12)}`);
		await click(page, 'next');
		await expectAddress(page, `#/${slide(13)}`);
		await click(page, 'contents');
		await page.locator(`#contents-panel a[href="#/${slide(2)}"]`).click();
		await expectAddress(page, `#/${slide(2)}`);
		await page.locator('#contents a[href^="#/"]').nth(3).click();
		await expect.poll(() => page.url()).not.toContain('#/contents');
		await press(page, 'o');
		await page.locator('#overview a').nth(29).click();
		await expectAddress(page, `#/${slide(30)}`);
		expect(await historyLength(page)).toBe(before);
		await page.goBack();
		expect(page.url()).toBe(`${site}?as=read`);
		await page.goForward();
		await expectShown(page, slide(30));
	});

	test('that was changed by hand is left by Back as a reader expects', async ({ lead }) => {
		const page = await lead(`#/${slide(5)}`);
		await page.evaluate(() => location.assign('#/summary'));
		await expectShown(page, 'summary');
		await page.goBack();
		await expectShown(page, slide(5));
		await expectAddress(page, `#/${slide(5)}`);
	});
});

describe('the next slide', () => {
	test('is shown at once; title, address and focus follow its paint', async ({ lead }) => {
		const page = await lead(`#/${slide(12)}`);
		const [first, before] = await page.evaluate(() => {
			const state = () => [document.querySelector('section.present')?.id, document.title, location.hash] as const;
			const before = state();
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
			return [state(), before] as const;
		});
		expect(first).toEqual([slide(13), before[1], before[2]]);
		expect(await page.locator(`#${slide(13)} :is(h2, h3)`).isVisible()).toBe(true);
		await expectAddress(page, `#/${slide(13)}`);
		await expect.poll(() => page.title()).toContain((await headingOf(page, slide(13))).slice(0, 20));
		await expect.poll(() => page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(slide(13));
	});
});
