import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { after } from './harness/deck.ts';
import { holdBack } from './harness/gate.ts';
import { click, expectShown, focus, press, stir } from './harness/stage.ts';
import { type Open, test } from './harness/test.ts';

const panel = (page: Page) => page.locator('.search-panel');
const field = (page: Page) => page.locator('#search-field');
const hits = (page: Page) => page.locator('#hits [role=option]');
const status = (page: Page) => panel(page).locator('.search-status');

const PANEL = /\/assets\/panel-[^/]*\.js$/u;

/** Presses the key for searching, and types. */
async function search(page: Page, query: string): Promise<void> {
	await press(page, '/');
	await panel(page).waitFor({ state: 'visible' });
	await page.keyboard.type(query);
}

/** The words that are marked on the page. */
function marked(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...(CSS.highlights.get('found') ?? [])].map((range) =>
			range instanceof Range ? range.toString().replace(/\u00AD/gu, '') : '',
		),
	);
}

/** Opens the page to be read, and waits until it answers keys. */
async function read(open: Open, address: string, opening: Parameters<Open>[1] = {}): Promise<Page> {
	const page = await open(address, { live: false, ...opening });
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	return page;
}

describe('searching in the slide view', () => {
	test('leads by the keys alone to a slide, with what was found marked', async ({ lead }) => {
		const page = await lead('#/why-now');
		await press(page, '/');
		await panel(page).waitFor({ state: 'visible' });
		expect(await focus(page)).toBe('input search-field');
		expect(await hits(page).count()).toBe(0);
		await expect.poll(() => panel(page).locator('.search-aside').innerText()).toContain('Skriv ett eller flera ord');

		await page.keyboard.type('kvotflykting');
		await expect.poll(() => hits(page).count()).toBe(3);
		// Said again, as when somebody types slowly, it has a space behind it that is heard anew.
		await expect.poll(async () => (await status(page).textContent())?.trimEnd()).toBe('3 bilder');
		expect(await field(page).getAttribute('aria-expanded')).toBe('true');
		expect(await field(page).getAttribute('aria-activedescendant')).toBe(null);
		await press(page, 'ArrowDown');
		await press(page, 'ArrowDown');
		const chosen = page.locator(`#${await field(page).getAttribute('aria-activedescendant')}`);
		expect(await chosen.getAttribute('aria-selected')).toBe('true');
		expect(await page.locator('[aria-selected=true]').count()).toBe(1);
		await press(page, 'ArrowUp');
		await press(page, 'ArrowUp');
		expect(await hits(page).nth(2).getAttribute('aria-selected')).toBe('true');
		await press(page, 'ArrowDown');
		const first = hits(page).first();
		expect(await first.getAttribute('aria-selected')).toBe('true');
		expect(await first.locator('mark').first().textContent()).toMatch(/kvotflykting/iu);
		const number = (await first.locator('.hit-number').textContent()) ?? '';
		await press(page, 'Enter');
		await panel(page).waitFor({ state: 'hidden' });
		const section = page.locator(`section[data-slide="${number}"]`);
		await expectShown(page, (await section.getAttribute('id')) ?? '');
		expect(await focus(page)).toMatch(/^h3/u);
		expect((await marked(page)).every((word) => /kvotflykting/iu.test(word))).toBe(true);
		expect((await marked(page)).length).toBeGreaterThan(0);
		await press(page, 'ArrowRight');
		await expectShown(
			page,
			(await page.locator(`section[data-slide="${Number(number) + 1}"]`).getAttribute('id')) ?? '',
		);
		expect(await marked(page)).toEqual([]);
	});

	test('gives the focus back, keeps what was typed, and leaves letters to the field', async ({ lead }) => {
		const page = await lead('#/why-now');
		await stir(page);
		await page.locator('.controls [data-action=search]').focus();
		await press(page, 'Enter');
		await panel(page).waitFor({ state: 'visible' });
		await page.keyboard.type('bo. c');
		expect(await field(page).inputValue()).toBe('bo. c');
		await press(page, 'Escape');
		await panel(page).waitFor({ state: 'hidden' });
		expect(await focus(page)).toBe('button search');
		await expectShown(page, 'why-now');
		await press(page, 'Control+k');
		await panel(page).waitFor({ state: 'visible' });
		expect(await field(page).inputValue()).toBe('bo. c');
		// A clicker is stronger than the panel.
		await press(page, 'PageDown');
		await panel(page).waitFor({ state: 'hidden' });
		await expectShown(page, after('why-now'));
	});

	test('says that a place is not on the wall, and opens it in the reading view', async ({ lead }) => {
		const page = await lead('#/why-now');
		await search(page, 'startupföretag');
		await expect.poll(() => hits(page).count()).toBeGreaterThan(0);
		expect(await hits(page).first().innerText()).toContain('Mer om saken');
		await press(page, 'Enter');
		await expectShown(page, 'reasons-for-moving');
		const note = page.locator('.found-note');
		await note.waitFor({ state: 'visible' });
		expect(await page.locator('#announcer').textContent()).toContain('Träffen finns i texten om bilden');
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Läs stället');
		await press(page, 'Enter');
		await page.locator('html[data-view=read]').waitFor({ state: 'attached' });
		await expect.poll(() => marked(page)).toEqual(['startupföretag']);
		expect(await page.evaluate(() => document.activeElement?.closest('.detail li')?.textContent)).toContain('startup');
		expect(new URL(page.url()).hash).toBe('#/reasons-for-moving');
		expect(new URL(page.url()).search).toContain('as=read');
	});

	test('puts the note away with Escape, and with the slide', async ({ lead }) => {
		const page = await lead('#/why-now');
		const note = page.locator('.found-note');
		for (const [key, id] of [
			['Escape', 'reasons-for-moving'],
			['PageDown', 'changing-structure'],
		] as const) {
			await search(page, 'startupföretag');
			await expect.poll(() => hits(page).count()).toBeGreaterThan(0);
			await press(page, 'Enter');
			await note.waitFor({ state: 'visible' });
			await press(page, key);
			await note.waitFor({ state: 'detached' });
			await expectShown(page, id);
		}
	});

	test('takes what is typed while it is loading for the first time, which does nothing to the slides', async ({
		open,
	}) => {
		let arrive = () => {};
		const page = await open('#/why-now', {
			async before(page) {
				arrive = await holdBack(page, PANEL);
			},
		});
		await press(page, '/');
		await page.keyboard.type('bl f');
		arrive();
		await panel(page).waitFor({ state: 'visible' });
		await page.keyboard.type('lyktingar');
		expect(await field(page).inputValue()).toBe('bl flyktingar');
		await press(page, 'Escape');
		await expectShown(page, 'why-now');
		expect(await page.locator('html').getAttribute('lang')).toBe('sv');
		expect(await page.locator('#blank').isVisible()).toBe(false);
		// Letters are shortcuts again.
		await press(page, 'b');
		await page.locator('#blank').waitFor({ state: 'visible' });
	});

	test('does not come before an audience to which the window has been shown meanwhile', async ({ open }) => {
		let arrive = () => {};
		const page = await open('#/why-now', {
			async before(page) {
				arrive = await holdBack(page, PANEL);
			},
		});
		const asked = page.waitForRequest(PANEL);
		await press(page, '/');
		const script = (await asked).url();
		await page.evaluate(() => {
			document.documentElement.dataset.role = 'audience';
		});
		arrive();
		await page.evaluate(`import(${JSON.stringify(script)}).then(() => new Promise(requestAnimationFrame))`);
		expect(await panel(page).count()).toBe(0);
	});

	test('does nothing with / when single keys are switched off; Ctrl+K works all the same', async ({ lead }) => {
		const page = await lead('#/why-now');
		await click(page, 'settings');
		await page.locator('input[name=shortcuts]').uncheck();
		await press(page, 'Escape');
		await press(page, '/');
		await press(page, 'Control+k');
		await panel(page).waitFor({ state: 'visible' });
		expect(await field(page).inputValue()).toBe('');
	});

	test('shows all steps of the slide that it leads to', async ({ open }) => {
		const page = await open('#/why-now', {
			before: (page) => page.addInitScript(() => localStorage.setItem('kommundeck / steps', 'on')),
		});
		await search(page, 'marginaliseras hamnar utanför');
		await expect.poll(() => hits(page).count()).toBeGreaterThan(0);
		await press(page, 'Enter');
		await expect
			.poll(() =>
				page
					.locator('#why-now [data-step]')
					.last()
					.evaluate((step) => step.checkVisibility({ visibilityProperty: true })),
			)
			.toBe(true);
	});
});

