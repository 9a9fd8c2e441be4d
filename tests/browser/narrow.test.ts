import { describe, expect } from 'vitest';
import { ids, slide } from './harness/deck.ts';
import { SPACING, smallTargets, smallTexts, sticksOut, touchingBoxes } from './harness/reflow.ts';
import { expectShown } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** A phone that is as narrow as WCAG 1.4.10 asks, a usual phone, a tablet, and a laptop at 200 % zoom. */
const WINDOWS = [
	{ name: '320 px', viewport: { width: 320, height: 640 } },
	{ name: '390 px', viewport: { width: 390, height: 844 } },
	{ name: '768 px', viewport: { width: 768, height: 1024 }, as: '?as=read' },
	{ name: '1280 × 720 at 200 %', viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 },
] as const;

describe.each(WINDOWS)('the article at $name', ({ viewport, ...rest }) => {
	const address = 'as' in rest ? rest.as : '';
	const opening = {
		viewport,
		live: false,
		...('deviceScaleFactor' in rest && { deviceScaleFactor: rest.deviceScaleFactor }),
	};

	test('fits the width, with text of 16 px and targets of 24 px', async ({ open }) => {
		const page = await open(address, opening);
		expect(await sticksOut(page)).toEqual([]);
		expect(await smallTexts(page)).toEqual([]);
		expect(await smallTargets(page)).toEqual([]);
		expect(await touchingBoxes(page)).toEqual([]);
	});

	test('still fits when the reader spaces the text', async ({ open }) => {
		const page = await open(address, { ...opening, bypassCSP: true });
		await page.addStyleTag({ content: SPACING });
		expect(await sticksOut(page)).toEqual([]);
	});

	test('holds every slide with its detail, question and updates, and loads no reveal.js', async ({ open }) => {
		const page = await open(address, opening);
		const seen = await page.evaluate(() => ({
			slides: [...document.querySelectorAll('section[data-slide]')]
				.filter((one) => one.checkVisibility())
				.map(({ id }) => id),
			hidden: [...document.querySelectorAll('.detail, .ask, .updates li')].filter((one) => !one.checkVisibility())
				.length,
			details: document.querySelectorAll('.detail').length,
			notes: [...document.querySelectorAll('.notes')].filter((one) => one.checkVisibility()).length,
			reveal: performance.getEntriesByType('resource').filter(({ name }) => name.includes('reveal')).length,
		}));
		expect(seen).toMatchObject({ slides: ids, hidden: 0, notes: 0, reveal: 0 });
		expect(seen.details).toBeGreaterThan(30);
	});
});

test('without script the deck is an article at any width', async ({ open }) => {
	for (const width of [320, 1280, 1920]) {
		const page = await open('', { viewport: { width, height: 800 }, javaScriptEnabled: false, live: false });
		const box = await page.locator(`#${slide(45)} .detail`).boundingBox();
		expect(box?.width).toBeGreaterThan(200);
		expect(box?.width).toBeLessThan(800);
		expect(await page.locator('.contents-panel, #contents-panel').isVisible()).toBe(true);
	}
});

test('crossing the width keeps the place, both ways', async ({ open }) => {
	const page = await open(`#/${slide(20)}`);
	await page.setViewportSize({ width: 600, height: 800 });
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
