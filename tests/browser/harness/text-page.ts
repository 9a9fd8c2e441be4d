import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { folderOf, type TextPageId, textPath } from '../../../src/model/addresses.ts';
import { type Language, otherThan } from '../../../src/model/language.ts';
import { addAxe, violations } from './axe.ts';
import { smallTargets, smallTexts, spaceText, sticksOut } from './reflow.ts';
import { test } from './test.ts';

const still = { live: false };

/** Words without the places where they may be broken. */
export const textOf = (words: string | null) => (words ?? '').replaceAll('\u00AD', '');

const headingsOf = (page: Page) =>
	page.evaluate(() => [...document.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) => Number(localName[1])));

/** Declares the tests that every page of text passes, within the `describe` of that page. */
export function testTextPage(id: TextPageId, language: Language, colours: readonly ('light' | 'dark')[]): void {
	const address = textPath(id, language);

	test('is a document of its own, in its language, with nothing for axe-core to find', async ({ open }) => {
		for (const colorScheme of colours) {
			const page = await open(address, { ...still, colorScheme });
			expect(await page.locator('html').getAttribute('lang')).toBe(language);
			const heading = textOf(await page.locator('h1').textContent());
			expect(await page.title()).toContain(`${heading} – `);
			const levels = await headingsOf(page);
			expect(levels.filter((level) => level === 1)).toEqual([1]);
			for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
			expect(await page.locator('header, main, footer').evaluateAll((all) => all.map((one) => one.localName))).toEqual([
				'header',
				'main',
				'footer',
			]);
			await addAxe(page);
			expect(await violations(page)).toEqual([]);
		}
	});

	test('fits windows of any width, also with spaced text', async ({ open }) => {
		const page = await open(address, still);
		for (const width of [320, 390, 768, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			expect(await sticksOut(page), `${width} px`).toEqual([]);
		}
		await page.setViewportSize({ width: 320, height: 256 });
		expect(await smallTexts(page)).toEqual([]);
		expect(await smallTargets(page)).toEqual([]);
		await spaceText(page);
		expect(await sticksOut(page)).toEqual([]);
	});

	test('needs no script: it leads back, to its counterpart and past its head', async ({ open, site }) => {
		const page = await open(address, { ...still, javaScriptEnabled: false });
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect.poll(() => new URL(page.url()).hash).toBe('#text');
		expect(await page.locator('main').isVisible()).toBe(true);
		const other = otherThan(language);
		const toOther = page.locator(`header a[hreflang="${other}"]`);
		expect(await toOther.getAttribute('lang')).toBe(other);
		await toOther.click();
		await expect.poll(() => page.url()).toBe(site + textPath(id, other));
		await page.locator('.back').click();
		await expect.poll(() => page.url()).toBe(site + folderOf[other]);
	});

	test('takes the colours that were chosen for the deck', async ({ open }) => {
		const before = (page: Page) => page.addInitScript(() => localStorage.setItem('kommundeck / theme', 'dark'));
		const page = await open(address, { ...still, before, colorScheme: 'light' });
		expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
	});
}
