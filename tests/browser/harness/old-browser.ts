import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ids, slide } from './deck.ts';
import type { Open } from './test.ts';

/** Browsers that lack something of what the slide view is made of. Each is told to the page before its own scripts. */
export const OLD = {
	'that knows no popover': () => {
		for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
			Reflect.deleteProperty(HTMLElement.prototype, name);
		// Whatever the page brings as a popover is an element like any other.
		new MutationObserver(() => {
			for (const each of document.querySelectorAll('[popover]')) each.removeAttribute('popover');
		}).observe(document, { childList: true, subtree: true });
	},
	'that knows no colour for light and dark': () => {
		const supports = CSS.supports.bind(CSS);
		CSS.supports = (property: string, value?: string) =>
			`${property}${value}`.includes('light-dark')
				? false
				: value === undefined
					? supports(property)
					: supports(property, value);
	},
	'that knows no style sheets made by script': () => {
		Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
		Reflect.deleteProperty(globalThis, 'CSSStyleSheet');
	},
} satisfies Readonly<Record<string, () => void>>;

/** Opens an address in such a browser, and keeps a list of the deck's scripts that are asked for. */
export async function openIn(
	open: Open,
	old: () => void,
	address = '',
): Promise<{ page: Page; asked: readonly string[] }> {
	const asked: string[] = [];
	const page = await open(address, {
		live: false,
		waitUntil: 'domcontentloaded',
		async before(page) {
			page.on('request', (request) => {
				if (/\/assets\/.*\.js$/u.test(request.url())) asked.push(request.url());
			});
			await page.addInitScript(old);
		},
	});
	await page.waitForLoadState();
	return { page, asked };
}

/** What of the page needs a script, or would open what only a script closes. */
const SCRIPTED = '.controls, .close, #settings-panel, #help-panel, #overview, #blank, dialog[open], .notes';

/** Expects the page to be the article that it is without script. */
export async function expectArticle(page: Page): Promise<void> {
	expect(await page.locator('html').getAttribute('data-view')).toBeNull();
	expect(await page.locator('html').isVisible()).toBe(true);
	const places = await page
		.locator('.slides > section')
		.evaluateAll((sections) => sections.filter((section) => section.checkVisibility()).map(({ id }) => id));
	expect(places).toEqual(ids);
	expect(await page.locator('.detail').first().isVisible()).toBe(true);
	expect(await page.locator(SCRIPTED).filter({ visible: true }).count()).toBe(0);
}

/** Expects every address to be the article in such a browser, and no script of the deck to be asked for. */
export async function expectArticles(open: Open, old: () => void, addresses: readonly string[]): Promise<void> {
	for (const address of addresses) {
		const { page, asked } = await openIn(open, old, address);
		await expectArticle(page);
		// The scripts of the deck are asked for after the first paint, or 300 ms after the page has been read.
		await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
		expect(asked, address).toEqual([]);
	}
}

/** Expects no key to open or move anything in such a browser, and the contents to lead to every slide. */
export async function expectNoKeys(open: Open, old: () => void): Promise<void> {
	const { page } = await openIn(open, old);
	for (const key of ['c', '?', '/', 'o', 'b', 's', 'Control+k', 'ArrowRight', 'Escape']) await page.keyboard.press(key);
	await expectArticle(page);
	expect(page.context().pages()).toHaveLength(1);
	expect(new URL(page.url()).hash).toBe('');
	const top = () => page.locator(`#${slide(33)}`).evaluate((section) => Math.abs(section.getBoundingClientRect().top));
	await page.locator('#contents-panel li a').nth(32).click();
	await expect.poll(top).toBeLessThan(40);
}
