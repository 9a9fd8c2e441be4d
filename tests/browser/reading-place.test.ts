import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { numberOf, slide } from './harness/deck.ts';
import { blockStorage, complete, openReading, topOf } from './harness/reading.ts';
import { shiftsOf, watchShifts } from './harness/shifts.ts';
import { clickControl, focus } from './harness/stage.ts';
import { test } from './harness/test.ts';

const PHONE = { width: 390, height: 844 };

/** A slide with a question. */
const ASKED = 'why-now';

function note(page: Page): Locator {
	return page.locator(`#note-${ASKED}`);
}

const kept = (page: Page, name: string) => page.evaluate((key) => localStorage.getItem(`kommundeck / ${key}`), name);

async function openSettings(page: Page): Promise<Locator> {
	await page.locator('.article-head [popovertarget=settings-panel]').click();
	// Its field comes a little later, above what is kept.
	await page.locator('#settings-municipality').waitFor();
	const list = page.locator('#settings-panel .kept');
	await list.waitFor({ state: 'visible' });
	return list;
}

describe('where one left off', () => {
	test('is offered the next time, moves nothing, and leads there', async ({ open, site }) => {
		const page = await openReading(open, '', { viewport: PHONE, before: watchShifts });
		await complete(page);
		expect(await page.locator('.resume').count()).toBe(0);
		expect(await shiftsOf(page)).toEqual([]);
		await page.locator(`#${slide(27)}`).evaluate((section) => section.scrollIntoView());
		await expect.poll(() => kept(page, 'reading.place')).toBe(slide(27));
		await page.goto('about:blank');
		await page.goto(site);
		const offer = page.locator('.resume');
		await offer.waitFor({ state: 'visible' });
		expect(await shiftsOf(page)).toEqual([]);
		expect(await offer.textContent()).toContain('bild 27');
		expect(await offer.evaluate((one) => one.getBoundingClientRect().bottom)).toBeLessThan(PHONE.height - 50);
		await page.getByRole('button', { name: 'Nej tack' }).click();
		expect(await offer.count()).toBe(0);
		await page.goto('about:blank');
		await page.goto(`${site}fi/`);
		// A page in another language than the reader's offers that first.
		await page.locator('#offer button').click();
		await page.getByRole('button', { name: 'Jatka siitä' }).press('Enter');
		await expect.poll(() => topOf(page, slide(27))).toBeLessThan(3);
		expect(await focus(page)).toMatch(/^h3/u);
		expect(await offer.count()).toBe(0);
	});

	test('is offered above the text in a window that is hardly higher than the notice', async ({ open }) => {
		const page = await openReading(open, '', {
			viewport: { width: 320, height: 256 },
			before: (page) =>
				page.addInitScript((place) => localStorage.setItem('kommundeck / reading.place', place), slide(27)),
		});
		const offer = page.locator('.resume');
		await offer.waitFor({ state: 'visible' });
		await page.evaluate(() => document.querySelector('h1')?.scrollIntoView({ block: 'start' }));
		const bottom = await offer.evaluate((one) => one.getBoundingClientRect().bottom);
		expect(bottom).toBeLessThanOrEqual(await page.locator('h1').evaluate((one) => one.getBoundingClientRect().top));
	});

	test('is not offered where the address leads to a slide', async ({ open }) => {
		const page = await openReading(open, `?as=read#/${slide(9)}`, {
			before: (page) =>
				page.addInitScript((place) => localStorage.setItem('kommundeck / reading.place', place), slide(27)),
		});
		await expect.poll(() => topOf(page, slide(9))).toBeLessThan(3);
		expect(await page.locator('.resume').count()).toBe(0);
	});
});