describe('searching while reading', () => {
	test('scrolls to the place, gives it the focus, and marks it until the next key', async ({ open }) => {
		const page = await read(open, '?as=read');
		await search(page, 'vidareflyttning koncentrerad');
		await expect.poll(() => hits(page).count()).toBeGreaterThan(0);
		await press(page, 'Enter');
		await expect.poll(() => marked(page)).toEqual(['Vidareflyttningen', 'koncentrerad']);
		const box = await page.locator(':focus').boundingBox();
		expect(box?.y).toBeGreaterThan(0);
		expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(720);
		expect(await page.locator(':focus').textContent()).toContain('Vidareflyttningen');
		await press(page, 'ArrowDown');
		expect(await marked(page)).toEqual([]);
	});

	test('loses the mark when the reader leaves the slide, and Back leads to where she was', async ({ open }) => {
		const page = await read(open, '?as=read#/why-now');
		await search(page, 'bastukväll');
		await expect.poll(() => hits(page).count()).toBe(1);
		await hits(page).first().click();
		await expect.poll(() => marked(page)).toContain('Bastukväll');
		await page.evaluate(() => document.getElementById('why-now')?.scrollIntoView());
		await expect.poll(() => marked(page)).toEqual([]);
		await page.goBack();
		await expect.poll(() => new URL(page.url()).hash).toBe('#/why-now');
	});

	test('marks with elements where the browser has no highlights, and leaves no trace', async ({ open }) => {
		const page = await read(open, '?as=read', {
			before: (page) => page.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights')),
		});
		const before = await page.locator('#out-migration .detail').innerHTML();
		await search(page, 'vidareflyttning');
		await expect.poll(() => hits(page).count()).toBeGreaterThan(0);
		await press(page, 'Enter');
		await expect.poll(() => page.locator('main mark').allTextContents()).toEqual(['Vidareflyttningen']);
		await press(page, 'Shift');
		expect(await page.locator('main mark').count()).toBe(1);
		await press(page, 'ArrowDown');
		expect(await page.locator('main mark').count()).toBe(0);
		const after = await page.locator('#out-migration .detail').innerHTML();
		expect(after.replace(/ (?:class="found-place"|class=""|tabindex="-1"|data-live="\w+")/gu, '')).toBe(
			before.replace(/ data-live="\w+"/gu, ''),
		);
	});
});

