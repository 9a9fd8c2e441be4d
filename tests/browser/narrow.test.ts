import { expect } from 'vitest';
import { ids, last, slide } from './harness/deck.ts';
import { faultsOfArticle, heldBy, spaceText, sticksOut } from './harness/reflow.ts';
import { expectShown } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** The narrowest phone that WCAG 1.4.10 asks for; other windows are in `tests/whole/narrow.test.ts`. */
test('the article fits 320 px, also when the reader spaces the text, and holds every slide', async ({ lead }) => {
	const page = await lead('', { viewport: { width: 320, height: 640 } });
	expect(await faultsOfArticle(page)).toEqual([]);
	const { details, ...seen } = await heldBy(page);
	expect(seen).toEqual({ slides: ids, hidden: 0, notes: 0, reveal: 0 });
	expect(details).toBeGreaterThan(30);
	await spaceText(page);
	expect(await sticksOut(page)).toEqual([]);
});

test('without script the deck is an article at any width', async ({ open }) => {
	const page = await open('', { javaScriptEnabled: false, live: false });
	for (const width of [320, 1280, 1920]) {
		await page.setViewportSize({ width, height: 800 });
		const box = await page.locator(`#${last} .detail`).boundingBox();
		expect(box?.width).toBeGreaterThan(200);
		expect(box?.width).toBeLessThan(800);
		expect(await page.locator('.contents-panel, #contents-panel').isVisible()).toBe(true);
	}
});

test('crossing the width keeps the place, both ways', async ({ lead }) => {
	const page = await lead(`#/${slide(20)}`);
	await page.setViewportSize({ width: 600, height: 800 });
	await page.locator('html[data-view=read]').waitFor({ state: 'attached' });
	const top = () => page.locator(`#${slide(20)}`).evaluate((section) => Math.abs(section.getBoundingClientRect().top));
	await expect.poll(top).toBeLessThan(3);
	await page.locator(`#${slide(31)}`).evaluate(async (section) => {
		section.scrollIntoView();
		// A reader scrolls, and then the window changes.
		for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
	});
	await page.setViewportSize({ width: 1280, height: 720 });
	await expectShown(page, slide(31));
	await page.keyboard.press('ArrowRight');
	await expectShown(page, slide(32));
});

test('an address opens the article at its slide', async ({ open }) => {
	const page = await open(`#/${slide(33)}`, { viewport: { width: 390, height: 844 }, live: false });
	const top = () => page.locator(`#${slide(33)}`).evaluate((section) => Math.abs(section.getBoundingClientRect().top));
	await expect.poll(top).toBeLessThan(3);
});
