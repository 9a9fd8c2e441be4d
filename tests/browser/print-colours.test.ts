import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { folderOf, textPageIds, textPath } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { test } from './harness/test.ts';

/** Every page of the site, as it is printed by the browser's own command before any script has prepared it. */
const ADDRESSES = languages.flatMap((language) => [
	`${folderOf[language]}?as=read`,
	`${folderOf[language]}?as=slides`,
	`${folderOf[language]}?embed&as=read`,
	`${folderOf[language]}presenter/`,
	...textPageIds.map((id) => textPath(id, language)),
]);

/** The colours that a page is printed in: of its ground and of its text, as the theme has them. */
function coloursOf(page: Page) {
	return page.evaluate(() => {
		const { colorScheme, backgroundColor, color } = getComputedStyle(document.documentElement);
		const probe = document.createElement('p');
		probe.style.cssText = 'color: var(--quiet); background: var(--surface)';
		document.body.append(probe);
		const { color: quiet, backgroundColor: surface } = getComputedStyle(probe);
		probe.remove();
		return { colorScheme, backgroundColor, color, quiet, surface };
	});
}

const LIGHT = {
	colorScheme: 'light only',
	color: 'rgb(16, 41, 58)',
	quiet: 'rgb(68, 89, 106)',
	surface: 'rgb(243, 246, 245)',
};

const chooseDark = (page: Page) => page.addInitScript(() => localStorage.setItem('kommundeck.theme', 'dark'));

describe('on paper every page is light', () => {
	test.for([
		['dark colours have been chosen', { before: chooseDark, colorScheme: 'light' }],
		['the system is dark', { colorScheme: 'dark' }],
		['the system is dark, without script', { colorScheme: 'dark', javaScriptEnabled: false }],
	] as const)('where %s', async ([, opening], { open, site }) => {
		const page = await open('', { ...opening, live: false });
		for (const address of ADDRESSES) {
			await page.goto(site + address);
			await page.emulateMedia({ media: 'print' });
			const { backgroundColor, ...colours } = await coloursOf(page);
			expect(colours, address).toEqual(LIGHT);
			expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'], address).toContain(backgroundColor);
			await page.emulateMedia({ media: 'screen' });
			expect((await coloursOf(page)).colorScheme, address).not.toContain('light only');
		}
	});
});
