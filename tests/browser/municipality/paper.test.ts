import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import finnish from '../../../locales/fi/municipal.json';
import swedish from '../../../locales/sv/municipal.json';
import { launchFlags } from '../../../src/commands/chromium.ts';
import { folderOf } from '../../../src/model/addresses.ts';
import { kinds } from '../../../src/model/handout.ts';
import { type Language, languages } from '../../../src/model/language.ts';
import { type MunicipalPaper, municipalPaperOf } from '../../../src/model/municipal/paper-texts.ts';
import {
	type MunicipalTexts,
	municipalTextsOf,
	type TextSource,
	type TextTree,
} from '../../../src/model/municipal/texts.ts';
import { compared } from '../../unit/model/municipal/compared.ts';
import { slide } from '../harness/deck.ts';
import { expectMunicipality } from '../harness/municipality.ts';
import { laidOut, layOutAnew, paperFaults } from '../harness/paper.ts';
import { type Open, STEP_TIMEOUT, test } from '../harness/test.ts';

/** The slides that show something of a municipality, and two beside them. */
const SLIDES = '12-17,35,36,42';
const words = { sv: swedish, fi: finnish };

async function openPaper(open: Open, address: string, before?: (page: Page) => Promise<unknown>): Promise<Page> {
	const page = await open(address, {
		live: false,
		...(before && { before, complains: /ERR_FAILED|Failed to fetch/u }),
	});
	await laidOut(page);
	return page;
}

const heads = async (page: Page) => new Set(await page.locator('.running > span:first-child').allInnerTexts());

describe('paper with a municipality', () => {
	test.for([...kinds])('has its figures on the slides, drawn, and its name: %s', async (kind, { open }) => {
		const page = await openPaper(open, `?paper=${kind}&slides=${SLIDES}&municipality=Vaasa`);
		expect(await page.evaluate(paperFaults)).toEqual([]);
		const charts = page.locator('.slide-picture figure[data-municipal]');
		expect(await charts.evaluateAll((all) => all.map((each) => each.dataset.chart))).toEqual([
			'share',
			'immigration',
			'ages',
			'migration',
		]);
		// The lower drawing of a chart has taken the place of the others, of the deck's and of the municipality's.
		const lower = page.locator('.slide-picture figure:is([data-compact], [data-municipal]) .picture');
		expect(await lower.count()).toBe(4 + 3);
		for (const each of await lower.all()) {
			expect(await each.locator('svg').count()).toBe(1);
			expect(await each.locator('svg').textContent()).toMatch(/\d/u);
			expect((await each.locator('svg').boundingBox())?.height).toBeGreaterThan(5);
		}
		expect(await page.locator('.slide-picture .municipal-line').count()).toBe(3);
		if (kind !== 'slides') {
			for (const head of await heads(page)) expect(head).toMatch(/ · Vasa$/u);
		}
		if (kind === 'notes') expect(await page.locator('.notes-piece[data-i18n^=speech]').count()).toBe(7);
	});

	test('is followed by paper without one, or with a text that is none, as it was before', async ({ open }) => {
		const page = await openPaper(open, `?paper=handout&slides=12-14&municipality=905`);
		expect(await page.locator('.cover-lines').innerText()).toBe('Vasa');
		expect(await page.locator('.municipality-page').count()).toBe(1);
		// All its charts are on that page, and so are their tables at the end, also those of slides that are left out.
		const tables = ['share', 'immigration', 'ages', 'migration'].map((id) => `.figures-page #figures-${id}`);
		expect(await page.locator(tables.join(', ')).count()).toBe(4);
		await layOutAnew(page, '?paper=handout&slides=12-14');
		const traces = '#paper :is([data-municipal], [data-compact], .municipality-page, .toc-first, .for-compact)';
		expect(await page.locator(traces).count()).toBe(0);
		expect(await page.locator('.cover-lines').innerText()).toBe('');
		await layOutAnew(page, '?paper=handout&slides=12-14&municipality=Vassa stad');
		expect(await page.locator(traces).count()).toBe(0);
		expect(await page.locator('.cover-lines').innerText()).toBe('Vassa stad');
		expect(await page.locator('.paper-faults').count()).toBe(0);
	});

	test.for(['municipalities', 'migration', 'choice'])(
		'is made without its figures where they cannot be fetched, and says so: %s',
		async (file, { open }) => {
			const page = await openPaper(open, `fi/?paper=handout&slides=12-14&municipality=905`, (page) =>
				page.route(new RegExp(String.raw`/${file}-[\w-]+\.js`, 'u'), (route) => route.abort()),
			);
			expect(await page.locator('.paper-faults').innerText()).toContain('Kunnan ”905” lukuja ei voitu hakea');
			expect(await page.locator('#paper [data-municipal], .municipality-page').count()).toBe(0);
			expect(await page.locator('.page-of-slide').count()).toBeGreaterThanOrEqual(3);
		},
	);

	test('is what the browser prints of a page that shows one', async ({ open }) => {
		const page = await open(`?municipality=765#/${slide(12)}`);
		await expectMunicipality(page, '765');
		await page.locator('.controls .open-print').waitFor({ state: 'attached' });
		const printed = await page.evaluate(() => {
			dispatchEvent(new Event('beforeprint'));
			const pages = document.querySelectorAll('#paper .municipality-page').length;
			const cover = document.querySelector('#paper .cover-lines')?.textContent;
			dispatchEvent(new Event('afterprint'));
			return { pages, cover };
		});
		expect(printed).toEqual({ pages: 1, cover: 'Sotkamo' });
	});
});

