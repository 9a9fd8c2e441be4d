import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { chooseIn, expectMunicipality, openField, remembered } from '../harness/municipality.ts';
import { openAudience, present } from '../harness/presenter.ts';
import { violations } from '../harness/presenter-window.ts';
import { blockStorage } from '../harness/reading.ts';
import { live } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const TALK = 'talk-municipality';

/** Waits until both previews show the figures of a municipality, or of none. */
async function expectPreviews(presenter: Page, code: string | null): Promise<void> {
	for (const id of ['now', 'after']) {
		const frame = await (await presenter.waitForSelector(`#${id} iframe`)).contentFrame();
		if (!frame) throw new Error('there is no preview');
		await expectMunicipality(frame, code);
	}
}

describe('a talk', () => {
	test('begins with what the window that opens it shows, and the hall follows the trainer; nobody else does', async ({
		open,
		site,
	}) => {
		const deck = await open('');
		const other = await deck.context().newPage();
		await other.goto(site);
		await live(other);
		await deck.bringToFront();
		const presenter = await present(deck);
		expect(await presenter.locator(`#${TALK}`).inputValue()).toBe('');
		await chooseIn(presenter, TALK, 'Vasa');
		await expectMunicipality(deck, '905');
		await expectPreviews(presenter, '905');
		expect(await violations(presenter)).toEqual([]);
		await expectMunicipality(other, null);
		expect(await remembered(other)).toBe(null);
		await presenter.reload();
		await live(presenter);
		await expect.poll(() => presenter.locator(`#${TALK}`).inputValue()).toBe('Vasa');
		await presenter.locator('#setup .municipality-clear').click();
		await expectMunicipality(deck, null);
		await expectPreviews(presenter, null);
	});

	test('has a sentence about it in the notes, after what is said and before what is to be checked', async ({
		open,
	}) => {
		const deck = await open('?municipality=905#/organising-services');
		const presenter = await present(deck);
		const note = presenter.locator('.sheet[data-slide=organising-services] .municipal-note');
		await expect.poll(() => note.textContent()).toContain('Vasa hör till sysselsättningsområdet');
		expect(
			await note.evaluate((one) => [one.previousElementSibling?.localName, one.nextElementSibling?.className]),
		).toEqual(['p', 'check']);
		expect(await presenter.locator('.municipal-note').count()).toBe(7);
		await chooseIn(presenter, TALK, 'Sotkamo');
		await expect.poll(() => note.textContent()).toContain('Sotkamo');
		expect(await presenter.locator('.municipal-note').count()).toBe(7);
		await presenter.locator('#setup .municipality-clear').click();
		await expect.poll(() => presenter.locator('.municipal-note').count()).toBe(0);
	});

	test('leaves the reader her own choice when it is over', async ({ open }) => {
		const deck = await open('?municipality=765');
		await expectMunicipality(deck, '765');
		const presenter = await present(deck);
		await expect.poll(() => presenter.locator(`#${TALK}`).inputValue()).toBe('Sotkamo');
		await chooseIn(presenter, TALK, 'Vasa');
		await expectMunicipality(deck, '905');
		const audience = await openAudience(presenter);
		await expectMunicipality(audience, '905');
		await presenter.locator('[data-command=end]').click();
		await presenter.locator('[data-command=end-now]').click();
		await expectMunicipality(deck, '765');
		await expectMunicipality(audience, null);
	});

	test('is the trainer’s own where nothing may be kept', async ({ open }) => {
		const deck = await open('', { before: blockStorage });
		await openField(deck);
		await chooseIn(deck, 'settings-municipality', 'Vasa');
		await expectMunicipality(deck, '905');
		await deck.keyboard.press('Escape');
		await deck.keyboard.press('Escape');
		await deck.keyboard.press('Escape');
		await expect.poll(() => deck.locator('#settings-panel').isVisible()).toBe(false);
		const presenter = await present(deck);
		await expect.poll(() => presenter.locator(`#${TALK}`).inputValue()).toBe('Vasa');
		await expectPreviews(presenter, '905');
	});

	test('that is opened by hand begins with what the browser keeps', async ({ open, site }) => {
		const page = await open('');
		await openField(page);
		await chooseIn(page, 'settings-municipality', 'Vasa');
		await expectMunicipality(page, '905');
		await page.goto(`${site}presenter/`);
		await live(page);
		await expect.poll(() => page.locator(`#${TALK}`).inputValue()).toBe('Vasa');
		await expectPreviews(page, '905');
	});

	test('tells the trainer when a window cannot fetch what the municipality needs', async ({ open }) => {
		const deck = await open('', {
			before: (page) => page.context().route(/\/choice-[\w-]+\.js/u, (route) => route.abort()),
			complains: /Failed to load resource|ERR_FAILED/u,
		});
		const presenter = await present(deck);
		await expect.poll(() => presenter.locator('#offline').textContent()).toMatch(/^Allt är hämtat/u);
		await chooseIn(presenter, TALK, 'Vasa');
		await expect.poll(() => presenter.locator('#offline').textContent()).toMatch(/^Allt kunde inte hämtas/u);
		await presenter.locator('#setup .municipality-clear').click();
		await expect.poll(() => presenter.locator('#offline').textContent()).toMatch(/^Allt är hämtat/u);
	});

	test('has its sentences in the notes as soon as they can be fetched', async ({ open }) => {
		let isCut = true;
		const deck = await open('', {
			complains: /Failed to load resource|ERR_FAILED/u,
			before: (page) =>
				Promise.all([
					page.addInitScript(() => localStorage.setItem('kommundeck / municipality', '905')),
					page.context().route(/\/municipalities-[\w-]+\.js/u, (route) => (isCut ? route.abort() : route.continue())),
				]),
		});
		const presenter = await present(deck);
		await presenter.locator('#setup .toast', { hasText: 'kommun' }).waitFor();
		expect(await presenter.locator('.municipal-note').count()).toBe(0);
		isCut = false;
		await presenter.keyboard.press('Shift+F5');
		await presenter.keyboard.press('PageDown');
		await expect.poll(() => presenter.locator('.municipal-note').count()).toBe(7);
	});

	test('that a window follows is what its own choice waits for', async ({ open, site }) => {
		const deck = await open('?municipality=905');
		await expectMunicipality(deck, '905');
		await present(deck);
		const other = await deck.context().newPage();
		await other.goto(site);
		await live(other);
		await openField(other);
		await chooseIn(other, 'settings-municipality', 'Esbo');
		await expectMunicipality(other, '049');
		await expectMunicipality(deck, '905');
	});
});
