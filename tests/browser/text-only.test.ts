import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { ids, slide } from './harness/deck.ts';
import { holdBack, MAIN } from './harness/gate.ts';
import { expectShown, shown, stir } from './harness/stage.ts';
import { type Open, test } from './harness/test.ts';

/** What Chromium says of scripts and fonts that it may not or cannot fetch. */
const BLOCKED = /blocked by CORS policy|Failed to load resource|asks another host|Unsafe attempt/u;

/** Expects the article, all of it, at a slide, with a word of why. */
async function expectText(page: Page | Frame, id: string): Promise<void> {
	await page.locator('#text-only').waitFor();
	expect(await page.locator('#text-only').textContent()).toMatch(/^Bilderna kunde inte laddas/u);
	expect(await shown(page)).toEqual(ids);
	expect(await page.locator('#controls').isVisible()).toBe(false);
	await expect
		.poll(() => page.locator(`#${id}`).evaluate((one) => Math.abs(one.getBoundingClientRect().top) < innerHeight))
		.toBe(true);
}

/** The deck in a frame that may run scripts, but has no origin of its own. */
async function sandboxed(open: Open, place: string): Promise<Frame> {
	const body = `<!doctype html><title>Kommunen</title><link rel="icon" href="favicon.svg">
		<iframe src="./${place}" sandbox="allow-scripts" width="960" height="600"></iframe>`;
	const page = await open('sandbox.html', {
		live: false,
		waitUntil: 'domcontentloaded',
		complains: BLOCKED,
		before: (page) => page.route('**/sandbox.html', (route) => route.fulfill({ contentType: 'text/html', body })),
	});
	const frame = page.frames()[1];
	if (!frame) throw new Error('there is no frame');
	return frame;
}

describe('where the scripts of the deck do not come', () => {
	test('because the frame has no origin, the page is the article', async ({ open }) => {
		await expectText(await sandboxed(open, `#/${slide(9)}`), slide(9));
	});

	test('because the file was opened from a disk, the page is the article', async ({ open }) => {
		const page = await open('', { complains: BLOCKED });
		await page.goto(pathToFileURL(join(inject('folder'), 'index.html')).href);
		await expectText(page, slide(1));
	});

	test('because they are blocked, the page is the article, and paper is too', async ({ open }) => {
		for (const place of [`#/${slide(9)}`, '?paper=handout']) {
			const page = await open(place, {
				live: false,
				waitUntil: 'domcontentloaded',
				complains: BLOCKED,
				before: (page) => page.route(MAIN, (route) => route.abort()),
			});
			await expectText(page, place.startsWith('#') ? slide(9) : slide(1));
		}
	});

	test('because they cannot be read, the page is the article after some seconds', async ({ open }) => {
		const page = await open(`#/${slide(9)}`, {
			live: false,
			waitUntil: 'domcontentloaded',
			complains: /Unexpected|SyntaxError|Invalid/u,
			async before(page) {
				await page.clock.install();
				await page.route(MAIN, (route) => route.fulfill({ contentType: 'text/javascript', body: 'a syntax to come' }));
			},
		});
		await expect.poll(() => shown(page)).toEqual([slide(9)]);
		await page.clock.fastForward(10_000);
		await expectText(page, slide(9));
	});

	test('until later, the page is the article, and stays one that has its tools', async ({ open }) => {
		let release = () => {};
		let asked: Promise<unknown> = Promise.resolve();
		const page = await open(`#/${slide(9)}`, {
			live: false,
			waitUntil: 'domcontentloaded',
			async before(page) {
				await page.clock.install();
				release = await holdBack(page, MAIN);
				asked = page.waitForRequest(MAIN);
			},
		});
		await asked;
		await page.clock.fastForward(10_000);
		await expectText(page, slide(9));
		release();
		await page.clock.resume();
		await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		expect(await page.locator('#text-only').count()).toBe(0);
		expect(await shown(page)).toEqual(ids);
	});

	test('which is no matter once they have come', async ({ open }) => {
		const page = await open(`#/${slide(9)}`, { before: (page) => page.clock.install() });
		await page.clock.fastForward(60_000);
		await expectShown(page, slide(9));
		await stir(page);
		expect(await page.locator('#controls').isVisible()).toBe(true);
		expect(await page.locator('#text-only').isVisible()).toBe(false);
	});
});
