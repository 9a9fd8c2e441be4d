import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { drawnCharts } from '../browser/harness/charts.ts';
import { ids, last, slide, total } from '../browser/harness/deck.ts';
import { expectEverywhere, openAudience, present } from '../browser/harness/presenter.ts';
import { fileOf, makeFiles, openFile } from '../browser/harness/single-file.ts';
import { clickControl, expectShown, live, press } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

makeFiles();

describe('a single file, opened from a disk', () => {
	test('shows the article in a browser that is too old for the rest, whatever its address asks for', async ({
		open,
	}) => {
		const asked: string[] = [];
		const page = await openFile(open, 'about:blank', asked);
		await page.addInitScript(() => {
			Reflect.deleteProperty(HTMLElement.prototype, 'popover');
		});
		for (const address of ['', '?page=presenter/', '?paper=slides']) {
			await page.goto(fileOf('sv', address));
			expect(await page.locator(`#${last}`).isVisible(), address).toBe(true);
			expect(await page.locator('html').getAttribute('data-view'), address).toBeNull();
		}
	});

	test('is the deck, and says so, where its address asks for a page that it has not', async ({ open }) => {
		const page = await openFile(open, fileOf('sv', '?page=nothing/'), []);
		await expect.poll(() => page.locator('#notice').textContent()).toContain('nothing/');
		await live(page);
		await expectShown(page, slide(1));
		await press(page, 'ArrowRight');
		await expectShown(page, slide(2));
	});

	test('has every slide, live charts, both languages, figures to save and paper', async ({ open }) => {
		const asked: string[] = [];
		const page = await openFile(open, fileOf('sv'), asked);
		await page.addInitScript(() => {
			globalThis.print = () => {
				document.documentElement.dataset.printed = '';
			};
		});
		await page.reload();
		await live(page);
		for (const id of ids) {
			await expectShown(page, id);
			await press(page, 'ArrowRight');
		}
		await page.goto(fileOf('sv', `#/${slide(8)}`));
		await live(page);
		await press(page, 'l');
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fi');
		await expectShown(page, slide(8));
		expect(await page.title()).toContain('Maahanmuutto');
		await press(page, 'l');
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('sv');
		expect(await page.evaluate(() => document.fonts.check('1em "Source Sans 3 Variable"'))).toBe(true);

		const [saved] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('a[href$=".csv"]').first().dispatchEvent('click'),
		]);
		expect(saved.suggestedFilename()).toMatch(/^figures-sv-[\w-]+\.csv$/u);

		await page.locator('.controls .open-print').waitFor({ state: 'attached' });
		await clickControl(page, page.locator('.controls .open-print'));
		await expect.poll(() => page.locator('.print-count').innerText()).toMatch(/^\d+ sidor/u);
		await page.locator('.print-go').click();
		const paper = page.frames().find((frame) => frame.url().includes('paper='));
		await expect.poll(() => paper?.locator('html[data-printed]').count()).toBe(1);
		await page.locator('.print-close').click();
		await page.goto(fileOf('fi', '?paper=slides'));
		await page.locator(`html[data-pages="${total}"]`).waitFor({ state: 'attached' });
		expect(asked).toEqual([]);
	});

	test('has the article with live charts', async ({ open }) => {
		const asked: string[] = [];
		const page = await openFile(open, fileOf('fi', '?as=read'), asked, (opened) => opened.clock.install());
		const charts = page.locator('figure[data-chart]:not([data-form=marks])');
		expect(await charts.count()).toBe(drawnCharts.length);
		for (const chart of await charts.all()) {
			await chart.scrollIntoViewIfNeeded();
			await expect.poll(() => chart.getAttribute('data-live')).toBe('on');
		}
		const missing = () =>
			page.evaluate(
				() => [...document.images].filter((one) => one.checkVisibility() && one.complete && !one.naturalWidth).length,
			);
		await expect.poll(missing).toBe(0);
		await page.locator('.article-head a[data-action=language]').first().dispatchEvent('click');
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('sv');
		expect(await page.locator('h1').innerText()).toContain('Invandring');
		// It is a whole deck already: nothing is kept beside it, and the settings promise nothing.
		await page.clock.runFor(10_000);
		expect(await page.locator('#without-net').count()).toBe(0);
		expect(asked).toEqual([]);
	});

	test('has the presenter, in a window of its own', async ({ open }) => {
		const asked: string[] = [];
		const deck = await openFile(open, fileOf('sv', `#/${slide(20)}`), asked);
		await live(deck);
		const presenter = await present(deck);
		await expect
			.poll(() => presenter.locator('#offline').textContent())
			.toBe('Hela materialet finns i filen. Inget nät behövs.');
		await press(presenter, 'Shift+F5');
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(21), presenter, deck);
		await expect.poll(() => previewedSlide(presenter, 'now')).toEqual([slide(21)]);
		await press(deck, 'PageDown');
		await expectEverywhere(slide(22), presenter, deck);
		await expect.poll(() => previewedSlide(presenter, 'after')).toEqual([slide(23)]);
		await press(presenter, 'l');
		await expect.poll(() => deck.locator('html').getAttribute('lang')).toBe('fi');
		await deck.reload();
		await live(deck);
		await expect.poll(() => deck.locator('html').getAttribute('data-role')).toBe('audience');
		await expectEverywhere(slide(22), presenter, deck);
		await presenter.locator('a[data-notes=fi]').click();
		await live(presenter);
		expect(await presenter.locator('html').getAttribute('lang')).toBe('fi');
		await expectEverywhere(slide(22), presenter, deck);
		expect(asked).toEqual([]);
	});
});

describe('where no channel passes between windows of files, as in WebKit', () => {
	test('the windows of a talk hear each other, also when each has been loaded anew', async ({ open }) => {
		const asked: string[] = [];
		const deck = await openFile(open, 'about:blank', asked);
		await deck.context().addInitScript(() => {
			BroadcastChannel.prototype.postMessage = () => {};
		});
		await deck.goto(fileOf('sv', `#/${slide(20)}`));
		await live(deck);
		const presenter = await present(deck);
		const second = await openAudience(presenter);
		await press(presenter, 'Shift+F5');
		await press(presenter, 'PageDown');
		await expectEverywhere(slide(21), presenter, deck, second);
		await press(second, 'PageDown');
		await expectEverywhere(slide(22), presenter, deck, second);
		for (const window of [deck, second, presenter]) {
			await window.reload();
			await live(window);
			await expect.poll(() => presenter.locator('#connection').textContent()).toBe('Publiken: 2 fönster följer');
			await press(presenter, 'PageUp');
			// It follows again: before that nobody would hear what is pressed in it.
			await expectEverywhere(slide(21), presenter, deck, second);
			await press(window, 'PageDown', 2);
			await expectEverywhere(slide(23), presenter, deck, second);
			await press(presenter, 'PageUp');
			await expectEverywhere(slide(22), presenter, deck, second);
		}
	});
});

/** A frame of a file may not be looked into from its page: its own is asked. */
async function previewedSlide(presenter: Page, which: 'now' | 'after'): Promise<readonly string[]> {
	const frame = await (await presenter.locator(`#${which} iframe`).elementHandle())?.contentFrame();
	return (
		(await frame?.evaluate(() =>
			[...document.querySelectorAll('.slides > section')]
				.filter((one) => one.checkVisibility({ visibilityProperty: true }))
				.map((one) => one.id),
		)) ?? []
	);
}
