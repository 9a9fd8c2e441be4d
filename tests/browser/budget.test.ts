import { get } from 'node:http';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { folderOf } from '../../src/deck/addresses.ts';
import { languages } from '../../src/deck/language.ts';
import { holdBack, MAIN } from './harness/gate.ts';
import { test } from './harness/test.ts';

const KB = 1000;

/** The bytes that a host sends for a file, as a browser that knows brotli asks for it. */
function sent(address: string): Promise<Buffer> {
	return new Promise((resolve, reject) => {
		get(address, { headers: { 'Accept-Encoding': 'br' } }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => resolve(Buffer.concat(parts)));
		}).on('error', reject);
	});
}

async function pageOf(site: string): Promise<string> {
	return brotliDecompressSync(await sent(site)).toString();
}

function compressed(text: string): number {
	return brotliCompressSync(text).length;
}

describe('the budget of the first view', () => {
	test.for(languages)(
		'the page of one language is at most 60 kB with everything in it: %s',
		async (language, { site }) => {
			expect((await sent(site + folderOf[language])).length).toBeLessThanOrEqual(60 * KB);
		},
	);

	test('styles and script without reveal.js are at most 25 kB', async ({ site }) => {
		const page = await pageOf(site);
		const styles = [...page.matchAll(/<style>([\s\S]*?)<\/style>/gu)].map(([, style = '']) => style).join('');
		const inline = [...page.matchAll(/<script>([\s\S]*?)<\/script>/gu)].map(([, script = '']) => script).join('');
		const scripts = /<meta name="scripts" content="([^"]+)"/u.exec(page)?.[1]?.split(' ') ?? [];
		const files = await Promise.all(scripts.map((source) => sent(new URL(source, site).href)));
		const total = compressed(styles) + compressed(inline) + files.reduce((sum, file) => sum + file.length, 0);
		expect(scripts.length).toBeGreaterThan(0);
		expect(styles.length).toBeGreaterThan(10 * KB);
		expect(total).toBeLessThanOrEqual(25 * KB);
	});

	test('reveal.js comes in a chunk of its own, and only to the slide view', async ({ open, site }) => {
		const asked: string[] = [];
		const before = async (page: import('playwright-core').Page) => {
			page.on('request', (request) => asked.push(request.url().replace(site, '')));
		};
		await open('?as=read', { live: false, before });
		expect(asked.filter((url) => url.includes('reveal'))).toEqual([]);
		await open('', { before });
		expect(asked.filter((url) => url.includes('reveal'))).toHaveLength(1);
	});
});

describe('the budget of the reading view', () => {
	test.for(languages)(
		'all that a phone fetches for it at first, with font and notes, is at most 110 kB: %s',
		async (language, { open }) => {
			let bytes = 0;
			const names: string[] = [];
			const page = await open(folderOf[language], {
				live: false,
				viewport: { width: 390, height: 844 },
				async before(page) {
					const session = await page.context().newCDPSession(page);
					await session.send('Network.enable');
					session.on('Network.responseReceived', ({ response }) => names.push(response.url));
					session.on('Network.loadingFinished', ({ encodedDataLength }) => {
						bytes += encodedDataLength;
					});
				},
			});
			await page.locator('.own-note').first().waitFor({ state: 'attached' });
			await page.waitForTimeout(1500);
			expect(names.filter((name) => /woff2|assets\/reading.*js/u.test(name))).toHaveLength(2);
			expect(bytes).toBeGreaterThan(80 * KB);
			expect(bytes).toBeLessThanOrEqual(110 * KB);
		},
	);

	test('has its text on screen before any script has run', async ({ open }) => {
		const release: (() => void)[] = [];
		const page = await open('', {
			live: false,
			waitUntil: 'commit',
			viewport: { width: 390, height: 844 },
			before: async (page) => void release.push(await holdBack(page, MAIN)),
		});
		await page.locator('h1').waitFor({ state: 'visible' });
		await expect.poll(() => page.locator('.detail').count()).toBeGreaterThan(30);
		expect(await page.locator('html[data-awake]').count()).toBe(0);
		expect(await page.locator('.article-head .language').isVisible()).toBe(true);
		for (const each of release) each();
	});
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
		expect((await sent(chunk)).length).toBeLessThanOrEqual(60 * KB);
	});

	test('the drawings of one language are at most 25 kB', async ({ site }) => {
		const drawings = (await pageOf(site)).match(/<div class="for-(?:wall|phone)">.*?<\/div>/gu) ?? [];
		expect(drawings).toHaveLength(16);
		expect(compressed(drawings.join(''))).toBeLessThanOrEqual(25 * KB);
	});
});
