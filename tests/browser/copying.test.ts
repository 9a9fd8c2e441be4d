import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide, total } from './harness/deck.ts';
import { present } from './harness/presenter.ts';
import { press } from './harness/stage.ts';
import { type Opening, test } from './harness/test.ts';

const MAY_COPY: Opening = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Copies what is selected, and returns what other programs get of it. */
async function copied(page: Page): Promise<{ readonly text: string; readonly html: string }> {
	await page.evaluate(() => navigator.clipboard.writeText(''));
	await press(page, 'Control+c');
	await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('');
	return page.evaluate(async () => {
		const [item] = await navigator.clipboard.read();
		const html = await item?.getType('text/html');
		return { text: await navigator.clipboard.readText(), html: (await html?.text()) ?? '' };
	});
}

/** Selects the content of an element, as a reader does who draws over it. */
async function select(page: Page, selector: string): Promise<void> {
	await page
		.locator(selector)
		.first()
		.evaluate((one) => {
			getSelection()?.selectAllChildren(one);
		});
}

/** Waits until the page copies its text by itself: before that, the browser does. */
async function ready(page: Page): Promise<void> {
	await expect
		.poll(() =>
			page.evaluate(() => {
				getSelection()?.selectAllChildren(document.body);
				const event = new ClipboardEvent('copy', {
					clipboardData: new DataTransfer(),
					cancelable: true,
					bubbles: true,
				});
				return !document.dispatchEvent(event);
			}),
		)
		.toBe(true);
}

const SOFT = /\u00AD|&shy;/u;

describe('what is copied', () => {
	test('of the whole article is its text, and nothing of its tools', async ({ open }) => {
		const page = await open('?as=read', { live: false, ...MAY_COPY });
		await page.locator('.slide-tools button').first().waitFor();
		await ready(page);
		await press(page, 'Control+a');
		const { text, html } = await copied(page);
		for (const one of [text, html]) {
			expect(one).not.toMatch(SOFT);
			expect(one).not.toMatch(/Kopiera länken|Skriv ut|Egen anteckning|Min anteckning|Ladda ner|Hoppa till|Visa som/u);
			expect(one).not.toMatch(new RegExp(`Bild \\d+ av ${total}|\\d+ / ${total}`, 'u'));
			expect(one).toContain('Befolkningsstrukturen förändras');
			expect(one).toContain('Orsakerna till invandring är många och olika.');
		}
		expect(text).toMatch(/^Varför är invandrings- och integrationsfrågor viktiga frågor för kommunerna just nu\?$/mu);
		expect(html).toMatch(/<h4[^>]*>Befolkningsstrukturen förändras<\/h4>/u);
		expect(html).not.toMatch(/<(?:button|svg|textarea|label)\b/u);
	});

	test('of a slide is what is seen on it', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, MAY_COPY);
		await ready(page);
		await press(page, 'Control+a');
		const { text, html } = await copied(page);
		expect(text).toMatch(/^Arbetskraftsmyndigheternas uppgift inom internationell arbetsförmedling$/mu);
		expect(text).not.toContain('Befolkningsstrukturen');
		expect(`${text}${html}`).not.toMatch(SOFT);
		expect(html).not.toContain('Befolkningsstrukturen');
	});

	test('of a part of a text is that part', async ({ open }) => {
		const page = await open('?as=read', { live: false, ...MAY_COPY });
		await ready(page);
		await page
			.locator('#population-growth-by-migration, #why-now')
			.first()
			.locator('h3')
			.evaluate((heading) => {
				const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
				const text = walker.nextNode();
				if (text) getSelection()?.setBaseAndExtent(text, 0, text, 6);
			});
		expect((await copied(page)).text).toBe('Varför');
	});

	test('of a table keeps rows and cells', async ({ open }) => {
		const page = await open('?as=read#/changing-structure', { live: false, ...MAY_COPY });
		await ready(page);
		await page.locator('#changing-structure details.figures summary').first().click();
		await select(page, '#changing-structure details.figures[open] table');
		const { text, html } = await copied(page);
		expect(text.split('\n').filter((line) => /^\d{4}\t[\d\s−-]/u.test(line)).length).toBeGreaterThan(3);
		expect(html).toMatch(/<tr><th[^>]*>/u);
		expect(`${text}${html}`).not.toMatch(SOFT);
	});

	test('of a tool that someone selects is what she has selected', async ({ open }) => {
		const page = await open(`#/${slide(3)}`, MAY_COPY);
		await ready(page);
		await press(page, '?');
		await select(page, '#help-panel tbody tr td');
		expect((await copied(page)).text).toBe('Nästa bild');
	});

	test('of a page of text, and of the notes of the presenter, has no soft hyphens', async ({ open }) => {
		const page = await open('ordlista/', { live: false, ...MAY_COPY });
		await press(page, 'Control+a');
		const glossary = await copied(page);
		expect(await page.locator('main').textContent()).toMatch(SOFT);
		expect(`${glossary.text}${glossary.html}`).not.toMatch(SOFT);
		expect(glossary.text.length).toBeGreaterThan(1000);

		const deck = await open(`#/${slide(20)}`, MAY_COPY);
		const presenter = await present(deck);
		await press(presenter, 'Escape');
		await select(presenter, '.sheet[data-current]');
		const notes = await copied(presenter);
		expect(notes.text.length).toBeGreaterThan(100);
		expect(`${notes.text}${notes.html}`).not.toMatch(SOFT);
	});

	test('of a field is what has been typed', async ({ open }) => {
		const page = await open('?as=read#/why-now', { live: false, ...MAY_COPY });
		await page.locator('#note-why-now').fill('Vår\u00ADanteckning');
		await press(page, 'Control+a');
		await press(page, 'Control+c');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Vår\u00ADanteckning');
	});
});
