import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import division from '../../../data/municipalities.json';
import { folderOf } from '../../../src/model/addresses.ts';
import { type Language, languages } from '../../../src/model/language.ts';
import { addAxe, violations } from '../harness/axe.ts';
import { figure, liveFigure } from '../harness/charts.ts';
import { after } from '../harness/deck.ts';
import { faultsOf, smallTextsOf } from '../harness/fit.ts';
import { holdBack } from '../harness/gate.ts';
import { chooseIn, expectMunicipality, openField } from '../harness/municipality.ts';
import { openReading, topOf } from '../harness/reading.ts';
import { announced, expectShown, live, press, withFont } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

/** The slides that show something of a municipality. */
const SLIDES = [
	'situation',
	'changing-structure',
	'population-and-workforce',
	'asylum-and-refugees',
	'organising-services',
	'integration-in-swedish',
	'out-migration',
] as const;

/** The text of an element, with plain spaces. */
const words = async (page: Page, selector: string): Promise<string> =>
	((await page.locator(selector).first().textContent()) ?? '').replaceAll(/[\u00A0\s]+/gu, ' ').trim();

/** The cells of a row of a chart's table. */
const row = (page: Page, chart: string, at: string): Promise<readonly string[]> =>
	figure(page, chart)
		.locator('tbody tr')
		.evaluateAll((rows, name) => {
			const text = (cell: Element) => (cell.textContent ?? '').replaceAll(/[\u00A0\s]+/gu, ' ').trim();
			const wanted = rows.find((one) => text(one.querySelector('th') ?? one) === name);
			return [...(wanted?.querySelectorAll('td') ?? [])].map(text);
		}, at);

/** The whole of the slides, but for what a chart is live with. */
const slides = (page: Page): Promise<string> =>
	page.locator('.slides').evaluate((all) => {
		const copy = document.importNode(all, true);
		for (const each of copy.querySelectorAll('canvas, .chart-tip')) each.remove();
		for (const each of copy.querySelectorAll<HTMLElement>('figure[data-live]')) {
			delete each.dataset.live;
			for (const name of ['tabindex', 'role', 'aria-label']) each.querySelector('.plot')?.removeAttribute(name);
			each.querySelector('[data-download=png]')?.removeAttribute('hidden');
			for (const button of each.querySelectorAll('.series button')) button.replaceWith(...button.childNodes);
		}
		return copy.innerHTML;
	});

