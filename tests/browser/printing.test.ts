import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { HANDOUT_LIST, presentationFile } from '../../src/model/handout.ts';
import { languages } from '../../src/model/language.ts';
import { figuresRead } from '../../src/render/markup/datasets.ts';
import { total } from './harness/deck.ts';
import { holdBack } from './harness/gate.ts';
import { expectLanguage } from './harness/language.ts';
import { complete, openReading } from './harness/reading.ts';
import { clickControl, live, shown } from './harness/stage.ts';
import { test } from './harness/test.ts';

async function openPanel(page: Page): Promise<void> {
	await page.locator('.controls .open-print').waitFor({ state: 'attached' });
	await clickControl(page, page.locator('.controls .open-print'));
	await page.locator('.print-panel[open]').waitFor();
}

function count(page: Page): Promise<string> {
	return page.locator('.print-count').innerText();
}

describe('the panel for printing', () => {
	test('counts the pages and sheets of what is chosen, and gives the focus back', async ({ open }) => {
		const page = await open('#/why-now');
		await openPanel(page);
		await expect.poll(() => count(page)).toMatch(/^\d\d sidor, \d\d ark/u);
		await page.locator('[name=range][value=current]').check();
		await expect.poll(() => count(page)).toMatch(/^1 sida, 1 ark/u);
		await page.locator('[name=kind][value=slides]').check();
		await page.locator('[name=slides]').fill('3-7');
		await expect.poll(() => count(page)).toMatch(/^5 sidor, 3 ark/u);
		await page.keyboard.press('PageDown');
		await page.keyboard.press('Escape');
		await expect.poll(() => page.locator('.print-panel').count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.className)).toBe('open-print');
		expect(await shown(page)).toEqual(['why-now']);
	});

	test('leaves the key after its close to the deck, also where a click does not focus a button', async ({ open }) => {
		const page = await open('#/why-now');
		await live(page);
		const button = page.locator('.controls .open-print');
		await button.waitFor({ state: 'attached' });
		// As Safari clicks.
		await button.evaluate((one: HTMLElement) => one.click());
		const panel = page.locator('.print-panel[open]');
		await panel.waitFor();
		await panel.evaluate((dialog: HTMLDialogElement) => {
			dialog.close();
			// Before the browser has told anyone that it is closed.
			const key = new KeyboardEvent('keydown', { key: 'l', code: 'KeyL', bubbles: true, cancelable: true });
			document.activeElement?.dispatchEvent(key);
		});
		await expectLanguage(page, 'fi');
	});

	test('says when its preview takes long, and takes it when it comes all the same', async ({ open }) => {
		let release = () => {};
		const page = await open('#/why-now', {
			async before(page) {
				await page.clock.install();
				release = await holdBack(page, /[?&]paper=/u);
			},
		});
		await openPanel(page);
		await page.clock.fastForward(20_000);
		await expect.poll(() => count(page)).toMatch(/^Förhandsvisningen har inte kommit än/u);
		release();
		await expect.poll(() => count(page)).toMatch(/^\d\d sidor, \d\d ark/u);
	});

	test('prints when the pages have come, if that was pressed before', async ({ open }) => {
		let release = () => {};
		const page = await open('', {
			before: async (opened) => {
				await opened.addInitScript(() => {
					window.print = () => top?.document.documentElement.setAttribute('data-printed', '');
				});
				release = await holdBack(opened, /[?&]paper=/u);
			},
		});
		await openPanel(page);
		await page.locator('.print-go').click();
		release();
		await page.locator('html[data-printed]').waitFor({ state: 'attached' });
	});

	test('says which numbers it cannot read, and does not print', async ({ open }) => {
		const page = await open('fi/');
		await openPanel(page);
		await page.locator('[name=slides]').fill('44-99');
		await expect.poll(() => page.locator('.print-fault').innerText()).toContain(`1–${total}`);
		await page.locator('.print-go').click();
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('slides');
		expect(await page.locator('[name=slides]').getAttribute('aria-invalid')).toBe('true');
	});
});

describe('what the panel offers to download', () => {
	const pdf = { file: 'sv-slides.pdf', pages: 45, bytes: 1_240_000 };
	const presentations = languages.map((language) => ({ file: presentationFile(language), pages: 45, bytes: 320_000 }));

	test.for([
		['', [], []],
		['', [pdf, ...presentations], ['Bilder, 45 sidor, 1,2 MB', 'PowerPoint, 45 bilder, 0,3 MB']],
		['fi/', [pdf, ...presentations], ['PowerPoint, 45 diaa, 0,3 Mt']],
	] as const)('is what there is in its language: %j', async ([folder, files, expected], { open }) => {
		const page = await open(folder, {
			before: (opened) => opened.route(`**/${HANDOUT_LIST}`, (route) => route.fulfill({ json: files })),
		});
		await openPanel(page);
		// The preview takes longer than the list.
		await expect.poll(() => count(page)).toMatch(/^\d\d (?:sidor|sivua)/u);
		const links = page.locator('.print-downloads a');
		await expect.poll(() => links.allTextContents()).toEqual(expected);
		if (expected.length === 0) return;
		expect(await links.last().evaluate((link) => link instanceof HTMLAnchorElement && link.pathname)).toMatch(
			new RegExp(`/pptx/${folder === '' ? 'sv' : 'fi'}\\.pptx$`, 'u'),
		);
		expect(await page.locator('.print-downloads p').innerText()).toMatch(/ändra|muokata/u);
	});
});

