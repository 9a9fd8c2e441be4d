import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { press } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

const panel = (page: Page) => page.locator('.search-panel');
const field = (page: Page) => page.locator('#search-field');
const hits = (page: Page) => page.locator('#hits [role=option]');

test.for(
	languages.flatMap((language) => (['light', 'dark'] as const).map((colorScheme) => [language, colorScheme] as const)),
)('axe-core finds nothing wrong with the panel in %s, %s', async ([language, colorScheme], { open }) => {
	const page = await open(`${folderOf[language]}#/why-now`, {
		colorScheme,
		reducedMotion: 'reduce',
		locale: `${language}-FI`,
	});
	await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
	await page.evaluate(() => document.fonts.ready);
	const violations = () =>
		page.evaluate(async () => {
			const { violations: found } = await axe.run('.search-panel, .found-note', {
				runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
				rules: { region: { enabled: false } },
				resultTypes: ['violations'],
			});
			return found.flatMap(({ id, nodes }) =>
				nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
			);
		});
	await press(page, '/');
	await expect.poll(() => panel(page).locator('.examples button').count()).toBe(3);
	expect(await violations(), 'nothing asked').toEqual([]);
	await page.keyboard.type('startup');
	await expect.poll(() => hits(page).count()).toBeGreaterThan(1);
	await press(page, 'ArrowDown');
	expect(await violations(), 'hits').toEqual([]);
	await field(page).fill('xyzzyx');
	await expect.poll(() => hits(page).count()).toBe(0);
	expect(await violations(), 'nothing found').toEqual([]);
});
