import { brotliCompressSync } from 'node:zlib';
import type { Request } from 'playwright-core';
import { describe, expect } from 'vitest';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { ABOVE_PAGE_LIMIT, PAGE_LIMIT } from '../browser/harness/budget.ts';
import { drawnCharts } from '../browser/harness/charts.ts';
import { sizeOf } from '../browser/harness/sent.ts';
import { test } from '../browser/harness/test.ts';

const KB = 1000;

describe('the budget of the first view', () => {
	test.for(languages)(
		`the page of one language is at most ${PAGE_LIMIT / KB} kB with everything in it: %s`,
		async (language, { site }) => {
			expect(await sizeOf(site + folderOf[language]), ABOVE_PAGE_LIMIT).toBeLessThanOrEqual(PAGE_LIMIT);
		},
	);
});

describe('the budget of the reading view', () => {
	test.for(languages)(
		'all that a phone fetches for it at first, with font and notes, is at most 125.8 kB: %s',
		async (language, { open }) => {
			const asked = new Set<Request>();
			const come = new Set<Request>();
			const page = await open(folderOf[language], {
				live: false,
				viewport: { width: 390, height: 844 },
				async before(page) {
					page.on('request', (request) => asked.add(request));
					page.on('requestfinished', (request) => come.add(request));
				},
			});
			await page.locator('.own-note').first().waitFor({ state: 'attached' });
			// What is fetched at leisure comes later, and is another matter.
			const first = [...asked];
			await expect.poll(() => first.every((request) => come.has(request))).toBe(true);
			const names = first.map((request) => request.url());
			expect(names.filter((name) => /woff2|assets\/reading.*js/u.test(name))).toHaveLength(2);
			const sizes = first.map(
				async (request) => (await request.sizes()).responseHeadersSize + (await sizeOf(request.url())),
			);
			const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
			expect(bytes).toBeGreaterThan(80 * KB);
			expect(bytes).toBeLessThanOrEqual(125.8 * KB);
		},
	);
});

describe('the budget of the charts', () => {
	test('Chart.js with all that makes charts live is at most 60 kB', async ({ open, site }) => {
		const asked: string[] = [];
		const page = await open('#/changing-structure', {
			before: async (opened) => opened.on('request', (request) => asked.push(request.url())),
		});
		await page.locator('figure[data-live=on]').first().waitFor({ state: 'attached' });
		const chunk = asked.find((url) => /assets\/live-/u.test(url)) ?? '';
		expect(chunk).toContain(site);
		expect(await sizeOf(chunk)).toBeLessThanOrEqual(60 * KB);
	});

	test('the drawings of one language are at most 25 kB', async ({ site }) => {
		const drawings = (await (await fetch(site)).text()).match(/<div class="for-(?:wall|phone)">.*?<\/div>/gu) ?? [];
		// Each for the wall and for a phone.
		expect(drawings).toHaveLength(2 * drawnCharts.length);
		expect(brotliCompressSync(drawings.join('')).length).toBeLessThanOrEqual(25 * KB);
	});
});
