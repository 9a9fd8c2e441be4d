import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ABOVE_PAGE_LIMIT, PAGE_LIMIT } from './harness/budget.ts';
import { holdBack, MAIN, waitForScripts } from './harness/gate.ts';
import { sizeOf } from './harness/sent.ts';
import { test } from './harness/test.ts';

const KB = 1000;

/** The other language, the phone and the charts are in `tests/whole/budget.test.ts`. */
describe('the budget of the first view', () => {
	test(`the page of one language is at most ${PAGE_LIMIT / KB} kB with everything in it`, async ({ site }) => {
		expect(await sizeOf(site), ABOVE_PAGE_LIMIT).toBeLessThanOrEqual(PAGE_LIMIT);
	});

	test('styles and script without reveal.js are at most 29 kB', async ({ site }) => {
		const page = await (await fetch(site)).text();
		const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, style = '']) => style).join('');
		const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, script = '']) => script).join('');
		const scripts = /<meta name="scripts" content="([^"]+)"/u.exec(page)?.[1]?.split(' ') ?? [];
		const files = await Promise.all(scripts.map((source) => sizeOf(new URL(source, site).href)));
		const within = [styles, inline].map((text) => brotliCompressSync(text).length);
		const total = [...within, ...files].reduce((sum, size) => sum + size, 0);
		expect(scripts.length).toBeGreaterThan(0);
		expect(styles.length).toBeGreaterThan(10 * KB);
		expect(total).toBeLessThanOrEqual(29 * KB);
	});

	test('reveal.js comes in a chunk of its own, and only to the slide view', async ({ open, site }) => {
		const asked: string[] = [];
		const before = async (page: Page) => {
			page.on('request', (request) => asked.push(request.url().replace(site, '')));
		};
		await open('?as=read', { live: false, before });
		expect(asked.filter((url) => url.includes('reveal'))).toEqual([]);
		await open('', { before });
		expect(asked.filter((url) => url.includes('reveal'))).toHaveLength(1);
	});
});

test('the reading view has its text on screen before any script has run', async ({ open }) => {
	const release: (() => void)[] = [];
	const page = await open('', {
		live: false,
		waitUntil: 'commit',
		viewport: { width: 390, height: 844 },
		async before(page) {
			await waitForScripts(page);
			release.push(await holdBack(page, MAIN));
		},
	});
	await page.locator('h1').waitFor({ state: 'visible' });
	await expect.poll(() => page.locator('.detail').count()).toBeGreaterThan(30);
	expect(await page.locator('html[data-ready]').count()).toBe(0);
	expect(await page.locator('.article-head .language').isVisible()).toBe(true);
	for (const each of release) each();
});