describe('paper', () => {
	test('has no page from which words run out', async ({ open }) => {
		const page = await open('?paper=handout&slides=1-12', { live: false });
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		const full = await page.evaluate(() =>
			[...document.querySelectorAll('.page-body')].flatMap((body, index) =>
				body.scrollHeight > body.clientHeight + 1 ? [`${index + 1}: ${body.scrollHeight - body.clientHeight} px`] : [],
			),
		);
		expect(full).toEqual([]);
	});

	test('is dated by the day on which its figures were read, unless it is given another', async ({ open }) => {
		const page = await open('?paper=slides&slides=1', { live: false });
		const date = () => page.locator('meta[name="dcterms.date"]').getAttribute('content');
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		expect(await date()).toBe(figuresRead());
		await page.goto(page.url().replace('slides=1', 'slides=1&date=2026-03-02'));
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		expect(await date()).toBe('2026-03-02');
	});

	test('says what of its address cannot be met', async ({ open }) => {
		const page = await open('fi/?paper=handout&slides=99', { live: false });
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		expect(await page.locator('[role=alert]').innerText()).toContain('99');
	});

	test("is what the browser's own command prints, and leaves the page as it was", async ({ open }) => {
		const page = await open('#/why-now');
		await page.locator('.controls .open-print').waitFor({ state: 'attached' });
		const { before, pages, after } = await page.evaluate(() => {
			const before = document.documentElement.outerHTML;
			dispatchEvent(new Event('beforeprint'));
			const pages = document.querySelectorAll('#paper .page').length;
			dispatchEvent(new Event('afterprint'));
			return { before, pages, after: document.documentElement.outerHTML };
		});
		expect(pages).toBeGreaterThan(total);
		expect(after).toBe(before);
		expect(await shown(page)).toEqual(['why-now']);
	});
});

describe('what the reading view adds to the article', () => {
	const TOOLS = '.slide-tools, .own-note textarea, button';

	test('is not on the paper that the command of the browser prints', async ({ open }) => {
		const page = await openReading(open);
		await complete(page);
		expect(await page.locator('.slide-tools').count()).toBe(total);
		const tools = () =>
			page.evaluate((selector) => {
				dispatchEvent(new Event('beforeprint'));
				const pages = [...document.querySelectorAll('#paper .page')];
				const found = pages.flatMap((one) => [...one.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML));
				dispatchEvent(new Event('afterprint'));
				return pages.length > 0 ? found : undefined;
			}, TOOLS);
		await expect.poll(tools).toEqual([]);
	});

	test('is not printed with it before the handout has come', async ({ open }) => {
		const page = await openReading(open);
		await page.locator('.slide-tools').first().waitFor({ state: 'attached' });
		await page.emulateMedia({ media: 'print' });
		const seen = await page
			.locator(TOOLS)
			.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ outerHTML }) => outerHTML));
		expect(seen).toEqual([]);
	});
});

test('the times of the slides are on the notes', async ({ open }) => {
	for (const [address, time] of [
		['?paper=notes&slides=1-3', /^Tid: \d(?:,\d)? minut(?:er)?$/u],
		['fi/?paper=notes&slides=1-3', /^Aika: \d(?:,\d)? minuuttia?$/u],
	] as const) {
		const page = await open(address, { live: false });
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		const times = await page.locator('#paper .time').allTextContents();
		expect(times).toHaveLength(3);
		for (const text of times) expect(text).toMatch(time);
	}
});

describe('the preview of what is printed', () => {
	test('fills its place, in a window of any width', async ({ open }) => {
		const page = await open();
		await openPanel(page);
		await expect.poll(() => count(page)).toMatch(/^\d\d sidor/u);
		const sizes = () =>
			page.locator('.print-preview iframe').evaluate((frame) => {
				const { width, height } = frame.getBoundingClientRect();
				const panel = frame.closest('.print-panel');
				return {
					width,
					height,
					place: frame.parentElement?.offsetWidth,
					sideways: panel && panel.scrollWidth - panel.clientWidth,
				};
			});
		for (const [width, place] of [
			[1280, 520],
			[720, 520],
			[560, 460],
		] as const) {
			await page.setViewportSize({ width, height: 700 });
			await expect.poll(async () => (await sizes()).place).toBe(place);
			const { width: wide, height, sideways } = await sizes();
			expect(wide).toBeCloseTo(place, 0);
			expect(height).toBeCloseTo(520, 0);
			expect(sideways).toBe(0);
		}
	});
});
