import { describe, expect } from 'vitest';
import { folderOf, textPageIds, textPath } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { click } from './harness/stage.ts';
import { test } from './harness/test.ts';
import { testTextPage, textOf } from './harness/text-page.ts';

const still = { live: false };

/** Every page, in both colours, is in `tests/whole/text-pages.test.ts`. */
describe('the page of text about accessibility', () => {
	testTextPage('accessibility', 'sv', ['light']);
});

describe('the links to the pages of text', () => {
	test.for(languages)('stand at the foot of the article in %s, and lead there', async (language, { open, site }) => {
		const page = await open(folderOf[language], { ...still, javaScriptEnabled: false });
		const links = page.locator('.colophon .site-links a');
		const addresses = await links.evaluateAll((all) =>
			all.map((one) => (one instanceof HTMLAnchorElement ? one.href : '')),
		);
		expect(addresses).toEqual(textPageIds.map((id) => site + textPath(id, language)));
		await links.first().click();
		await expect.poll(() => page.url()).toBe(addresses[0]);
		await page.locator('h1').waitFor();
	});

	test('stand in the help of the slide view, and follow a change of language in place', async ({ open, site }) => {
		const page = await open();
		await page.keyboard.press('l');
		await page.locator('html[lang=fi]').waitFor({ state: 'attached' });
		await click(page, 'help');
		const link = page.locator('#help-panel .site-links a[href^=saavutettavuus]');
		expect(await link.textContent()).toBe('Saavutettavuusseloste');
		await link.click();
		expect(page.url()).toBe(site + textPath('accessibility', 'fi'));
		expect(textOf(await page.locator('h1').textContent())).toBe('Saavutettavuusseloste');
	});

	test('report no error where nobody has said who answers', async ({ open }) => {
		const page = await open('', still);
		expect(await page.locator('[href^=mailto]').count()).toBe(0);
	});
});
