import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectLanguage } from './harness/language.ts';
import { openReading } from './harness/reading.ts';
import { press } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** A browser that knows neither Swedish nor Finnish of Finland, as WebKitGTK does not. */
async function knowNoFinland(page: Page): Promise<void> {
	await page.addInitScript(() => {
		for (const Format of [Intl.DateTimeFormat, Intl.NumberFormat])
			Object.defineProperty(Format.prototype, 'format', { get: () => () => 'of another country' });
		Date.prototype.toLocaleTimeString = () => 'of another country';
	});
}

/** The texts of the page by what they are. */
function texts(page: Page): Promise<readonly string[]> {
	return page
		.locator('.slides [data-i18n]:not(.picture)')
		.evaluateAll((all) => all.map((one) => `${one.getAttribute('data-i18n')}: ${one.textContent}`));
}

async function toLanguage(page: Page, language: 'sv' | 'fi'): Promise<void> {
	await press(page, 'l');
	await expectLanguage(page, language);
}

describe('in a browser that does not know how Finland writes', () => {
	test('all texts come back as they were when the language has changed to and fro', async ({ open }) => {
		const page = await open('', { before: knowNoFinland });
		const written = await texts(page);
		expect(written.filter((text) => /\b\d{1,2}\.\d{1,2}\.\d{4}\b/u.test(text)).length).toBeGreaterThan(8);
		await toLanguage(page, 'fi');
		const finnish = await open('fi/', { javaScriptEnabled: false, live: false, locale: 'fi-FI' });
		expect(await texts(page)).toEqual(await texts(finnish));
		await toLanguage(page, 'sv');
		expect(await texts(page)).toEqual(written);
	});

	test('a chart writes as its table does', async ({ open }) => {
		const page = await open('#/temporary-protection', { before: knowNoFinland });
		const chart = page.locator('figure[data-chart=ukrainians-with-municipality][data-live=on]');
		await chart.waitFor({ state: 'attached' });
		await chart.locator('.plot').focus();
		await press(page, 'End');
		expect(await chart.locator('.chart-tip').textContent()).toBe('juli 2024: 26\u00A0651');
	});

	test('the trainer’s clock shows the time as it is written in Finland', async ({ open }) => {
		const page = await open('presenter/', { before: knowNoFinland });
		await expect.poll(() => page.locator('#clock').textContent()).toMatch(/^\d{2}\.\d{2}$/u);
	});
});

test('the value of a point that is shown follows the language, with the name of the chart', async ({ open }) => {
	const page = await open('#/reasons-for-moving');
	const chart = page.locator('figure[data-chart=first-residence-permits][data-live=on]');
	await chart.waitFor({ state: 'attached' });
	await chart.locator('.plot').focus();
	await press(page, 'Home');
	const tip = chart.locator('.chart-tip');
	await expect.poll(() => tip.textContent()).toBe('2022, Familj: 17\u00A0284');
	await toLanguage(page, 'fi');
	await expect.poll(() => tip.textContent()).toBe('2022, Perhe: 17\u00A0284');
	expect(await tip.isVisible()).toBe(true);
	const name = await chart.locator('.plot').getAttribute('data-navigation');
	expect(await chart.locator('.plot').getAttribute('aria-label')).toBe(name);
	await toLanguage(page, 'sv');
	await expect.poll(() => tip.textContent()).toBe('2022, Familj: 17\u00A0284');
});

test('a range of years stands on one line at any width, in both languages', async ({ open }) => {
	const page = await openReading(open, '?as=read', { viewport: { width: 320, height: 800 } });
	for (const language of ['sv', 'fi'] as const) {
		if (language === 'fi') await toLanguage(page, 'fi');
		const ranges = page.locator('#deck .one-line:visible');
		const lines = await ranges.evaluateAll((all) =>
			all.map((range) => {
				const { whiteSpaceCollapse, textWrapMode } = getComputedStyle(range);
				return [range.getClientRects().length, whiteSpaceCollapse, textWrapMode].join(' ');
			}),
		);
		expect(lines.length).toBeGreaterThan(10);
		expect(new Set(lines)).toEqual(new Set(['1 collapse nowrap']));
	}
	expect(await page.evaluate(() => /\d–\d/u.test(document.getElementById('situation')?.innerText ?? ''))).toBe(true);
});
