import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { municipalityAddress, textPath } from '../../../src/model/addresses.ts';
import { languages } from '../../../src/model/language.ts';
import { addAxe, violations } from '../harness/axe.ts';
import { chooseIn, expectMunicipality, remembered } from '../harness/municipality.ts';
import { copySite, visitAndCut } from '../harness/own-site.ts';
import { blockStorage } from '../harness/reading.ts';
import { smallTargets, smallTexts, spaceText, sticksOut } from '../harness/reflow.ts';
import { test } from '../harness/test.ts';
import { testTextPage, textOf } from '../harness/text-page.ts';

const still = { live: false };
const ID = 'page-municipality';
const PAGE = textPath('municipality', 'sv');

const headingOf = async (page: Page) => textOf(await page.locator('h1').textContent());
const listed = (page: Page) => page.locator('.list a').filter({ visible: true }).count();

/** A site whose publisher has chosen Vasa. */
const siteOfVasa = (page: Page) =>
	page.route(
		(url) => url.pathname.endsWith(`/${PAGE}`),
		async (route) => {
			const response = await route.fetch();
			const body = (await response.text()).replace('id="municipality"', '$& data-site-municipality="905"');
			await route.fulfill({ response, body });
		},
	);

describe('the page of municipalities without a choice', () => {
	testTextPage('municipality', 'sv', ['light', 'dark']);

	test.for(languages)('lists all of them without script, and says what needs it: %s', async (language, { open }) => {
		const page = await open(textPath('municipality', language), { ...still, javaScriptEnabled: false });
		expect(await listed(page)).toBe(308);
		expect(await page.locator('noscript .missing').isVisible()).toBe(true);
		expect(await page.locator('.compared td', { hasText: '5 652 881' }).isVisible()).toBe(true);
	});

	test('fetches no figures', async ({ open }) => {
		const asked: string[] = [];
		const page = await open(PAGE, {
			...still,
			before: async (page) => void page.on('request', (request) => asked.push(request.url())),
		});
		await page.locator(`#${ID}`).waitFor();
		expect(await listed(page)).toBe(308);
		expect(asked.filter((url) => /\/(?:migration|ages|foreign|municipalities)-/u.test(url))).toEqual([]);
	});
});