describe('the slides of a chosen municipality', () => {
	test('show its figures beside the country’s, and its lines', async ({ open }) => {
		const page = await open('?municipality=905#/situation');
		await expectMunicipality(page, '905');
		expect(await words(page, '#situation figure[data-municipal] .chart-title')).toBe(
			'Vasa: personer med ett främmande språk som modersmål',
		);
		expect(await words(page, '#situation figure[data-municipal] figcaption')).toMatch(
			/^Källa: Statistikcentralen, tabellerna 159t och 11ra\. Hämtat/u,
		);
		expect(await row(page, 'share', '2024')).toEqual(['13,8 %', '10,8 %']);
		expect(await row(page, 'share', '2025')).toEqual([
			'14,9 %',
			'uppgift saknas, hittades inte i de källor som lästes anm. 1',
		]);
		expect(await row(page, 'immigration', '2025')).toEqual(['1 318']);
		expect((await row(page, 'immigration', '2023'))[0]).toMatch(/^uppgift saknas, hittades inte/u);
		expect(await row(page, 'migration', '2025')).toEqual(['1 318', '−399']);
		expect(await row(page, 'ages', '15–64 år')).toEqual([
			'65,8 % anm. 1 beräknad',
			'61,7 % anm. 1 beräknad',
			'61,9 % anm. 1 beräknad',
		]);
		expect(await words(page, '#organising-services .wall .municipal-line')).toContain(
			'Österbotten tillsammans med 8 andra kommuner',
		);
		expect(await words(page, '#organising-services .detail [data-municipal]')).toContain('Korsholm');
		expect(await words(page, '#integration-in-swedish .wall .municipal-line')).toContain('tvåspråkig');
		expect(await words(page, '#asylum-and-refugees .wall .municipal-line')).toBe('Vasa: Österbottens välfärdsområde.');
		expect(await words(page, '#temporary-protection .detail [data-municipal]')).toContain('inga uppgifter per kommun');
		for (const id of SLIDES) expect(await page.locator(`#${id} .notes > [data-municipal]`).count(), id).toBe(1);
	});

	test('are as they were when the choice is taken back', async ({ open }) => {
		const page = await open('#/situation');
		await liveFigure(page, 'foreign-language-speakers');
		const before = await slides(page);
		await openField(page);
		await chooseIn(page, 'settings-municipality', 'Vasa');
		await expectMunicipality(page, '905');
		await liveFigure(page, 'share');
		expect(await slides(page)).not.toBe(before);
		await page.locator('#settings-panel .municipality-clear').click();
		await expectMunicipality(page, null);
		await expect.poll(() => slides(page)).toBe(before);
	});

	test('change their language with the page, and back', async ({ open }) => {
		const page = await open('?municipality=905#/situation');
		await expectMunicipality(page, '905');
		await liveFigure(page, 'share');
		const before = await words(page, '#situation figure[data-municipal]');
		await press(page, 'l');
		await page.locator('html[data-language=fi]').waitFor({ state: 'attached' });
		expect(await words(page, '#situation figure[data-municipal] .chart-title')).toBe('Vaasa: vieraskieliset');
		expect(await figure(page, 'share').locator('.picture').getAttribute('aria-label')).toMatch(
			/^Viivakuvio, 2020–2025\. Vaasa: 9,3/u,
		);
		await expect.poll(() => figure(page, 'ages').locator('.for-wall svg').textContent()).toContain('0–14-vuotiaat');
		expect(await words(page, '#integration-in-swedish .wall .municipal-line')).toContain('kaksikielinen');
		expect(await words(page, '#organising-services .notes > [data-municipal]')).toContain('Vaasa: työllisyysalue');
		await press(page, 'l');
		await page.locator('html[data-language=sv]').waitFor({ state: 'attached' });
		await expect.poll(() => words(page, '#situation figure[data-municipal]')).toBe(before);
	});

	test('lead from the text to all figures of the municipality, in the language of the page', async ({ open }) => {
		const page = await open('?as=read&municipality=905#/situation', { live: false });
		await expectMunicipality(page, '905');
		const link = page.locator('#situation .municipal-page a');
		expect(await link.getAttribute('href')).toBe('./kommun/?municipality=905');
		await press(page, 'l');
		await page.locator('html[data-language=fi]').waitFor({ state: 'attached' });
		expect(await link.textContent()).toBe('Vaasa: kaikki luvut yhdellä sivulla');
		await link.press('Enter');
		await page.waitForURL(/\/fi\/kunta\/\?municipality=905$/u);
		await expect.poll(() => page.locator('h1').textContent()).toContain('Vaasa');
	});

	test('have charts that are walked with the keys, and say what is missing', async ({ open }) => {
		const page = await open('?municipality=905#/out-migration');
		const chart = await liveFigure(page, 'migration');
		await chart.locator('.plot').focus();
		await press(page, 'End');
		await expect.poll(() => announced(page)).toContain('1 318'.replace(' ', '\u00A0'));
		await press(page, 'ArrowDown');
		await expect.poll(() => announced(page)).toContain('−399');
		await press(page, 'ArrowLeft');
		await expect.poll(() => announced(page)).toContain('uppgift saknas');
	});

	test('give both series as CSV with their sources, and a picture, under names of their own', async ({ open }) => {
		const page = await open('?municipality=905#/out-migration');
		const chart = await liveFigure(page, 'migration');
		await chart.locator('.figures > summary').click();
		const [csv] = await Promise.all([page.waitForEvent('download'), chart.locator('[data-download=csv]').click()]);
		expect(csv.suggestedFilename()).toBe('migration-905.csv');
		const file = await readFile(await csv.path(), 'utf8');
		expect(file).toContain('# Vasa: nettoinvandring och nettoflyttning mellan kommuner');
		expect(file).toContain('# Tabell StatFin 11ae');
		expect(file).toContain('# Tabell StatFin 121w');
		expect(file).toContain('År;Nettoinvandring;Nettoflyttning mellan kommuner;');
		expect(file).toContain('2025;1318;-399;verifierad;verifierad');
		expect(file).toMatch(/2023;;;uppgift saknas: hittades inte/u);
		const [png] = await Promise.all([page.waitForEvent('download'), chart.locator('[data-download=png]').click()]);
		expect(png.suggestedFilename()).toBe('migration-905.png');
	});

	test('are found by the name of the municipality', async ({ open }) => {
		const page = await open('?municipality=905#/why-now');
		await expectMunicipality(page, '905');
		await press(page, '/');
		await page.locator('.search-panel').waitFor({ state: 'visible' });
		await page.keyboard.type('vasa');
		const hits = page.locator('#hits [role=option]');
		await expect.poll(() => hits.count()).toBe(SLIDES.length);
		expect((await hits.allTextContents()).join(' ')).toContain('Vasa');
	});

	test('show another one in place of the first, however fast it is chosen', async ({ open }) => {
		const page = await open('?municipality=905#/situation');
		await liveFigure(page, 'share');
		await openField(page);
		await chooseIn(page, 'settings-municipality', 'Sotkamo');
		await chooseIn(page, 'settings-municipality', 'Luhanka');
		await expectMunicipality(page, '435');
		expect(await page.locator('figure[data-municipal]').count()).toBe(4);
		expect(await words(page, '#situation figure[data-municipal] .chart-title')).toContain('Luhanka');
	});

	test('that are exchanged while a value is shown leave the keys alone', async ({ open, site }) => {
		const page = await open('#/situation', {
			before: (opened) =>
				opened.addInitScript(() => {
					localStorage['kommundeck / municipality'] ??= '905';
				}),
		});
		const chart = page.locator('#situation figure[data-municipal][data-live=on]').first();
		await chart.locator('.plot').hover();
		await chart.locator('.chart-tip').waitFor({ state: 'visible' });
		const other = await page.context().newPage();
		await other.goto(site);
		await live(other);
		await openField(other);
		await chooseIn(other, 'settings-municipality', 'Esbo');
		await expectMunicipality(page, '049');
		await chart.waitFor({ state: 'attached' });
		const isTaken = await page.evaluate(() => {
			const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
			return !document.body.dispatchEvent(key);
		});
		expect(isTaken).toBe(false);
		await press(page, 'ArrowRight');
		await expectShown(page, after('situation'));
	});

	test('leave the country’s chart where the code for charts does not come, with everything else', async ({ open }) => {
		const page = await open('?municipality=905#/situation', {
			// The notice goes after a while, and may come before the page is live.
			live: false,
			waitUntil: 'commit',
			complains: /Failed to load resource|ERR_FAILED/u,
			before: (opened) => opened.route(/\/(?:draw-svg|live)-/u, (route) => route.abort()),
		});
		await page.locator('#notice:not(:empty)').waitFor();
		await expectMunicipality(page, null);
		expect(await page.locator('[data-municipal]').count()).toBe(0);
		expect(await figure(page, 'foreign-language-speakers').locator('.picture svg:visible').count()).toBe(1);
	});
});