describe('the panel', () => {
	test('says what to do when nothing is found, and how to search when nothing is asked', async ({ open }) => {
		const page = await open('fi/', { locale: 'fi-FI' });
		await search(page, 'xyzzyx');
		await expect.poll(() => status(page).textContent()).toBe('Ei tuloksia haulla ”xyzzyx”.');
		expect(await panel(page).locator('.search-aside').innerText()).toContain('Tarkista oikeinkirjoitus');
		await press(page, 'Enter');
		await panel(page).waitFor({ state: 'visible' });
		await field(page).fill('');
		await panel(page).getByRole('button', { name: 'kotoutumissuunnitelma' }).click();
		await expect.poll(() => hits(page).count()).toBeGreaterThan(1);
		expect(await focus(page)).toBe('input search-field');
		await field(page).fill('kotoutumisuunnitelma');
		await expect.poll(() => status(page).textContent()).toContain('Samankaltaisia sanoja');
		await field(page).fill('saunailta päättötestaus');
		await expect.poll(() => status(page).textContent()).toContain('Missään diassa ei ole kaikkia sanoja');
	});

	test('changes its language with the page, and searches there for what was typed', async ({ lead }) => {
		const page = await lead('#/why-now');
		await search(page, 'eures');
		await expect.poll(() => hits(page).first().innerText()).toContain('internationell arbetsförmedling');
		await panel(page).locator('a[data-action=language]').click();
		await page.locator('html[lang=fi]').waitFor({ state: 'attached' });
		await expect.poll(() => panel(page).locator('h2').innerText()).toBe('Hae aineistosta');
		expect(await field(page).inputValue()).toBe('eures');
		await expect.poll(() => hits(page).first().innerText()).toContain('kansainvälisen työnvälityksen');
		await field(page).fill('kuntien tehtävät');
		await expect.poll(() => hits(page).first().locator('mark').allTextContents()).toContain('Kuntien');
		await panel(page).locator('a[data-action=language]').click();
		await page.locator('html[lang=sv]').waitFor({ state: 'attached' });
		await expect.poll(() => panel(page).locator('h2').innerText()).toBe('Sök i materialet');
	});

	test('says that the index could not be fetched, and tries again', async ({ open }) => {
		const page = await open('#/why-now', {
			complains: /Failed to load resource|ERR_FAILED/u,
			// Before the page is there: one that has come may fetch past what is set up for it later.
			before: (opened) => opened.route('**/search/sv.json', (route) => route.abort()),
		});
		await search(page, 'bastukväll');
		await expect.poll(() => status(page).textContent()).toContain('Sökningen kunde inte hämtas');
		await page.unroute('**/search/sv.json');
		await panel(page).getByRole('button', { name: 'Försök igen' }).click();
		await expect.poll(() => hits(page).count()).toBe(1);
		await expect.poll(() => status(page).textContent()).toBe('1 bild');
	});

	test('says so when it cannot come itself; the talk goes on', async ({ open }) => {
		const page = await open('#/why-now', {
			complains: /Failed to load resource|ERR_FAILED|preload|dynamically imported/u,
			before: (opened) => opened.route('**/assets/panel-*', (route) => route.abort()),
		});
		await press(page, '/');
		await expect.poll(() => page.locator('#notice').textContent()).toContain('Sökningen kunde inte hämtas');
		await press(page, 'ArrowRight');
		await expectShown(page, after('why-now'));
	});

	test('asks for nothing before it is opened', async ({ open }) => {
		const asked: string[] = [];
		const page = await open('#/why-now', {
			before: async (page) => page.on('request', (request) => asked.push(request.url())),
		});
		expect(asked.filter((url) => url.includes('/search/'))).toEqual([]);
		await search(page, 'e');
		await expect.poll(() => asked.filter((url) => url.endsWith('/search/sv.json'))).toHaveLength(1);
	});

	test('opens again by a key that comes before its field has lost the focus', async ({ lead }) => {
		const page = await lead();
		await press(page, '/');
		await page.locator('.search-panel[open]').waitFor();
		await page.evaluate(() => {
			document.querySelector<HTMLDialogElement>('.search-panel')?.close();
			const key = { key: 'k', ctrlKey: true, bubbles: true, cancelable: true };
			document.querySelector('.search-field')?.dispatchEvent(new KeyboardEvent('keydown', key));
		});
		await page.locator('.search-panel[open]').waitFor();
	});

	test('stays away from the audience’s screen', async ({ lead }) => {
		const page = await lead('#/why-now');
		await page.evaluate(() => {
			document.documentElement.dataset.role = 'audience';
		});
		await press(page, '/');
		await press(page, 'Control+k');
		await press(page, 'ArrowRight');
		await expectShown(page, after('why-now'));
		expect(await panel(page).count()).toBe(0);
	});

	test.for([
		['320 px', 320, 640],
		['400 % zoom', 320, 256],
	] as const)(
		'fits a window of %s: no scrolling sideways, targets of 24 px, text of 16 px',
		async ([, width, height], { open }) => {
			const page = await read(open, 'fi/', { viewport: { width, height }, locale: 'fi-FI' });
			await search(page, 'maahanmuuttajien');
			await expect.poll(() => hits(page).count()).toBeGreaterThan(2);
			const faults = await panel(page).evaluate((dialog) => {
				const found: string[] = [];
				for (const element of [dialog, ...dialog.querySelectorAll<HTMLElement>('*')]) {
					if (element.closest('.unseen') || !element.checkVisibility()) continue;
					if (
						element.scrollWidth > element.clientWidth + 1 &&
						getComputedStyle(element).overflowX !== 'visible' &&
						element.localName !== 'input'
					)
						found.push(`${element.className}: ${element.scrollWidth} > ${element.clientWidth}`);
					const { width, height, right } = element.getBoundingClientRect();
					if (right > innerWidth + 1) found.push(`${element.className} reaches ${right}`);
					if (element.matches('button, a, input, [role=option]') && Math.min(width, height) < 24)
						found.push(`${element.className} is ${width} × ${height}`);
					if (Number.parseFloat(getComputedStyle(element).fontSize) < 16) found.push(`${element.className} is small`);
				}
				return found;
			});
			expect(faults).toEqual([]);
			await press(page, 'End');
			await press(page, 'ArrowUp');
			const last = await hits(page).last().boundingBox();
			expect((last?.y ?? height) + Math.min(last?.height ?? 0, 100)).toBeLessThanOrEqual(height + 1);
		},
	);
});
