import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from '../harness/deck.ts';
import { host, WIDE } from '../harness/embed.ts';
import { chooseIn, expectMunicipality, openField, remembered } from '../harness/municipality.ts';
import { blockStorage, openReading } from '../harness/reading.ts';
import { click, frame, live, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const ID = 'settings-municipality';

/** Whatever of a municipality has been asked for. */
const LAZY = /\/(?:choice|municipalit|field|division)[\w-]*\.js/u;

/** A site whose publisher has chosen Vasa. */
const siteOfVasa = (page: Page) =>
	page.route(
		(url) => url.pathname === '/' || /\/(?:fi\/)?(?:presenter\/)?$/u.test(url.pathname),
		async (route) => {
			const response = await route.fetch();
			const body = (await response.text()).replace(/ id="(?:deck|presenter)"/u, '$& data-site-municipality="905"');
			await route.fulfill({ response, body });
		},
	);

describe('without a choice', () => {
	test('nothing of a municipality is fetched, and nothing is said of one', async ({ open }) => {
		const asked: string[] = [];
		const page = await open('', {
			before: async (page) => void page.on('request', (request) => asked.push(request.url())),
		});
		await page.locator('.controls .open-print').waitFor({ state: 'attached' });
		await expectMunicipality(page, null);
		expect(asked.filter((url) => LAZY.test(url))).toEqual([]);
		await openField(page);
		expect(asked.filter((url) => LAZY.test(url)).length).toBeGreaterThan(0);
		// The list itself waits until the field is used.
		expect(asked.filter((url) => url.includes('/municipalities-'))).toEqual([]);
	});
});

describe('a field that could not be fetched', () => {
	const cut = () => {
		const line = { isCut: true };
		const opening = {
			complains: /Failed to load resource|ERR_FAILED/u,
			before: (page: Page) =>
				page.route(/\/assets\/field-[\w-]+\.js/u, (route) => (line.isCut ? route.abort() : route.continue())),
		};
		return { line, opening };
	};

	test('is fetched again when the settings are opened again', async ({ open }) => {
		const { line, opening } = cut();
		const page = await open('', opening);
		await click(page, 'settings');
		await page.locator('#notice', { hasText: 'kommun' }).waitFor();
		await press(page, 'Escape');
		line.isCut = false;
		await openField(page);
	});

	test('is fetched again when the reader comes near again', async ({ open }) => {
		const { line, opening } = cut();
		const page = await openReading(open, '?as=read', opening);
		const place = page.locator('.own-municipality');
		await place.scrollIntoViewIfNeeded();
		await page.locator('#notice', { hasText: 'kommun' }).waitFor();
		line.isCut = false;
		await page.evaluate(() => scrollTo(0, 0));
		await frame(page);
		await frame(page);
		await place.scrollIntoViewIfNeeded();
		await place.locator('input').waitFor();
	});
});

describe('a choice in the settings', () => {
	test('is remembered, and listed with its name, and removed in one step', async ({ open }) => {
		const page = await open('');
		await openField(page);
		await chooseIn(page, ID, 'Vasa');
		await expectMunicipality(page, '905');
		expect(await remembered(page)).toBe('905');
		const item = page.locator('.kept-municipality');
		await item.getByText('Egen kommun: Vasa').waitFor();
		await page.reload();
		await live(page);
		await expectMunicipality(page, '905');
		await openField(page);
		expect(await page.locator(`#${ID}`).inputValue()).toBe('Vasa');
		await item.getByText('Egen kommun: Vasa').waitFor();
		await item.getByRole('button', { name: 'Radera valet av kommun' }).click();
		await expectMunicipality(page, null);
		expect(await remembered(page)).toBe(null);
		await page.locator('.kept').getByText('Ingenting är sparat.').waitFor();
		expect(await page.locator(`#${ID}`).inputValue()).toBe('');
	});

	test('holds in the other windows of the reader, but for one whose address names another', async ({ open, site }) => {
		const page = await open('');
		const other = await page.context().newPage();
		await other.goto(site);
		await live(other);
		const named = await page.context().newPage();
		await named.goto(`${site}?municipality=765`);
		await expectMunicipality(named, '765');
		await openField(page);
		await chooseIn(page, ID, 'Vasa');
		await expectMunicipality(other, '905');
		await expectMunicipality(named, '765');
		await page.locator('.municipality-clear').click();
		await expectMunicipality(other, null);
		expect(await remembered(page)).toBe('none');
	});

	test('goes with all else that is cleared', async ({ open }) => {
		const page = await open('');
		await openField(page);
		await chooseIn(page, ID, 'Vasa');
		await expectMunicipality(page, '905');
		await page.getByRole('button', { name: 'Radera allt sparat' }).click();
		await page.getByRole('button', { name: 'Ja, radera' }).click();
		await expectMunicipality(page, null);
		expect(await remembered(page)).toBe(null);
	});

	test('counts where the browser keeps nothing', async ({ open }) => {
		const page = await open('', { before: blockStorage });
		await openField(page);
		await chooseIn(page, ID, 'Vasa');
		await expectMunicipality(page, '905');
	});
});

describe('an address', () => {
	test.for(['905', 'Vasa', 'Vaasa', 'VASA.'])('names a municipality by code or name: %s', async (name, { open }) => {
		const page = await open(`?municipality=${encodeURIComponent(name)}#/${slide(3)}`);
		await expectMunicipality(page, '905');
		expect(await remembered(page)).toBe(null);
	});

	test('goes before what is remembered, follows another choice, and loses what is taken back', async ({
		open,
		site,
	}) => {
		const page = await open('');
		await openField(page);
		await chooseIn(page, ID, 'Sotkamo');
		await expectMunicipality(page, '765');
		expect(new URL(page.url()).search).toBe('');
		await page.goto(`${site}?as=slides&municipality=Vaasa#/${slide(3)}`);
		await live(page);
		await expectMunicipality(page, '905');
		expect(await remembered(page)).toBe('765');
		await openField(page);
		await chooseIn(page, ID, 'Esbo');
		await expectMunicipality(page, '049');
		expect(page.url()).toBe(`${site}?as=slides&municipality=049#/${slide(3)}`);
		await page.locator('.municipality-clear').click();
		await expectMunicipality(page, null);
		expect(page.url()).toBe(`${site}?as=slides#/${slide(3)}`);
		expect(await remembered(page)).toBe('none');
		await page.reload();
		await live(page);
		await openField(page);
		await page.locator('.kept-municipality').getByText('Egen kommun: ingen').waitFor();
		await expectMunicipality(page, null);
	});

	test.for([
		['', 'Länken nämner kommunen ”Xanadu”'],
		['fi/', 'Linkissä mainitaan kunta ”Xanadu”'],
	] as const)('that names none says so and changes nothing: %s', async ([path, words], { open, site }) => {
		const page = await open(path);
		await openField(page);
		await chooseIn(page, ID, 'Sotkamo');
		await expectMunicipality(page, '765');
		// The notice goes after a while.
		await page.goto(`${site}${path}?municipality=Xanadu`, { waitUntil: 'commit' });
		await page.locator('#notice', { hasText: words }).waitFor();
		await expectMunicipality(page, '765');
		expect(await remembered(page)).toBe('765');
	});

	test('is copied with the municipality that it names', async ({ open, site }) => {
		const permissions = ['clipboard-read', 'clipboard-write'];
		const page = await openReading(open, '?as=read&municipality=905', { permissions });
		await page
			.locator(`#${slide(12)} .slide-tools button`)
			.first()
			.click();
		await expect
			.poll(() => page.evaluate(() => navigator.clipboard.readText()))
			.toBe(`${site}?municipality=905#/${slide(12)}`);
	});
});

describe('a site whose publisher has chosen', () => {
	test('shows that municipality until the reader chooses, or wants none', async ({ open, site }) => {
		const page = await open('', { before: siteOfVasa });
		await expectMunicipality(page, '905');
		expect(await remembered(page)).toBe(null);
		await openField(page);
		await chooseIn(page, ID, 'Sotkamo');
		await expectMunicipality(page, '765');
		await page.locator('.municipality-clear').click();
		await expectMunicipality(page, null);
		await page.goto(`${site}#/${slide(3)}`);
		await page.reload();
		await live(page);
		await openField(page);
		await expectMunicipality(page, null);
		await page.locator('.kept-municipality button').click();
		await expectMunicipality(page, '905');
	});

	test('shows none where that was wanted and the browser keeps nothing', async ({ open }) => {
		const page = await open('', { before: async (page) => Promise.all([siteOfVasa(page), blockStorage(page)]) });
		await expectMunicipality(page, '905');
		await openField(page);
		await page.locator('.municipality-clear').click();
		await expectMunicipality(page, null);
		expect(new URL(page.url()).search).toBe('?municipality=none');
		await page.reload();
		await live(page);
		await openField(page);
		await expectMunicipality(page, null);
	});
});

test('the deck in another page shows what its address names, and keeps nothing', async ({ open }) => {
	const { page, deck } = await host(open, { ...WIDE, place: '&municipality=905' });
	await deck.locator('html[data-live]').waitFor({ state: 'attached' });
	await expectMunicipality(deck, '905');
	expect(await remembered(page)).toBe(null);
});

test('what cannot be fetched is said, and the deck goes on', async ({ open }) => {
	const page = await open('?municipality=905', {
		// The notice goes after a while, and may come before the page is live.
		live: false,
		waitUntil: 'commit',
		before: (page) => page.route(/\/municipalities-[\w-]+\.js/u, (route) => route.abort()),
		complains: /Failed to load resource|ERR_FAILED/u,
	});
	await page.locator('#notice', { hasText: 'Uppgifterna om kommunen kunde inte hämtas.' }).waitFor();
	await expectMunicipality(page, null);
	await live(page);
	await press(page, 'ArrowRight');
	await expect.poll(() => page.url()).toContain(slide(2));
});