/** The municipalities that take most room: those of the widest names, and those whose area has the longest. */
async function widest(page: Page, language: Language): Promise<readonly string[]> {
	const areas = new Map(division.employmentAreas.map((area) => [area.code, area[language]]));
	const all = division.municipalities.map((one) => ({
		code: one.code,
		name: one[language],
		area: areas.get(one.employmentArea) ?? '',
	}));
	return page.evaluate((municipalities) => {
		const context = document.createElement('canvas').getContext('2d');
		if (!context) throw new Error('nothing can be measured');
		context.font = '600 22px "Source Sans 3 Variable"';
		const by = (key: 'name' | 'area') =>
			municipalities.toSorted(
				(one, other) => context.measureText(other[key]).width - context.measureText(one[key]).width,
			);
		return [...new Set([...by('name').slice(0, 5), ...by('area').slice(0, 2)].map(({ code }) => code))];
	}, all);
}

describe('the widest names', () => {
	test.for([...languages])(
		'fit on every slide in %s, and no text is too small',
		{ timeout: 180_000 },
		async (language, { open }) => {
			const page = await open(`${folderOf[language]}?as=slides`);
			await withFont(page);
			const faults: string[] = [];
			for (const code of [...(await widest(page, language)), '091', '478', '435']) {
				await page.goto(
					`${new URL(page.url()).origin}${new URL(page.url()).pathname}?as=slides&municipality=${code}#/${SLIDES[0]}`,
				);
				await live(page);
				await expectMunicipality(page, code);
				await withFont(page);
				for (const id of SLIDES) {
					await page.evaluate((to) => location.assign(`#/${to}`), id);
					await expectShown(page, id);
					const found = [...(await faultsOf(page)), ...(await smallTextsOf(page))];
					faults.push(...found.map((fault) => `${code}: ${fault}`));
				}
			}
			expect(faults).toEqual([]);
		},
	);
});

describe('axe-core finds nothing wrong', () => {
	test('with the slides and the article of a municipality', async ({ open }) => {
		const page = await open('?as=read&municipality=905', { reducedMotion: 'reduce', live: false });
		await expectMunicipality(page, '905');
		await addAxe(page);
		expect(await violations(page)).toEqual([]);
		const stage = await open('?as=slides&municipality=905#/population-and-workforce', { reducedMotion: 'reduce' });
		await liveFigure(stage, 'ages');
		await addAxe(stage);
		expect(await violations(stage)).toEqual([]);
	});
});

test('figures that come late push nothing away that is being read', async ({ open }) => {
	let release = () => {};
	const page = await openReading(open, '?as=read&municipality=905#/key-messages', {
		before: async (opened) => {
			release = await holdBack(opened, /\/assets\/show-[^/]*\.js$/u);
		},
	});
	await expect.poll(() => topOf(page, 'key-messages')).toBeLessThan(3);
	// As Safari, which does not keep what is read in its place by itself.
	await page.evaluate(() => Object.assign(document.documentElement.style, { overflowAnchor: 'none' }));
	release();
	await page.locator('#situation figure[data-municipal]').waitFor({ state: 'attached' });
	expect(await topOf(page, 'key-messages')).toBeLessThan(3);
});
