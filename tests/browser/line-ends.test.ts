import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { expectLanguage } from './harness/language.ts';
import { expectNoneBroken } from './harness/line-ends.ts';
import { press } from './harness/stage.ts';
import { test } from './harness/test.ts';

const NARROW = { width: 320, height: 800 };

/** What a reader copies of some elements. */
function copied(page: Page, selector: string): Promise<string> {
	return page.evaluate((selector) => {
		const selection = getSelection();
		for (const element of document.querySelectorAll(selector)) selection?.selectAllChildren(element);
		return selection?.toString().replaceAll('\u00AD', '') ?? '';
	}, selector);
}

/** `tests/whole/line-ends.test.ts` has the wall, other widths, paper and the presenter's window. */
describe.each(languages)('at 320 px: %s', (language) => {
	test('no line of the article ends after the hyphen of an abbreviation or within a span, and none is too wide', async ({
		lead,
	}) => {
		const page = await lead(`${folderOf[language]}?as=read`, { viewport: NARROW });
		expect(await expectNoneBroken(page, 'body')).toBeGreaterThan(60);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
	});

	test('nor does one of what a search finds, and its marks hold whole words', async ({ lead }) => {
		const page = await lead(`${folderOf[language]}?as=read`, { viewport: NARROW });
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		const found = new Set<string | null>();
		// Once the index is there, what is found follows what is written at once.
		await press(page, '/');
		await page.locator('#search-field').fill('eu');
		await page.locator('#hits mark').first().waitFor();
		await press(page, 'Escape');
		for (const query of ['ely', 'eu', 'koto-aj', 'koto24', 'ksfi', 'uf']) {
			await press(page, '/');
			await page.locator('#search-field').fill(query);
			await page.locator('.search-status:not(:empty)').waitFor();
			await expectNoneBroken(page, '#hits', query);
			for (const text of await page.locator('#hits mark').allTextContents()) found.add(text);
			await press(page, 'Escape');
			await press(page, 'Escape');
		}
		expect(found).toContain('EU');
		expect(found).toContain(language === 'fi' ? 'AJ' : 'KSFI');
	});
});

test('nor where the words were exchanged in place; they are copied as they are written', async ({ lead }) => {
	const page = await lead('?as=read', { viewport: NARROW });
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	await press(page, 'l');
	await expectLanguage(page, 'fi');
	expect(await expectNoneBroken(page, '#deck')).toBeGreaterThan(60);
	const text = await copied(page, '#deck');
	for (const word of ['ELY-keskus', 'KEHA-keskus', 'EU-kansalaisten', 'TE-palvelut 2024 -uudistus', '15–64-vuotias']) {
		expect(text).toContain(word);
	}
	expect(text).not.toMatch(/[\u2011\u2060\u200B\uFEFF]/u);
});
