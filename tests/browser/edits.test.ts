import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type DevSite, devSite } from './harness/dev-site.ts';
import { click, headingOf, live, press, shown } from './harness/stage.ts';
import { STEP_TIMEOUT, test } from './harness/test.ts';
import { textOf } from './harness/text-page.ts';

/**
 * How long the development server may take for a page or an edit, in milliseconds. It makes every module when it is asked for,
 * which takes ten times as long beside the browsers of the other files.
 */
const DEADLINE = 60_000;

/** Waits for what the server must make first. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: DEADLINE });

/** What someone sees who edits words, figures, slides and styles while the site is being developed. */
let site: DevSite;
beforeAll(async () => {
	site = await devSite();
});
afterAll(() => site.close());

/** Opens a page that shows edits, with steps, and marks its document: one that is loaded anew lacks the mark. */
async function develop(browser: Browser, address: string): Promise<Page> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'sv-FI' });
	page.setDefaultTimeout(STEP_TIMEOUT);
	await page.addInitScript(() => localStorage.setItem('kommundeck / steps', 'on'));
	await page.goto(site.address + address);
	if (address.includes('#')) await live(page);
	await page.locator('html[data-edits]').waitFor({ state: 'attached' });
	await page.evaluate(() => document.documentElement.setAttribute('data-marked', ''));
	return page;
}

const marked = (page: Page) => page.locator('html[data-marked]').count();
const title = (page: Page, id: string) => eventually(() => headingOf(page, id));

