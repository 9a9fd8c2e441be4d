import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { launchFlags } from '../../src/commands/chromium.ts';
import { folderOf, municipalityAddress, textPageIds, textPath } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { faultsOnSlides } from './harness/fit.ts';
import { laidOut, paperFaults } from './harness/paper.ts';
import { sticksOut } from './harness/reflow.ts';
import { live, withFont } from './harness/stage.ts';
import { test as base, STEP_TIMEOUT } from './harness/test.ts';

/** Opens an address in a browser whose user has set sizes of text, as Blink's settings name them. */
type OpenSized = (settings: string, address: string, width: number) => Promise<Page>;

const test = base.extend(
	'openSized',
	// One browser for each setting: it is set for all of a browser.
	({ site }, { onCleanup }): OpenSized => {
		const closings: (() => Promise<void>)[] = [];
		onCleanup(async () => {
			for (const close of closings) await close();
		});
		return async (settings, address, width) => {
			const browser = await chromium.launch({
				executablePath: inject('chromium'),
				args: [...launchFlags(), `--blink-settings=${settings}`],
			});
			closings.push(() => browser.close());
			const page = await browser.newPage({ viewport: { width, height: 720 }, serviceWorkers: 'block' });
			page.setDefaultTimeout(STEP_TIMEOUT);
			await page.goto(site + address);
			return page;
		};
	},
);

const DOUBLE = 'defaultFontSize=32';
const LEAST = 'minimumFontSize=24';

/** What of a dialog, a sheet or the bar is wider than its place. */
function tooWide(page: Page, root: string): Promise<readonly string[]> {
	return page.locator(root).evaluate((place) =>
		[place, ...place.querySelectorAll<HTMLElement>('*')]
			.filter((one) => one.checkVisibility() && !one.closest('.unseen, svg, .print-preview, .tip'))
			.filter((one) => {
				const { left, right } = one.getBoundingClientRect();
				const inner = getComputedStyle(one).display !== 'inline' && one.clientWidth > 0;
				return (
					left < -0.5 || right > innerWidth + 0.5 || (inner && one.scrollWidth > one.clientWidth + 1 && one === place)
				);
			})
			.map((one) => `${one.localName}.${one.className}`),
	);
}

describe.each([DOUBLE, LEAST, `${DOUBLE},${LEAST}`])('where the reader has set %s', (settings) => {
	test('no page scrolls sideways, on a phone or a small laptop', async ({ openSized, site }) => {
		const page = await openSized(settings, '', 320);
		const addresses = languages.flatMap((language) => [
			`${folderOf[language]}?as=read`,
			`${folderOf[language]}presenter/`,
			...textPageIds.map((id) => textPath(id, language)),
			municipalityAddress('905', language),
		]);
		for (const address of addresses) {
			await page.goto(site + address);
			for (const width of [320, 390, 600, 768]) {
				await page.setViewportSize({ width, height: 720 });
				// A dialog of the presenter's is asked by itself below.
				const out = address.endsWith('presenter/') ? [] : await sticksOut(page);
				expect(out, `${address} at ${width} px`).toEqual([]);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			}
		}
	});

	test('search, print panel, sheets, bar and the check before a talk fit a phone', async ({ openSized, site }) => {
		const page = await openSized(settings, '?as=read', 390);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		expect(await tooWide(page, '.article-head')).toEqual([]);
		await page.keyboard.press('/');
		await page.locator('.search-panel[open]').waitFor();
		expect(await tooWide(page, '.search-panel')).toEqual([]);
		await page.keyboard.press('Escape');
		for (const sheet of ['contents', 'settings', 'help']) {
			await page.evaluate((id) => document.getElementById(id)?.showPopover(), `${sheet}-panel`);
			expect(await tooWide(page, `#${sheet}-panel`), sheet).toEqual([]);
			await page.evaluate((id) => document.getElementById(id)?.hidePopover(), `${sheet}-panel`);
		}
		await page.locator('#why-now .slide-tools .print, #why-now .slide-tools button').last().click();
		await page.locator('.print-panel[open]').waitFor();
		expect(await tooWide(page, '.print-panel')).toEqual([]);
		await page.goto(`${site}presenter/`);
		await page.locator('#setup[open]').waitFor();
		expect(await tooWide(page, '#setup')).toEqual([]);
	});
});

test('the notes of the trainer grow with the default size', async ({ openSized }) => {
	const page = await openSized(DOUBLE, 'presenter/', 1280);
	await page.locator('#setup[open]').waitFor();
	expect(await page.locator('#sheets').evaluate((notes) => getComputedStyle(notes).fontSize)).toBe('40px');
});

test('a least size of text cuts no word off a slide', async ({ openSized }) => {
	const page = await openSized(LEAST, 'fi/?as=slides', 1280);
	await live(page);
	await withFont(page);
	expect(await faultsOnSlides(page)).toEqual([]);
});

test.for([DOUBLE, LEAST])(
	'paper loses and cuts no word where the reader has set %s',
	async (settings, { openSized, site }) => {
		const page = await openSized(settings, '', 1280);
		for (const search of ['?paper=slides', '?paper=handout', '?paper=handout&layout=3', '?paper=notes']) {
			await page.goto(site + search);
			await laidOut(page);
			expect(await page.evaluate(paperFaults), search).toEqual([]);
		}
	},
);

test('a long name of a municipality is cut on no page', async ({ open }) => {
	const name = 'Dragsfjärds, Houtskärs, Iniö, Korpo, Nagu, Pargas & Västanfjärds skärgårdsstad x';
	const page = await open(`?paper=handout&municipality=${encodeURIComponent(name)}&date=2026-09-24&slides=1-20`, {
		live: false,
	});
	await laidOut(page);
	expect(await page.evaluate(paperFaults)).toEqual([]);
	const heads = page.locator('.running > :first-child');
	expect(await heads.first().textContent()).toContain(name);
	expect(await heads.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length)).toBe(0);
});
