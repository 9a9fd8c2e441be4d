import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { launchFlags } from '../../src/commands/chromium.ts';
import { slide } from '../browser/harness/deck.ts';
import { complete, openReading } from '../browser/harness/reading.ts';
import { test as base } from '../browser/harness/test.ts';

/** With scroll bars that take their room from the page, as most have on a desk: Playwright hides them. */
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs
const test = base.extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
	const browser = await chromium.launch({
		executablePath: inject('chromium'),
		args: [...launchFlags()],
		ignoreDefaultArgs: ['--hide-scrollbars'],
	});
	onCleanup(() => browser.close());
	return browser;
});

const PHONE = { width: 390, height: 844 };

/** How far something reaches over the edges of the page, and how far the page can be scrolled sideways, in pixels. */
function excess(page: Page, selector: string): Promise<{ beside: number; sideways: number }> {
	return page
		.locator(selector)
		.filter({ visible: true })
		.first()
		.evaluate((element) => {
			const { left, right } = element.getBoundingClientRect();
			const { clientWidth, scrollWidth } = document.documentElement;
			return { beside: Math.max(-left, right - clientWidth, 0), sideways: scrollWidth - clientWidth };
		});
}

const NONE = { beside: 0, sideways: 0 };

test('beside a scroll bar that takes room, a narrow window shows the article, its panels and its definitions whole', async ({
	open,
}) => {
	const page = await openReading(open, `?as=read#/${slide(20)}`, { viewport: PHONE });
	await complete(page);
	const bar = await page.evaluate(() => innerWidth - document.documentElement.clientWidth);
	expect(bar).toBeGreaterThan(0);
	expect(await excess(page, 'main')).toEqual(NONE);
	const marks = page.locator('section[data-slide] a[href^="ordlista/#"]:visible');
	for (const mark of (await marks.all()).slice(0, 8)) {
		await mark.click();
		await page.locator('.definition:popover-open').waitFor({ state: 'visible' });
		expect(await excess(page, '.definition'), (await mark.textContent()) ?? '').toEqual(NONE);
		await page.keyboard.press('Escape');
	}
	for (const [control, panel] of [
		['[popovertarget=settings-panel]', '#settings-panel'],
		['[data-action=search]', '.search-panel'],
		['.open-print', '.print-panel'],
	] as const) {
		await page.locator(`.article-head ${control}`).click();
		await page.locator(panel).waitFor({ state: 'visible' });
		expect(await excess(page, panel), panel).toEqual(NONE);
		await page.keyboard.press('Escape');
		await page.locator(panel).waitFor({ state: 'hidden' });
	}
});
