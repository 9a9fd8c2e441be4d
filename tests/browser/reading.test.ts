import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ids, sizeOfPart, slide } from './harness/deck.ts';
import { blockStorage, complete, coveredFocus, openReading, topOf } from './harness/reading.ts';
import { clickControl, expectShown, focus, frame, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };

/** Every width, both languages, stillness and what axe-core finds are in `tests/whole/reading.test.ts`. */
describe('the measure', () => {
	test('is about 66 characters where there is room, and charts are wider', async ({ lead }) => {
		const page = await lead('?as=read');
		for (const viewport of [{ width: 768, height: 1024 }, WIDE]) {
			await page.setViewportSize(viewport);
			const measured = await page.evaluate(() => {
				const paragraph = document.querySelector<HTMLElement>('.detail > p:not(.detail-label)');
				const text = paragraph?.textContent ?? '';
				const context = document.createElement('canvas').getContext('2d');
				if (!paragraph || !context) return undefined;
				context.font = getComputedStyle(paragraph).font;
				const character = context.measureText(text).width / text.length;
				const chart = document.querySelector('figure[data-chart]')?.getBoundingClientRect().width ?? 0;
				const { width } = paragraph.getBoundingClientRect();
				return { characters: width / character, wider: chart > width };
			});
			expect(measured?.characters).toBeGreaterThan(58);
			expect(measured?.characters).toBeLessThan(76);
			expect(measured?.wider).toBe(true);
		}
	});
});

describe('the contents', () => {
	test('stand at the side, mark the place, and do not lie over the text or move', async ({ lead }) => {
		const page = await lead('?as=read', { viewport: WIDE });
		const panel = page.locator('#contents-panel');
		for (const id of ['situation', 'services-under-integration-act']) {
			await panel.locator(`a[href="#/${id}"]`).click();
			await expect.poll(() => topOf(page, id)).toBeLessThan(3);
			const here = panel.locator('[aria-current]');
			await expect.poll(() => here.getAttribute('href')).toBe(`#/${id}`);
			expect(await here.count()).toBe(1);
			const box = await here.boundingBox();
			expect(box?.y).toBeGreaterThan(0);
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(WIDE.height);
			expect(new URL(page.url()).hash).toBe(`#/${id}`);
		}
		const [side, text] = [
			await panel.boundingBox(),
			await page.locator('#services-under-integration-act h3').boundingBox(),
		];
		expect((side?.x ?? 0) + (side?.width ?? 0)).toBeLessThan(text?.x ?? 0);
		// What the eye sees at the side is the contents, also beside the band of a part.
		await page.locator('#integration').evaluate((section) => section.scrollIntoView());
		expect(await page.evaluate(() => document.elementFromPoint(100, 300)?.closest('#contents-panel')?.id)).toBe(
			'contents-panel',
		);
	});

	test('open in a sheet on a phone, by keyboard alone, lead on and close', async ({ lead }) => {
		const page = await lead(`?as=read#/${slide(20)}`, { viewport: PHONE });
		await expect.poll(() => topOf(page, slide(20))).toBeLessThan(3);
		await page.locator('.skip').focus();
		await press(page, 'Tab');
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('open-contents');
		await press(page, 'Enter');
		const panel = page.locator('#contents-panel');
		await panel.waitFor({ state: 'visible' });
		await expect.poll(() => focus(page)).toBe(`a #/${slide(20)}`);
		await press(page, 'Escape');
		await panel.waitFor({ state: 'hidden' });
		await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('open-contents');
		await press(page, 'Enter');
		await expect.poll(() => focus(page)).toBe(`a #/${slide(20)}`);
		await press(page, 'ArrowDown');
		await press(page, 'Enter');
		await panel.waitFor({ state: 'hidden' });
		await expect.poll(() => topOf(page, slide(21))).toBeLessThan(3);
		expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(slide(21));
	});

	test('show what has been read, a part at a time, and remember it', async ({ open }) => {
		// Until she looks, nothing counts as read, however long the page takes.
		const before = (page: Page) =>
			page.addInitScript(() => Object.defineProperty(document, 'hidden', { configurable: true, value: true }));
		const page = await openReading(open, '?as=read#/international-recruitment', { viewport: WIDE, before });
		const mark = page.locator('#contents-panel a[href="#/international-recruitment"] .is-read');
		expect(await mark.count()).toBe(0);
		await page.evaluate(() => Reflect.deleteProperty(document, 'hidden'));
		await mark.waitFor({ state: 'visible' });
		expect(await mark.textContent()).toContain('läst');
		expect(await page.locator('.part-read:visible').allTextContents()).toEqual([
			`1 av ${sizeOfPart('international-recruitment')} lästa`,
		]);
		await page.reload();
		await mark.waitFor({ state: 'visible' });
	});
});

test('what has been read stays so until the page is left, where nothing may be kept', async ({ open }) => {
	const page = await openReading(open, '?as=read#/international-recruitment', { viewport: WIDE, before: blockStorage });
	const mark = page.locator('#contents-panel a[href="#/international-recruitment"] .is-read');
	await mark.waitFor({ state: 'visible' });
	await page.locator(`#${slide(40)}`).evaluate((section) => section.scrollIntoView());
	await page.locator('.article-head [data-action=slides]').click();
	await expectShown(page, slide(40));
	await clickControl(page, page.locator('#controls [data-action=read]'));
	await mark.waitFor({ state: 'visible' });
});

