import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { present } from './harness/presenter.ts';
import { openReading } from './harness/reading.ts';
import { live, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** A slide with a question. */
const ASKED = 'why-now';

const note = (page: Page) => page.locator(`#note-${ASKED}`);
const caret = (page: Page) => note(page).evaluate((field: HTMLTextAreaElement) => field.selectionStart);

/** Another window of the browser, with the reading view. */
async function readElsewhere(page: Page, site: string): Promise<Page> {
	const other = await page.context().newPage();
	await other.goto(`${site}?as=read`);
	await note(other).waitFor();
	return other;
}

describe('a note that is written in two windows', () => {
	test('holds the words of both, though the focus stays in its field', async ({ open, site }) => {
		const page = await openReading(open);
		await note(page).focus();
		await page.keyboard.type('A1');
		const other = await readElsewhere(page, site);
		await note(other).focus();
		await other.keyboard.press('Control+End');
		await other.keyboard.type(' B1');
		await expect.poll(() => note(page).inputValue()).toBe('A1 B1');
		expect(await caret(page)).toBe(2);
		await page.bringToFront();
		await page.keyboard.type('x');
		await expect.poll(() => note(other).inputValue()).toBe('A1x B1');
		await other.keyboard.press('Control+Home');
		await other.keyboard.type('Först: ');
		await expect.poll(() => note(page).inputValue()).toBe('Först: A1x B1');
		expect(await caret(page)).toBe(10);
		for (let at = 0; at < 12; at++) await page.keyboard.press('Control+z');
		expect(await note(page).inputValue()).toBe('');
	});

	test('is not stored again by the window that is told of it', async ({ open, site }) => {
		const page = await openReading(open);
		await note(page).fill('A1');
		await note(page).focus();
		await page.evaluate(() => {
			const stored: string[] = [];
			Object.assign(globalThis, { stored });
			Storage.prototype.setItem = (key) => key.includes('note.') && stored.push(key);
		});
		const other = await readElsewhere(page, site);
		await note(other).press('End');
		await other.keyboard.type(' B1');
		await expect.poll(() => note(page).inputValue()).toBe('A1 B1');
		expect(await page.evaluate(() => Reflect.get(globalThis, 'stored'))).toEqual([]);
	});

	test('is the newest one also in a window that was told nothing', async ({ open, site }) => {
		const page = await openReading(open);
		// A browser tells a frozen tab nothing.
		await page.evaluate(() => addEventListener('storage', (event) => event.stopImmediatePropagation(), true));
		await note(page).fill('A1');
		const other = await readElsewhere(page, site);
		await note(other).fill('A1 B1');
		// What another window has stored comes to this one a little later.
		await expect
			.poll(async () => {
				await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
				return note(page).inputValue();
			})
			.toBe('A1 B1');
	});

	test('that is cleared in one is gone in the other', async ({ open, site }) => {
		const page = await openReading(open);
		await note(page).fill('A1');
		const other = await readElsewhere(page, site);
		await other.locator('.article-head [popovertarget=settings-panel]').click();
		// Its field comes a little later, above what can be cleared.
		await other.locator('#settings-municipality').waitFor();
		await other.getByRole('button', { name: 'Radera anteckningarna' }).click();
		await other.getByRole('button', { name: 'Ja, radera' }).click();
		await expect.poll(() => note(page).inputValue()).toBe('');
	});
});

test('what is read in one window is not forgotten by the other', async ({ open, site }) => {
	const page = await openReading(open, '?as=read', { before: (page) => page.clock.install() });
	const other = await readElsewhere(page, site);
	const read = () =>
		page.evaluate(() => {
			const key = Object.keys(localStorage).find((name) => name.endsWith('reading.read'));
			return key === undefined ? [] : JSON.parse(localStorage.getItem(key) ?? '[]');
		});
	const readIn = async (window: Page, id: string) => {
		await window.locator(`#${id}`).evaluate((section) => section.scrollIntoView());
		await expect.poll(() => window.evaluate(() => scrollY)).toBeGreaterThan(0);
		await window.clock.runFor(31_000);
		await expect.poll(read).toContain(id);
	};
	await other.clock.install();
	await other.reload();
	await note(other).waitFor();
	await readIn(other, slide(9));
	await readIn(page, slide(12));
	expect(await read()).toContain(slide(9));
	await expect
		.poll(() =>
			other
				.locator(`.toc a[href="#/${slide(12)}"] .is-read, #contents-panel a[href="#/${slide(12)}"] .is-read`)
				.count(),
		)
		.toBe(1);
});

test('a setting that is chosen in one window holds in the other, and its sheet says so', async ({ open, site }) => {
	const page = await open();
	const other = await page.context().newPage();
	await other.goto(site);
	await live(other);
	await other.locator('[data-action=settings]').focus();
	await press(other, 'Enter');
	await other.getByLabel('Mörka').check();
	await other.getByLabel('Kortkommandon med en tangent').uncheck();
	await other.getByLabel('Visa punkterna en i taget').check();
	await page.locator('html[data-theme=dark][data-steps]').waitFor({ state: 'attached' });
	expect(await page.locator('#settings input[value=dark]').isChecked()).toBe(true);
	expect(await page.locator('#settings input[name=shortcuts]').isChecked()).toBe(false);
	await other.getByLabel('Kortkommandon med en tangent').check();
	await expect.poll(() => page.locator('#settings input[name=shortcuts]').isChecked()).toBe(true);
	await live(page);
	await press(page, 'b');
	await page.locator('#blank:not([hidden])').waitFor();
});

test("the settings of the presenter's window that are chosen in two windows are all kept", async ({ open }) => {
	const deck = await open();
	const presenter = await present(deck);
	const other = await deck.context().newPage();
	await other.goto(presenter.url());
	await live(other);
	await other.getByLabel('Minuter sammanlagt').fill('60');
	await press(other, 'Tab');
	await expect.poll(() => presenter.getByLabel('Minuter sammanlagt').inputValue()).toBe('60');
	await presenter.getByLabel('Punkterna en i taget').check();
	await expect.poll(() => other.getByLabel('Punkterna en i taget').isChecked()).toBe(true);
	await press(presenter, 'Escape');
	await press(presenter, '+');
	await other.reload();
	await live(other);
	expect(await other.getByLabel('Minuter sammanlagt').inputValue()).toBe('60');
	expect(await other.getByLabel('Punkterna en i taget').isChecked()).toBe(true);
});