describe('a municipality', () => {
	test.for([
		['sv', '905', 'Vasa i siffror', 'fi/kunta/?municipality=905'],
		['fi', 'Vasa', 'Vaasa lukuina', 'kommun/?municipality=905'],
		['fi', 'sotkamo', 'Sotkamo lukuina', 'kommun/?municipality=765'],
	] as const)(
		'is shown by code or name, named in the title, and kept by the link to the other language: %s %s',
		async ([language, wanted, heading, other], { open, site }) => {
			const page = await open(municipalityAddress(wanted, language), still);
			await page.locator('html[data-municipality]').waitFor({ state: 'attached' });
			expect(await headingOf(page)).toBe(heading);
			expect(await page.title()).toMatch(new RegExp(`^${heading} – .`, 'u'));
			expect(await listed(page)).toBe(0);
			expect(await page.locator(`#${ID}`).inputValue()).toBe(heading.split(' ')[0]);
			await page.locator('.top a[hreflang]').click();
			await expect.poll(() => page.url()).toBe(site + other);
			await page.locator('html[data-municipality]').waitFor({ state: 'attached' });
		},
	);

	test('has its charts live, with tables, and its figures as CSV', async ({ open }) => {
		const page = await open(municipalityAddress('905', 'sv'), still);
		for (const id of ['share', 'immigration', 'ages', 'migration']) {
			const figure = page.locator(`figure[data-chart=${id}]`);
			await figure.scrollIntoViewIfNeeded();
			await page.locator(`figure[data-chart=${id}][data-live=on]`).waitFor();
			await figure.locator('.figures > summary').click();
			expect(await figure.locator('.sheet table').isVisible()).toBe(true);
			expect(await figure.locator('[data-download=png]').isVisible()).toBe(true);
		}
		const download = page.waitForEvent('download');
		await page.locator('figure[data-chart=migration] [data-download=csv]').click();
		expect((await download).suggestedFilename()).toBe('migration-905.csv');
		await page.locator('figure[data-chart=share] .plot').focus();
		await page.keyboard.press('End');
		await expect.poll(() => page.locator('#announcer').textContent()).toContain('2025');
	});

	test.for(['light', 'dark'] as const)(
		'has nothing for axe-core to find, and headings in order: %s',
		async (colorScheme, { open }) => {
			const page = await open(municipalityAddress('905', 'sv'), { ...still, colorScheme });
			await expectMunicipality(page, '905');
			for (const summary of await page.locator('.figures > summary').all()) await summary.click();
			await addAxe(page);
			expect(await violations(page)).toEqual([]);
			const levels = await page.evaluate(() =>
				[...document.querySelectorAll('h1, h2, h3, h4')].map(({ localName }) => Number(localName[1])),
			);
			for (const [at, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
		},
	);

	test('fits windows of any width, also with spaced text', async ({ open }) => {
		const page = await open(municipalityAddress('435', 'sv'), still);
		await expectMunicipality(page, '435');
		for (const width of [320, 390, 768, 1440]) {
			await page.setViewportSize({ width, height: 800 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
		}
		await page.setViewportSize({ width: 320, height: 256 });
		expect(await smallTexts(page)).toEqual([]);
		expect(await smallTargets(page)).toEqual([]);
		await spaceText(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		expect(await sticksOut(page)).toEqual([]);
	});

	test.for([
		['905', 'sv'],
		['508', 'sv'],
		['765', 'fi'],
		['583', 'fi'],
	] as const)('%s has the country in sight on a phone, in %s', async ([code, language], { open }) => {
		const page = await open(municipalityAddress(code, language), { ...still, viewport: { width: 390, height: 844 } });
		await expectMunicipality(page, code);
		const table = page.locator('.compared .table-scroll').first();
		expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(1);
	});

	test('that there is none of is said to be none, and the list is shown', async ({ open, site }) => {
		const page = await open(PAGE, still);
		await chooseIn(page, ID, 'Sotkamo');
		await expectMunicipality(page, '765');
		await page.goto(`${site}${PAGE}?municipality=Xanadu`);
		await page.locator('.fault', { hasText: 'Länken nämner kommunen ”Xanadu”' }).waitFor();
		await expectMunicipality(page, null);
		expect(await listed(page)).toBe(308);
	});

	test('whose figures cannot be fetched is said to be lacking', async ({ open }) => {
		const page = await open(municipalityAddress('905', 'fi'), {
			...still,
			before: (page) => page.route(/\/migration-[\w-]+\.js/u, (route) => route.abort()),
			complains: /Failed to load resource|ERR_FAILED/u,
		});
		await page.locator('.fault', { hasText: 'Kunnan lukuja ei saatu haettua.' }).waitFor();
		expect(await listed(page)).toBe(308);
	});
});

describe('a choice', () => {
	test('is named by the address, remembered, taken back by the history and by the field', async ({ open, site }) => {
		const page = await open(PAGE, still);
		await chooseIn(page, ID, 'Vasa');
		await expectMunicipality(page, '905');
		expect(page.url()).toBe(`${site}${PAGE}?municipality=905`);
		expect(await remembered(page)).toBe('905');
		await chooseIn(page, ID, 'Sotkamo');
		await expectMunicipality(page, '765');
		await page.goBack();
		await expectMunicipality(page, '905');
		expect(await headingOf(page)).toBe('Vasa i siffror');
		await page.locator('.municipality-clear').click();
		await expectMunicipality(page, null);
		expect(await headingOf(page)).toBe('Kommuner i siffror');
		expect(page.url()).toBe(site + PAGE);
		expect(await remembered(page)).toBe('none');
		expect(await listed(page)).toBe(308);
	});

	test('in the address goes before one that is remembered, that before the one of the site', async ({ open, site }) => {
		const page = await open(PAGE, { ...still, before: siteOfVasa });
		await expectMunicipality(page, '905');
		expect(page.url()).toBe(`${site}${PAGE}?municipality=905`);
		expect(await remembered(page)).toBe(null);
		await chooseIn(page, ID, 'Sotkamo');
		await expectMunicipality(page, '765');
		await page.goto(site + PAGE);
		await expectMunicipality(page, '765');
		await page.goto(`${site}${PAGE}?municipality=Esbo`);
		await expectMunicipality(page, '049');
		await page.locator('.to-all a').click();
		await page.locator('.list a').first().waitFor();
		await expectMunicipality(page, null);
	});

	test('of none holds where the browser keeps nothing', async ({ open }) => {
		const page = await open(PAGE, {
			...still,
			before: async (page) => Promise.all([siteOfVasa(page), blockStorage(page)]),
		});
		await expectMunicipality(page, '905');
		await page.locator('.municipality-clear').click();
		await expectMunicipality(page, null);
		await page.reload();
		await page.locator('.list a').first().waitFor();
		await expectMunicipality(page, null);
	});
});

describe('on paper', () => {
	test.for(
		languages.flatMap((language) =>
			['905', '765', '435', '478', '091', '507'].map((code) => [language, code] as const),
		),
	)('the figures of a municipality fill one sheet: %s %s', async ([language, code], { open }) => {
		const page = await open(municipalityAddress(code, language), still);
		await expectMunicipality(page, code);
		const pdf = await page.pdf({ preferCSSPageSize: true });
		const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
		expect(file.numPages).toBe(1);
		const [, , width = 0, height = 0] = (await file.getPage(1)).view;
		expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
	});
});

const { ownSite } = copySite();

test('the page needs no net after a visit', async ({ open }) => {
	const site = await ownSite();
	const page = await visitAndCut(open, site);
	await page.goto(`${site.deck}${municipalityAddress('765', 'fi')}`);
	await expectMunicipality(page, '765');
	expect(await headingOf(page)).toBe('Sotkamo lukuina');
});
