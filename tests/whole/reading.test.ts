import { describe, expect } from 'vitest';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { addAxe, violations } from '../browser/harness/axe.ts';
import { ids } from '../browser/harness/deck.ts';
import { complete, openReading } from '../browser/harness/reading.ts';
import { smallTargets, smallTexts, spaceText, sticksOut } from '../browser/harness/reflow.ts';
import { shiftsOf, watchShifts } from '../browser/harness/shifts.ts';
import { test } from '../browser/harness/test.ts';

const WIDTHS = [320, 390, 768, 1440] as const;
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const localeFor = { sv: 'sv-FI', fi: 'fi-FI' } as const;

describe.each(languages)('the reading view in %s', (language) => {
	const address = `${folderOf[language]}?as=read`;
	const locale = localeFor[language];

	test('fits every width, zoomed to 400 % and with text spaced by the reader', async ({ open }) => {
		const page = await openReading(open, address, { locale });
		await complete(page);
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 844 });
			expect(await sticksOut(page), `${width} px`).toEqual([]);
			expect(await smallTexts(page), `${width} px`).toEqual([]);
			expect(await smallTargets(page), `${width} px`).toEqual([]);
		}
		// 1280 × 1024 at 400 %.
		await page.setViewportSize({ width: 320, height: 256 });
		expect(await sticksOut(page)).toEqual([]);
		const bar = await page.locator('.article-head').boundingBox();
		expect(bar?.height).toBeLessThan(256 / 4);
		await spaceText(page);
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 844 });
			expect(await sticksOut(page), `${width} px, spaced`).toEqual([]);
		}
	});

	test('stands still when the rest of it comes, and when a slide has been read', async ({ open }) => {
		for (const viewport of [PHONE, WIDE]) {
			const page = await openReading(open, address, { locale, viewport, before: watchShifts });
			await page.locator('#contents-panel .is-read').first().waitFor({ state: 'attached' });
			expect(await shiftsOf(page), `${viewport.width} px`).toEqual([]);
		}
	});

	test('has nothing that axe-core finds wrong', async ({ open }) => {
		const page = await openReading(open, address, { locale, viewport: WIDE });
		await complete(page);
		await addAxe(page);
		expect(await violations(page)).toEqual([]);
	});

	test('has nothing that axe-core finds wrong with the bar and the contents on a phone in dark colours', async ({
		open,
	}) => {
		const page = await openReading(open, address, { locale, viewport: PHONE, colorScheme: 'dark' });
		await complete(page);
		await addAxe(page);
		await page.locator('.open-contents').click();
		for (const where of ['#contents-panel', '.article-head']) expect(await violations(page, where)).toEqual([]);
	});

	test('has landmarks, and headings and slides in order', async ({ open }) => {
		const page = await openReading(open, address, { locale });
		const landmarks = await page.evaluate(() =>
			[...document.querySelectorAll('body > header, nav, main, body > footer')]
				.filter((one) => getComputedStyle(one).display !== 'none')
				.map(({ localName }) => localName),
		);
		expect(landmarks).toEqual(['header', 'nav', 'main', 'footer']);
		const levels = await page.evaluate(() =>
			[...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')]
				.filter((one) => one.checkVisibility())
				.map(({ localName }) => Number(localName[1])),
		);
		expect(levels[0]).toBe(1);
		expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
		const order = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('section[data-slide]')]
				.toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
				.map(({ id }) => id),
		);
		expect(order).toEqual(ids);
	});
});
