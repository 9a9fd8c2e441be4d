import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ids, slide } from './harness/deck.ts';
import { holdBack, REVEAL } from './harness/gate.ts';
import { expectAddress, expectShown, frame, headingOf, live, press, shown, withFont } from './harness/stage.ts';
import { test } from './harness/test.ts';

declare global {
	/** What the title of the window and the screen reader have been told. */
	var passed: string[];
}

describe("reveal.js' own settings in the address", () => {
	test('change nothing', async ({ open }) => {
		const plain = await open(`#/${slide(11)}`);
		const page = await open(`?view=print&controls=true&keyboard=true&history=true#/${slide(11)}`);
		expect(await shown(page)).toEqual([slide(11)]);
		expect(await page.locator('.pdf-page').count()).toBe(0);
		expect(await page.locator('.reveal > .controls').isVisible()).toBe(false);
		for (const one of [plain, page]) await withFont(one);
		expect((await page.screenshot()).equals(await plain.screenshot())).toBe(true);
		const length = await page.evaluate(() => history.length);
		await press(page, 'ArrowRight');
		await expectShown(page, slide(12));
		await expectAddress(page, `#/${slide(12)}`);
		expect(new URL(page.url()).search).toBe('?view=print&controls=true&keyboard=true&history=true');
		expect(await page.evaluate(() => history.length)).toBe(length);
	});

	test('do not wake what is off', async ({ lead }) => {
		const page = await lead('?help=true&overview=true&jumpToSlide=true&pause=true&progress=true&slideNumber=true');
		await press(page, 'v');
		await press(page, 'g');
		expect(await shown(page)).toEqual([slide(1)]);
		const added = page.locator('.reveal > :not(.slides, .overview)').filter({ visible: true });
		expect(await added.count()).toBe(0);
	});
});

describe('the reading view', () => {
	test('is an article of all slides with their detail, and loads no reveal.js', async ({ open }) => {
		const page = await open('?as=read', { live: false });
		expect(await shown(page)).toEqual(ids);
		const details = page.locator('.detail');
		expect(await details.filter({ visible: true }).count()).toBe(await details.count());
		const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
		expect(loaded.filter((name) => name.includes('reveal'))).toEqual([]);
		await press(page, 'ArrowRight');
		expect(await shown(page)).toEqual(ids);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	});

	test('stays when the window is wide, as the slide view stays when it is narrow', async ({ open }) => {
		const page = await open(`?as=slides#/${slide(12)}`, { viewport: { width: 600, height: 800 } });
		expect(await shown(page)).toEqual([slide(12)]);
		await page.setViewportSize({ width: 1280, height: 720 });
		await press(page, 'ArrowRight');
		await expectShown(page, slide(13));
	});
});

describe('a window that changes its height alone, as a keyboard and the bars of a browser make it,', () => {
	const sizes = (width: number) => [500, 400, 500, 300, 430].map((height) => ({ width, height }));

	test('keeps the slides that it shows', async ({ open }) => {
		const page = await open(`#/${slide(12)}`, { viewport: { width: 900, height: 430 } });
		for (const size of sizes(900)) {
			await page.setViewportSize(size);
			await frame(page);
			expect(await shown(page)).toEqual([slide(12)]);
		}
	});

	test('keeps the article that it shows, until it becomes wider', async ({ open }) => {
		const page = await open(`#/${slide(12)}`, { viewport: { width: 844, height: 390 }, live: false });
		for (const size of sizes(844)) {
			await page.setViewportSize(size);
			await frame(page);
			expect(await shown(page)).toEqual(ids);
		}
		await page.setViewportSize({ width: 1280, height: 720 });
		await expect.poll(() => shown(page)).toHaveLength(1);
		await page.setViewportSize({ width: 390, height: 844 });
		await expect.poll(() => shown(page)).toEqual(ids);
	});
});

describe('with reduced motion', () => {
	test('nothing moves by itself', async ({ open }) => {
		const page = await open('', { reducedMotion: 'reduce' });
		for (const id of ids.slice(1, 4)) {
			await press(page, 'ArrowRight');
			await expectShown(page, id);
		}
		await press(page, 'c');
		await page.mouse.move(300, 300);
		const moving = await page.evaluate(() => document.getAnimations().map((one) => one.constructor.name));
		expect(moving).toEqual([]);
		await press(page, 'Escape');
		await press(page, 'o');
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	});
});

test('the slide that is read is on the stage before reveal.js has come', async ({ open }) => {
	let release = () => {};
	const page = await open('?as=read', {
		live: false,
		before: async (opened) => {
			release = await holdBack(opened, REVEAL);
		},
	});
	await page.locator('.article-head [data-action=slides]').waitFor();
	await page.locator(`#${slide(31)}`).evaluate((section) => section.scrollIntoView());
	await page.locator('.article-head [data-action=slides]').click();
	await page.locator('html[data-view=slides]').waitFor({ state: 'attached' });
	expect(await shown(page)).toEqual([slide(31)]);
	release();
	await live(page);
	await expectShown(page, slide(31));
});

test('keys that are still to be followed when the slides are left move nothing in the text', async ({ open }) => {
	const page = await open(`#/${slide(20)}`);
	const focused = await page.evaluate(async () => {
		const key = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
		// More than one in a frame: the rest waits for the next.
		for (let count = 0; count < 3; count++) key();
		document.querySelector<HTMLElement>('button[data-action=read]')?.click();
		for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
		return document.activeElement?.closest('section')?.id;
	});
	expect(await page.locator('html').getAttribute('data-view')).toBe('read');
	expect(new URL(page.url()).hash).toBe(`#/${slide(21)}`);
	expect(focused).toBe(slide(21));
});

describe('slides that start again', () => {
	test('pass no other slide, for the ear and in the title', async ({ open }) => {
		const page = await open(`#/${slide(31)}`);
		await page.evaluate(() => {
			globalThis.passed = [];
			for (const element of [document.querySelector('title'), document.getElementById('announcer')]) {
				const watch = new MutationObserver((records) => {
					for (const { addedNodes } of records)
						for (const { textContent } of addedNodes) globalThis.passed.push(textContent ?? '');
				});
				if (element) watch.observe(element, { childList: true });
			}
		});
		await readAndReturn(page);
		const [first, here] = [await headingOf(page, slide(1)), await headingOf(page, slide(31))];
		const passed = await page.evaluate(() => globalThis.passed);
		expect(passed.filter((text) => text.startsWith(here)).length).toBeGreaterThan(0);
		// The article has the title of the deck.
		expect(passed.filter((text) => !text.startsWith(here))).toEqual([first]);
	});

	test('answer a key that comes while reveal.js starts', async ({ open }) => {
		const page = await open(`#/${slide(31)}`);
		await page.evaluate(() => {
			const key = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
			document.addEventListener('slidechanged', key, { once: true });
		});
		await readAndReturn(page);
		await expectShown(page, slide(32));
		await expectAddress(page, `#/${slide(32)}`);
	});
});

/** Leaves the slides for the text, and returns to them, as by the edge of a window that is drawn to and fro. */
async function readAndReturn(page: Page): Promise<void> {
	await page.setViewportSize({ width: 600, height: 800 });
	await page.locator('html[data-view=read]').waitFor({ state: 'attached' });
	await page.setViewportSize({ width: 1280, height: 720 });
	await live(page);
}