describe('an own note', () => {
	test('is kept in the browser, saved as text, printed with the handout, and cleared', async ({ open, site }) => {
		const page = await openReading(open, '?as=read');
		const text = 'Hur många bor kvar hos oss?\nFråga Åsa på måndag.';
		await note(page).fill(text);
		expect(await kept(page, `note.${ASKED}`)).toBe(text);
		const list = await openSettings(page);
		expect(await list.innerText()).toContain('Egna anteckningar: 1');
		const coming = page.waitForEvent('download');
		await list.getByRole('button', { name: 'Ladda ner anteckningarna' }).click();
		const download = await coming;
		expect(download.suggestedFilename()).toBe('anteckningar.txt');
		const file = await readFile(await download.path(), 'utf8');
		expect(file).toContain(text);
		expect(file).toMatch(new RegExp(`Bild ${numberOf(ASKED)}: \\S.*\nFråga: \\S`, 'u'));

		await page.goto(`${site}?paper=handout&slides=${numberOf(ASKED)}`);
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		expect(await page.locator('.ask + .own-note li').allTextContents()).toEqual(text.split('\n'));

		await page.goto(`${site}?as=read`);
		await expect.poll(() => note(page).inputValue()).toBe(text);
		const again = await openSettings(page);
		await again.getByRole('button', { name: 'Radera anteckningarna' }).click();
		await page.locator('.kept').getByRole('button', { name: 'Avbryt' }).click();
		expect(await note(page).inputValue()).toBe(text);
		await page.locator('.kept').getByRole('button', { name: 'Radera allt sparat' }).click();
		await page.locator('.kept').getByRole('button', { name: 'Ja, radera' }).click();
		await page.getByText('Raderat.').waitFor();
		expect(await page.evaluate(() => localStorage.length)).toBe(0);
		expect(await note(page).inputValue()).toBe('');
	});

	test('is not stored again by who stays where she is when all is cleared', async ({ open }) => {
		const page = await openReading(open, `?as=read#/${slide(12)}`, { before: (page) => page.clock.install() });
		const keys = () => page.evaluate(() => Object.keys(localStorage));
		const tick = async () => {
			await page.clock.fastForward(1000);
			return keys();
		};
		await expect.poll(tick).toContain('kommundeck / reading.place');
		const settings = await openSettings(page);
		await settings.getByRole('button', { name: 'Radera allt sparat' }).click();
		await settings.getByRole('button', { name: 'Ja, radera' }).click();
		await page.getByText('Raderat.').waitFor();
		for (let seconds = 0; seconds < 60; seconds++) await page.clock.fastForward(1000);
		expect(await keys()).toEqual([]);
	});

	test('asks the browser once to keep what is stored, and says that Safari does not', async ({ open }) => {
		const page = await openReading(open, '?as=read', {
			before: (page) =>
				page.addInitScript(() => {
					const asked: string[] = [];
					Object.assign(globalThis, { asked });
					StorageManager.prototype.persisted = async () => false;
					StorageManager.prototype.persist = async () => asked.push('persist') > 0;
				}),
		});
		const asked = () => page.evaluate(() => Reflect.get(globalThis, 'asked'));
		const hint = page.locator(`#note-hint-${ASKED}`);
		expect(await hint.isVisible()).toBe(false);
		await note(page).focus();
		expect(await hint.textContent()).toMatch(/Safari .* sju dagar/u);
		expect(await hint.isVisible()).toBe(true);
		expect(await note(page).getAttribute('aria-describedby')).toBe(await hint.getAttribute('id'));
		expect(await asked()).toEqual([]);
		await page.keyboard.type('Två ord');
		await expect.poll(asked).toEqual(['persist']);
		await page.locator('h1').click();
		expect(await hint.isVisible()).toBe(true);
	});

	test('that is long goes on over as many pages as it needs', async ({ open }) => {
		const long = `${'Ett ganska långt ord är arbetskraftsmyndigheten. '.repeat(200)}\n${'x'.repeat(4000)}`;
		const page = await open(`?paper=handout&slides=${numberOf(ASKED)}`, {
			live: false,
			before: (page) =>
				page.addInitScript(([id, text]) => localStorage.setItem(`kommundeck / note.${id}`, text ?? ''), [ASKED, long]),
		});
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		const words = await page.locator('.own-note').allTextContents();
		expect(words.join('').replace(/\s/gu, '')).toBe(long.replace(/\s/gu, ''));
		const full = await page.evaluate(() =>
			[...document.querySelectorAll('.page-body')].map((body) => body.scrollHeight - body.clientHeight),
		);
		expect(Math.max(...full)).toBeLessThanOrEqual(1);
	});

	test('that cannot be kept stays in its field, which says so, also when the view or the language changes', async ({
		open,
	}) => {
		const page = await openReading(open, '?as=read', { before: blockStorage });
		await note(page).fill('Bara här');
		const fault = page.locator('.note-fault:not(:empty)');
		expect(await fault.textContent()).toContain('kunde inte sparas');
		await page.locator('.article-head .language').click();
		await page.locator('html[lang=fi]').waitFor({ state: 'attached' });
		expect(await fault.textContent()).toContain('ei voitu tallentaa');
		expect(await note(page).inputValue()).toBe('Bara här');
		await page.locator('.article-head [data-action=slides]').click();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await clickControl(page, page.locator('#controls [data-action=read]'));
		await expect.poll(() => note(page).inputValue()).toBe('Bara här');
		const list = await openSettings(page);
		const coming = page.waitForEvent('download');
		await list.getByRole('button', { name: 'Lataa muistiinpanot' }).click();
		expect(await readFile(await (await coming).path(), 'utf8')).toContain('Bara här');
		page.on('dialog', (dialog) => dialog.accept());
	});

	test('that no longer fits into a full storage is not lost either', async ({ open }) => {
		const page = await openReading(open, '?as=read', {
			before: (page) =>
				page.addInitScript(() => {
					Storage.prototype.setItem = () => {
						throw new DOMException('full', 'QuotaExceededError');
					};
				}),
		});
		await note(page).fill('Ryms inte');
		expect(await page.locator('.note-fault:not(:empty)').count()).toBe(1);
		expect(await note(page).inputValue()).toBe('Ryms inte');
		page.on('dialog', (dialog) => dialog.accept());
	});
});

test('the words of all that script has added change with the language, and back', async ({ open }) => {
	const page = await openReading(open, '?as=read', {
		viewport: { width: 1440, height: 900 },
		// What is read already does not become read meanwhile, which the contents say.
		before: (page) =>
			page.addInitScript(() => localStorage.setItem('kommundeck / reading.read', '["title","contents"]')),
	});
	const words = () =>
		page
			.locator('.article-head, .slide-tools, .own-note label, .part-read, .kept')
			.evaluateAll((all) => all.map((one) => one.textContent));
	await openSettings(page);
	const swedish = await words();
	await page.keyboard.press('Escape');
	for (const language of ['fi', 'sv'] as const) {
		await page.locator('.article-head .language').click();
		await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
		const now = await words();
		if (language === 'sv') expect(now).toEqual(swedish);
		else expect(now.filter((text, index) => text === swedish[index])).toEqual([]);
	}
});