describe('the keyboard', () => {
	test('reaches the bar and then the text, and nothing that has the focus is covered', async ({ lead }) => {
		const page = await lead('?as=read', { viewport: { width: 390, height: 600 } });
		await complete(page);
		await page.locator('.skip').focus();
		const names: string[] = [];
		const covered: string[] = [];
		for (let count = 0; count < 60; count++) {
			await press(page, 'Tab');
			const name = await page.evaluate(
				() => document.activeElement?.closest('.article-head') && document.activeElement.textContent,
			);
			if (typeof name === 'string') names.push(name.trim());
			const hidden = await coveredFocus(page);
			if (hidden !== undefined) covered.push(hidden);
		}
		expect(names.filter((name) => name !== 'Sök')).toEqual([
			'Innehåll',
			'Visa som bilder',
			'Inställningar',
			'Skriv ut',
			'Suomeksi',
		]);
		expect(covered).toEqual([]);
	});
});

describe('the view', () => {
	test('changes by a control in both views, keeps the place both ways and in both languages', async ({ lead }) => {
		const page = await lead(`#/${slide(12)}`);
		await clickControl(page, page.locator('#controls [data-action=read]'));
		await expect.poll(() => topOf(page, slide(12))).toBeLessThan(3);
		await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		expect(await topOf(page, slide(12))).toBeLessThan(3);
		expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe(slide(12));
		await page.locator(`#${slide(25)}`).evaluate((section) => section.scrollIntoView());
		await press(page, 'l');
		await page.locator('html[lang=fi]').waitFor({ state: 'attached' });
		expect(await page.locator('.article-head [data-action=slides] .tip').textContent()).toBe('Näytä dioina');
		await page.locator('.article-head [data-action=slides]').click();
		await expectShown(page, slide(25));
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await press(page, 'ArrowRight');
		await expectShown(page, slide(26));
		expect(await page.locator('.slide-tools, .own-note, .is-read').count()).toBe(0);
	});

	test('that was chosen is the default from then on, but the address decides', async ({ lead }) => {
		const page = await lead();
		await clickControl(page, page.locator('#controls [data-action=read]'));
		await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		const view = () => page.evaluate(() => document.documentElement.dataset.view);
		await page.reload();
		await frame(page);
		expect(await view()).toBe('read');
		await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
		expect(loaded.filter((name) => name.includes('reveal'))).toEqual([]);
		const address = page.url().replace(/[?#].*$/u, '');
		await page.goto(`${address}?as=slides`);
		await frame(page);
		expect(await view()).toBe('slides');
		await page.goto(`${address}?as=read`);
		await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		await page.locator('.article-head [data-action=slides]').click();
		await expect.poll(view).toBe('slides');
		expect(new URL(page.url()).search).toBe('?as=slides');
		await page.goto(address);
		await frame(page);
		expect(await view()).toBe('slides');
	});
});

describe('a slide', () => {
	test('gives its link, and says so', async ({ open, site }) => {
		const page = await openReading(open, '?as=read', { permissions: ['clipboard-read', 'clipboard-write'] });
		await page.getByRole('button', { name: 'Kopiera länken till bild 14' }).click();
		await expect.poll(() => page.locator('#notice').textContent()).toBe('Länken är kopierad.');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site}#/${slide(14)}`);
	});

	test('shows its link, selected, where the browser does not let it be copied', async ({ open, site }) => {
		const page = await openReading(open, 'fi/?as=read', {
			locale: 'fi-FI',
			before: (page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
		});
		const button = page.getByRole('button', { name: 'Kopioi linkki diaan 14' });
		await button.press('Enter');
		expect(await page.evaluate(() => getSelection()?.toString() || document.activeElement?.localName)).toBe(
			`${site}fi/#/${slide(14)}`,
		);
		await press(page, 'Escape');
		expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
	});

	test('is printed alone', async ({ open }) => {
		const page = await openReading(open);
		await complete(page);
		await page.getByRole('button', { name: 'Skriv ut bild 14' }).click();
		expect(await page.locator('.print-panel [name=range]:checked').getAttribute('value')).toBe('current');
		await page.locator('.print-panel').getByText('Bara den här: 14.').waitFor();
		await expect.poll(() => page.locator('.print-count').innerText()).toMatch(/^[1-3] sid/u);
	});
});

test('without its script the reading view is the article, with its contents', async ({ open }) => {
	const page = await open('', {
		viewport: PHONE,
		live: false,
		complains: /Failed to load|ERR_FAILED|preload/u,
		before: (page) => page.route(/\/assets\/reading/u, (route) => route.abort()),
	});
	await page.locator('#contents-panel').waitFor({ state: 'visible' });
	expect(await page.locator('.article-head .language').isVisible()).toBe(true);
	expect(await page.locator('#contents-panel li a').count()).toBe(ids.length);
});
