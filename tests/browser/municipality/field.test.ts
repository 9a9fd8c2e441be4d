import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { addAxe, violations } from '../harness/axe.ts';
import { chooseIn, expectMunicipality, openField, optionsOf, remembered } from '../harness/municipality.ts';
import { focus, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const ID = 'settings-municipality';
const field = (page: Page) => page.locator(`#${ID}`);
const list = (page: Page) => page.locator(`#${ID}-list`);
const status = (page: Page) => page.locator(`#${ID}-status`);
const selected = async (page: Page) => {
	const id = await field(page).getAttribute('aria-activedescendant');
	return id === null ? null : page.locator(`#${id}[aria-selected=true]`).textContent();
};
const isOpen = async (page: Page) => {
	expect(await field(page).getAttribute('aria-expanded')).toBe(String(await list(page).isVisible()));
	return list(page).isVisible();
};

describe('the combo box', () => {
	test('is one to assistive technology, closed and open, light and dark', async ({ open }) => {
		const page = await open('');
		await openField(page);
		expect(await field(page).getAttribute('role')).toBe('combobox');
		expect(await field(page).getAttribute('aria-autocomplete')).toBe('list');
		expect(await field(page).getAttribute('aria-controls')).toBe(`${ID}-list`);
		expect(await list(page).getAttribute('role')).toBe('listbox');
		await page.getByRole('combobox', { name: 'Egen kommun' }).waitFor();
		await addAxe(page);
		expect(await violations(page, '#settings-panel')).toEqual([]);
		await field(page).fill('borg');
		await list(page).waitFor();
		await press(page, 'ArrowDown');
		expect(await violations(page, '#settings-panel')).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		expect(await violations(page, '#settings-panel')).toEqual([]);
	});

	test('finds by parts of names in either language, shows both, and says how many there are', async ({ open }) => {
		const page = await open('');
		await openField(page);
		await field(page).fill('vaas');
		await expect.poll(() => optionsOf(page, ID)).toEqual(['Vasa Vaasa']);
		expect(await list(page).locator('[lang=fi]').textContent()).toBe('Vaasa');
		await expect.poll(() => status(page).textContent()).toBe('1 kommun');
		await field(page).fill('korsnas');
		await expect.poll(() => optionsOf(page, ID)).toEqual(['Korsnäs']);
		await field(page).fill('765');
		await expect.poll(() => optionsOf(page, ID)).toEqual(['Sotkamo']);
		await field(page).fill('bor');
		await expect.poll(async () => (await optionsOf(page, ID))[0]).toBe('Borgnäs Pornainen');
	});

	test('is used by the keyboard alone', async ({ open }) => {
		const page = await open('');
		await openField(page);
		await field(page).focus();
		expect(await isOpen(page)).toBe(false);
		await press(page, 'ArrowDown');
		await list(page).waitFor();
		expect(await selected(page)).toBe('Ackas Akaa');
		await press(page, 'ArrowUp');
		expect(await selected(page)).toMatch(/^Övertorneå/u);
		await page.keyboard.type('bor');
		await expect.poll(() => selected(page)).toBe(null);
		await expect.poll(async () => (await optionsOf(page, ID))[0]).toBe('Borgnäs Pornainen');
		await press(page, 'ArrowDown', 2);
		expect(await selected(page)).toBe('Borgå Porvoo');
		await press(page, 'Home');
		expect(await selected(page)).toBe(null);
		expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
		await press(page, 'End');
		expect(await field(page).evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(3);
		await press(page, 'ArrowDown', 2);
		await press(page, 'Enter');
		await expectMunicipality(page, '638');
		expect(await isOpen(page)).toBe(false);
		expect(await field(page).inputValue()).toBe('Borgå');
		await expect.poll(() => status(page).textContent()).toBe('Vald kommun: Borgå');
		await press(page, 'Tab');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ta bort valet');
		await press(page, 'Enter');
		await expectMunicipality(page, null);
		expect(await field(page).inputValue()).toBe('');
		expect(await focus(page)).toBe(`input ${ID}`);
	});

	test('closes by Escape, then clears, then lets the sheet close; Tab leaves without choosing', async ({ open }) => {
		const page = await open('');
		await openField(page);
		await chooseIn(page, ID, 'Vasa');
		await expectMunicipality(page, '905');
		await field(page).fill('sotk');
		await list(page).waitFor();
		await press(page, 'ArrowDown');
		await press(page, 'Tab');
		expect(await isOpen(page)).toBe(false);
		expect(await field(page).inputValue()).toBe('Vasa');
		await field(page).focus();
		await press(page, 'ArrowDown');
		await expect.poll(() => selected(page)).toBe('Vasa Vaasa');
		await press(page, 'Escape');
		expect(await isOpen(page)).toBe(false);
		expect(await field(page).inputValue()).toBe('Vasa');
		await press(page, 'Escape');
		expect(await field(page).inputValue()).toBe('');
		expect(await page.locator('#settings-panel').isVisible()).toBe(true);
		await press(page, 'Escape');
		await expect.poll(() => page.locator('#settings-panel').isVisible()).toBe(false);
		await expectMunicipality(page, '905');
		expect(await remembered(page)).toBe('905');
	});

	test('says that there is no such municipality, and changes nothing', async ({ open }) => {
		const page = await open('');
		await openField(page);
		await chooseIn(page, ID, 'Vasa');
		await expectMunicipality(page, '905');
		await field(page).fill('Xanadu');
		await page.getByText('Det finns ingen kommun med namnet eller koden ”Xanadu”.').waitFor();
		expect(await field(page).getAttribute('aria-invalid')).toBe('true');
		await press(page, 'Enter');
		await press(page, 'Tab');
		expect(await field(page).inputValue()).toBe('Vasa');
		expect(await field(page).getAttribute('aria-invalid')).toBe(null);
		expect(await remembered(page)).toBe('905');
		await field(page).fill('bor');
		await list(page).waitFor();
		await press(page, 'Enter');
		await page.getByText('Flera kommuner passar in på ”bor”. Välj en i listan.').waitFor();
		expect(await remembered(page)).toBe('905');
	});

	test('is used by a finger: large options, and one tap', async ({ open }) => {
		const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
		const page = await open('?as=read', { live: false, ...phone });
		await page.locator('.article-head [popovertarget=settings-panel]').tap();
		await page.locator('.municipality-toggle').tap();
		const option = list(page).locator('li', { hasText: 'Alavieska' });
		await option.waitFor();
		const heights = await list(page)
			.locator('li')
			.evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().height)));
		expect(heights).toBeGreaterThanOrEqual(44);
		await option.tap();
		await expectMunicipality(page, '009');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	});

	test('follows the language of the page', async ({ open }) => {
		const page = await open('');
		await openField(page);
		await chooseIn(page, ID, 'Vasa');
		await expectMunicipality(page, '905');
		await page.locator('#settings-panel h2').focus();
		await press(page, 'l');
		await expect.poll(() => field(page).inputValue()).toBe('Vaasa');
		await page.getByRole('combobox', { name: 'Oma kunta' }).waitFor();
		await page.locator('.kept-municipality', { hasText: 'Oma kunta: Vaasa' }).waitFor();
		await field(page).fill('vas');
		await expect.poll(() => optionsOf(page, ID)).toContain('Vaasa Vasa');
	});
});