describe('an edit while developing', () => {
	test('of a word is shown in place: slide, steps, panel and focus stay', async ({ browser }) => {
		const page = await develop(browser, '#/why-now/1');
		await click(page, 'settings');
		await page.locator('#settings-panel:popover-open').waitFor();
		const focused = () => page.evaluate(() => document.activeElement?.outerHTML);
		const before = await focused();
		const heading = await headingOf(page, 'why-now');
		await site.edit('locales/sv/introduction.json', heading, `${heading} igen`);
		await title(page, 'why-now').toBe(`${heading} igen`);
		expect(await page.locator('#settings-panel:popover-open').count()).toBe(1);
		expect(await focused()).toBe(before);
		expect(await page.locator('#why-now [data-step]').filter({ visible: true }).count()).toBe(2);
		expect(new URL(page.url()).hash).toBe('#/why-now/1');
		expect(await marked(page)).toBe(1);
		await page.close();
	});

	test('is there still when the language has been changed to and fro', async ({ browser }) => {
		const page = await develop(browser, '#/operating-environment');
		const toggle = async (language: string) => {
			await press(page, 'l');
			await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
		};
		await toggle('fi');
		await toggle('sv');
		await site.edit('locales/sv/introduction.json', '"heading": "Det här händer"', '"heading": "Det händer nu"');
		const first = page.locator('#operating-environment .content').getByRole('heading', { level: 4 }).first();
		await eventually(() => first.textContent()).toBe('Det händer nu');
		await page.locator('html[data-edits="1"]').waitFor({ state: 'attached' });
		await toggle('fi');
		expect(await first.textContent()).not.toBe('Det händer nu');
		await toggle('sv');
		expect(await first.textContent()).toBe('Det händer nu');
		expect(await marked(page)).toBe(1);
		await page.close();
	});

	test('of a figure is shown in the table and in the live chart', async ({ browser }) => {
		const page = await develop(browser, '#/changing-structure');
		const chart = page.locator('figure[data-chart=net-immigration]');
		await chart.and(page.locator('[data-live=on]')).waitFor();
		const drawn = () => chart.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
		const before = await drawn();
		await site.edit('data/net-immigration.json', '"at": "1990", "value": 7081', '"at": "1990", "value": 27081');
		await eventually(async () => textOf(await chart.locator('table').textContent())).toContain('27\u00A0081');
		await eventually(drawn).not.toBe(before);
		expect(await marked(page)).toBe(1);
		await page.close();
	});

	test('of a slide and of a style is shown in place', async ({ browser }) => {
		const page = await develop(browser, 'fi/#/operating-environment');
		const heading = page.locator('#operating-environment .content').getByRole('heading', { level: 4 }).first();
		const first = () => heading.textContent();
		const before = await first();
		await site.edit('slides/introduction.ts', "groups: ['happening', 'asks']", "groups: ['asks', 'happening']");
		await eventually(first).not.toBe(before);
		await site.edit('src/styles/tokens.css', '#10293a', '#102901');
		await expect
			.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink')))
			.toContain('#102901');
		expect(await marked(page)).toBe(1);
		await page.close();
	});

	test('that follows another at once is shown too', async ({ browser }) => {
		const page = await develop(browser, '#/introduction');
		const heading = await headingOf(page, 'introduction');
		const titles = Array.from({ length: 6 }, (_, index) => (index === 0 ? heading : `${heading} ${index}`));
		for (const [index, now] of titles.entries()) {
			if (index === 0) continue;
			await site.edit('locales/sv/introduction.json', `"title": "${titles[index - 1]}"`, `"title": "${now}"`);
			await title(page, 'introduction').toBe(now);
		}
		expect(await marked(page)).toBe(1);
		await page.close();
	});

	test('that moves slides has the page loaded anew, with place and panel', async ({ browser }) => {
		const page = await develop(browser, '#/why-now/1');
		await click(page, 'settings');
		await site.edit('slides/deck.ts', '\tvitality,\n\tsummary,\n', '\tsummary,\n\tvitality,\n');
		await eventually(() => marked(page)).toBe(0);
		await page.locator('#settings-panel:popover-open').waitFor();
		await live(page);
		expect(await shown(page)).toEqual(['why-now']);
		await eventually(() => page.locator('#why-now [data-step]').filter({ visible: true }).count()).toBe(2);
		await page.evaluate(() => {
			document.documentElement.dataset.marked = '';
		});
		await site.edit('slides/deck.ts', '\tsummary,\n\tvitality,\n', '\tvitality,\n\tsummary,\n');
		await eventually(() => marked(page)).toBe(0);
		await live(page);
		await page.close();
	});

	test('of the words of the presenter and of a page of text is shown in place there', async ({ browser }) => {
		const presenter = await develop(browser, 'presenter/');
		const text = await develop(browser, 'ordlista/');
		await site.edit('locales/sv/presenter.json', '"heading": "Presentera"', '"heading": "Presentera nu"');
		await eventually(() => presenter.locator('h1').first().textContent()).toBe('Presentera nu');
		await site.edit('locales/sv/about.json', '"back": "Till materialet"', '"back": "Till bilderna"');
		await eventually(async () => textOf(await text.locator('body').textContent())).toContain('Till bilderna');
		expect(await marked(presenter)).toBe(1);
		expect(await marked(text)).toBe(1);
		await presenter.close();
		await text.close();
	});

	test('of the settings of the site is shown in place', async ({ browser }) => {
		const page = await develop(browser, 'integritet/');
		await site.edit('site.json', '"publisher": null', '"publisher": { "sv": "Exempelköping", "fi": "Esimerkkilä" }');
		await eventually(() => page.locator('body').textContent()).toContain('Exempelköping');
		expect(await marked(page)).toBe(1);
		await page.close();
	});

	test('that is wrong is named with file and field, and the server goes on', async ({ browser }) => {
		const page = await develop(browser, '#/why-now');
		const other = await browser.newPage();
		other.setDefaultTimeout(STEP_TIMEOUT);
		await site.edit('data/net-immigration.json', '"at": "1991", "value": 13017', '"at": "1991", "value": "many"');
		await expect
			.poll(() => page.locator('vite-error-overlay .message').textContent())
			.toMatch(/data\/net-immigration\.json[\s\S]*points\[1\]/u);
		await other.goto(site.address);
		await other.locator('vite-error-overlay').waitFor();
		await site.edit('data/net-immigration.json', '"at": "1991", "value": "many"', '"at": "1991", "value": 13018');
		await eventually(() => page.locator('vite-error-overlay').count()).toBe(0);
		await other.locator('#why-now').waitFor({ state: 'attached' });
		const cell = page.locator('[data-chart=net-immigration] table');
		await eventually(async () => textOf(await cell.textContent())).toContain('13\u00A0018');
		await site.edit('locales/sv/ui.json', '"page": {', '"page" {');
		await eventually(() => page.locator('vite-error-overlay .message').textContent()).toContain('locales/sv/ui.json');
		await site.edit('locales/sv/ui.json', '"page" {', '"page": {');
		await eventually(() => page.locator('vite-error-overlay').count()).toBe(0);
		await eventually(() => page.locator('html').getAttribute('data-edits')).toBe('2');
		expect(await marked(page)).toBe(1);
		await page.close();
		await other.close();
	});
});