/** How many letters a tree of texts has. */
function lengthOf(tree: TextTree): number {
	return Object.values(tree).reduce<number>(
		(sum, entry) => sum + (typeof entry === 'string' ? entry.length : lengthOf(entry)),
		0,
	);
}

function lengthIn(texts: readonly string[]): number {
	return texts.reduce((sum, text) => sum + text.length, 0);
}

/** What is said of a municipality: on the slides, and on paper besides. */
interface Said {
	readonly texts: MunicipalTexts;
	readonly paper: MunicipalPaper;
}

function textsOf(source: TextSource): Said {
	return { texts: municipalTextsOf(source), paper: municipalPaperOf(source) };
}

/** The municipalities that have most to say on their page, most to list, and the longest name. */
function longestIn(language: Language): readonly string[] {
	const all = compared.division.municipalities.map((municipality) => ({
		municipality,
		...textsOf({ figures: compared, municipality, language, words: words[language] }),
	}));
	const onPage = ({ texts: { share, immigration, ages, migration }, paper }: Said) =>
		lengthIn(paper.facts.map(({ text }) => text)) +
		lengthIn(paper.notes) +
		[share, immigration, ages, migration].reduce(
			(sum, { title, finding, source }) =>
				sum + lengthOf({ title: title ?? '', finding: finding ?? '', source: source ?? '' }),
			0,
		);
	const measures: readonly ((said: Said) => number)[] = [
		onPage,
		({ paper }) => lengthIn(paper.facts.map(({ text }) => text)),
		({ paper }) => lengthIn(paper.notes),
		({ paper }) => paper.heading.length,
	];
	const longest = measures.flatMap((measure) =>
		all
			.toSorted((one, other) => measure(other) - measure(one))
			.slice(0, 2)
			.map(({ municipality }) => municipality.code),
	);
	return [...new Set(longest)];
}

describe('the page about the municipality', () => {
	test.for([...languages])(
		'is one, after the contents, listed there, with all that it has, in %s',
		async (language, { open }) => {
			const page = await openPaper(open, `${folderOf[language]}?paper=handout&municipality=905`);
			const name = { sv: 'Vår kommun: Vasa', fi: 'Meidän kuntamme: Vaasa' }[language];
			const own = page.locator('.municipality-page');
			expect(await page.locator('.contents-page').count()).toBe(1);
			expect(await page.locator('.contents-page + .pages > .municipality-page:only-child').count()).toBe(1);
			expect((await page.locator('.toc-first').innerText()).replace(/\s+/gu, ' ')).toBe(`${name} 3`);
			expect(await own.locator('h2').innerText()).toBe(name);
			expect(await own.locator('.facts-of-municipality li').count()).toBe(4);
			for (const piece of ['h3', '.chart-unit', '.picture svg', '.chart-finding', '.chart-source a']) {
				expect(await own.locator(`.chart-of-municipality ${piece}`).count(), piece).toBe(4);
			}
			expect(await own.locator('.series').count()).toBe(3);
			expect(await own.locator('.missing li').count()).toBeGreaterThan(4);
			// Their tables are at the end, each once.
			const titles = await own.locator('.charts-of-municipality h3').allInnerTexts();
			const headings = await page.locator('.figures-page .chart-heading').allInnerTexts();
			expect(titles.map((title) => headings.filter((heading) => heading === title).length)).toEqual([1, 1, 1, 1]);
			expect(await page.evaluate(paperFaults)).toEqual([]);
		},
	);

	test.for([...languages])('holds the longest texts, in %s', async (language, { open }) => {
		const [first = '', ...others] = longestIn(language);
		const search = (code: string) => `?paper=handout&layout=6&slides=3-4&municipality=${code}`;
		const page = await openPaper(open, folderOf[language] + search(first));
		const faults: string[] = [];
		for (const code of [first, ...others]) {
			if (code !== first) await layOutAnew(page, search(code));
			expect(await page.locator('.municipality-page').count()).toBe(1);
			faults.push(...(await page.evaluate(paperFaults)).map((fault) => `${code} ${fault}`));
		}
		expect(others.length).toBeGreaterThan(2);
		expect(faults).toEqual([]);
	});

	test('goes on, and loses nothing, where someone has asked for larger letters', async ({ site }) => {
		const browser = await chromium.launch({
			executablePath: inject('chromium'),
			args: [...launchFlags(), '--blink-settings=minimumFontSize=14'],
		});
		try {
			const page = await browser.newPage();
			page.setDefaultTimeout(STEP_TIMEOUT);
			await page.goto(`${site}?paper=handout&slides=3-4&municipality=Evijärvi`);
			await laidOut(page);
			expect(await page.evaluate(paperFaults)).toEqual([]);
			expect(await page.locator('.municipality-page').count()).toBe(2);
		} finally {
			await browser.close();
		}
	});
});
