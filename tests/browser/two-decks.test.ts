import { mkdir, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { type Site, serve } from '../../src/commands/serve.ts';
import { slide } from './harness/deck.ts';
import { copyBuiltSite, cut, expectLine, kept } from './harness/own-site.ts';
import { present } from './harness/presenter.ts';
import { live, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** A slide with a question. */
const ASKED = 'why-now';
const OLD_NOTE = `kommundeck.note.${ASKED}`;

const folder = `node_modules/.cache/tested-decks-${process.pid}-${Date.now()}`;
let site: Site;

/** One deck at the root of a host, and two in folders below it. */
beforeAll(async () => {
	await mkdir(folder, { recursive: true });
	await copyBuiltSite(folder);
	for (const year of ['deck-2026', 'deck-2027']) await symlink(resolve(inject('folder')), join(folder, year));
	site = await serve(folder);
});
afterAll(async () => {
	await site.close();
	await rm(folder, { recursive: true, force: true });
});

const note = (page: Page) => page.locator(`#note-${ASKED}`);

async function read(page: Page, deck: string): Promise<void> {
	await page.goto(`${site.address}${deck}?as=read`);
	await note(page).waitFor();
}

async function clearAll(page: Page): Promise<void> {
	await page.locator('.article-head [popovertarget=settings-panel]').click();
	// Its field comes a little later, above what can be cleared.
	await page.locator('#settings-municipality').waitFor();
	await page.getByRole('button', { name: 'Radera allt sparat' }).click();
	await page.getByRole('button', { name: 'Ja, radera' }).click();
	await page.getByText('Raderat.').waitFor();
}

describe('decks on one host', () => {
	test('share no note, no place and no colours, and clearing in one leaves the others', async ({ open }) => {
		const page = await open('', kept);
		await read(page, 'deck-2026/');
		await note(page).fill('Från 2026');
		await page.locator('.article-head [popovertarget=settings-panel]').click();
		await page.getByLabel('Mörka').check();
		await read(page, 'deck-2027/');
		expect(await note(page).inputValue()).toBe('');
		expect(await page.locator('html').getAttribute('data-theme')).toBe(null);
		await note(page).fill('Från 2027');
		await read(page, '');
		expect(await note(page).inputValue()).toBe('');
		await note(page).fill('Från roten');
		await clearAll(page);
		await read(page, 'deck-2027/fi/');
		expect(await note(page).inputValue()).toBe('Från 2027');
		await page.goto(`${site.address}deck-2026/ordlista/`);
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
		await read(page, 'deck-2026/');
		await clearAll(page);
		await read(page, 'deck-2027/');
		expect(await note(page).inputValue()).toBe('Från 2027');
	});

	test('each take over once what was kept before they had keys of their own, and leave it', async ({ open }) => {
		const page = await open('', kept);
		await page.goto(`${site.address}licences.md`);
		await page.evaluate((key) => {
			localStorage.setItem(key, 'Gammal');
			localStorage.setItem('kommundeck.theme', 'dark');
			localStorage.setItem(
				'kommundeck.presenter',
				JSON.stringify({
					plan: { minutes: 77, questions: 7, choice: 'all' },
					hidden: [],
					language: null,
					steps: false,
					shortcuts: true,
					notesSize: 20,
				}),
			);
		}, OLD_NOTE);
		await page.goto(`${site.address}deck-2026/integritet/`);
		expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
		await page.goto(`${site.address}deck-2027/presenter/`);
		await live(page);
		expect(await page.getByLabel('Minuter sammanlagt').inputValue()).toBe('77');
		await read(page, 'deck-2026/');
		expect(await note(page).inputValue()).toBe('Gammal');
		await clearAll(page);
		await page.getByText('uppgifter som en äldre version har sparat').waitFor();
		await read(page, 'deck-2026/');
		expect(await note(page).inputValue()).toBe('');
		expect(await page.locator('html').getAttribute('data-theme')).toBe(null);
		expect(await page.evaluate((key) => localStorage.getItem(key), OLD_NOTE)).toBe('Gammal');
		await read(page, 'deck-2027/');
		expect(await note(page).inputValue()).toBe('Gammal');
	});

	test('have talks of their own, also in one tab', async ({ open }) => {
		const page = await open('', kept);
		await page.goto(`${site.address}deck-2026/#/${slide(3)}`);
		await live(page);
		const presenter = await present(page);
		const name = await presenter.evaluate(() => window.name);
		await page.goto(`${site.address}deck-2027/#/${slide(3)}`);
		await live(page);
		await page.locator('#without-net').waitFor({ state: 'attached' });
		expect(await page.locator('html').getAttribute('data-role')).toBe(null);
		const second = await present(page);
		expect(second).not.toBe(presenter);
		expect(await second.evaluate(() => window.name)).not.toBe(name);
		expect(presenter.url()).toContain('/deck-2026/');
	});

	test('keep their files apart', async ({ open }) => {
		const page = await open('', cut);
		const caches = () => page.evaluate(async () => (await window.caches.keys()).toSorted());
		for (const deck of ['', 'deck-2027/']) {
			await page.goto(`${site.address}${deck}#/${slide(3)}`);
			await live(page);
			await expectLine(page, 'kept');
		}
		const both = await caches();
		await page.locator('[data-action=settings]').focus();
		await press(page, 'Enter');
		await page.getByRole('button', { name: 'Ta bort det sparade' }).click();
		await expectLine(page, 'absent');
		expect(await caches()).toEqual(both.filter((name) => name.endsWith(site.address)));
		// The worker of the deck above keeps nothing for this one, and is not taken for its own.
		await page.reload();
		await live(page);
		await expectLine(page, 'absent');
		const presenter = await present(page);
		await expect.poll(() => presenter.locator('#offline').textContent()).toContain('ladda inte om fönstren');
		await page.goto(`${site.address}#/${slide(3)}`);
		await live(page);
		await expectLine(page, 'kept');
	});
});
