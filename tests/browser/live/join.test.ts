import type { Page } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import { languages } from '../../../src/model/language.ts';
import { copyLiveSite } from '../harness/live-site.ts';
import { joinOnPhone, markedSlide, openPhone, scroll, slideAtTop, upright } from '../harness/phone.ts';
import { blockStorage } from '../harness/reading.ts';
import { sizeOf } from '../harness/sent.ts';
import { focus, press } from '../harness/stage.ts';
import { test } from '../harness/test.ts';
import { openRoom, poll } from '../harness/trainer.ts';

const copy = copyLiveSite();
let site: LiveSite;
beforeAll(async () => {
	site = await copy.serve();
});

/** The slide in which the focus is. */
function slideOfFocus(page: Page): Promise<string | undefined> {
	return page.evaluate(() => document.activeElement?.closest('section')?.id);
}

const KB = 1000;

/** What joining may cost beside the page, compressed. */
const JOINING = 45 * KB;

/** The files that a page asks for, but for those of the page itself. */
async function filesAskedFor(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
}

describe('the language', () => {
	test("is that of the reader's browser, whatever address she was given, and nothing is shown twice", async ({
		open,
	}) => {
		const trainer = await openRoom(site, 'why-now');
		const painted: string[] = [];
		const page = await openPhone(open, site, `?live=${trainer.code}#/contents`, {
			locale: 'fi-FI',
			before: async (opened) => {
				await opened.exposeFunction('paint', (language: string) => painted.push(language));
				await opened.addInitScript(() => {
					new PerformanceObserver((paints) => {
						if (paints.getEntriesByName('first-contentful-paint')[0] && location.search.includes('live'))
							Reflect.get(globalThis, 'paint')(document.documentElement.lang);
					}).observe({ type: 'paint', buffered: true });
				});
			},
		});
		await expect.poll(() => slideAtTop(page)).toBe('why-now');
		expect(page.url()).toContain(`${site.address}fi/?live=${trainer.code}`);
		await expect.poll(() => painted).toEqual(['fi']);
		await page.goBack();
		expect(new URL(page.url()).search).toBe('');
	});

	test('is the one that she has chosen before', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await openPhone(open, site, '', { locale: 'fi-FI' });
		await page.evaluate(() => localStorage.setItem('kommundeck / language', 'sv'));
		await page.goto(`${site.address}fi/?live=${trainer.code}`);
		await expect.poll(() => slideAtTop(page)).toBe('why-now');
		expect(page.url()).toBe(`${site.address}?live=${trainer.code}`);
	});

	test('is asked for first where her browser speaks neither, and the answer is remembered', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await openPhone(open, site, `?live=${trainer.code}`, { locale: 'en-GB' });
		const dialog = page.getByRole('dialog', { name: 'Välj språk / Valitse kieli' });
		await dialog.waitFor();
		expect(await page.locator('.live').count()).toBe(0);
		await dialog.getByRole('button', { name: 'Suomi' }).click();
		await page.locator('html[lang=fi]').waitFor({ state: 'attached' });
		await expect.poll(() => slideAtTop(page)).toBe('why-now');
		await page.reload();
		await page.locator('.live-place').waitFor();
		expect(await page.locator('dialog').count()).toBe(0);
		expect(await page.getAttribute('html', 'lang')).toBe('fi');
	});

	test('that she has changed to stays after a reload, also where her browser keeps nothing', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await openPhone(open, site, `?live=${trainer.code}`, { locale: 'fi-FI', before: blockStorage });
		await expect.poll(() => markedSlide(page)).toBe('why-now');
		expect(await page.getAttribute('html', 'lang')).toBe('fi');
		await page.locator('.article-head .language').click();
		await page.locator('html[lang=sv]').waitFor({ state: 'attached' });
		await page.reload();
		await expect.poll(() => markedSlide(page)).toBe('why-now');
		expect(await page.getAttribute('html', 'lang')).toBe('sv');
		expect(page.url()).toBe(`${site.address}?live=${trainer.code}`);
	});

	test('of another address is left to the reader, as always', async ({ open }) => {
		const page = await openPhone(open, site, '', { locale: 'fi-FI' });
		await page.locator('#offer').waitFor();
		expect(await page.getAttribute('html', 'lang')).toBe('sv');
	});
});

describe('the code', () => {
	test('is typed by whoever has read the address on the wall; what is wrong is said in words', async ({ open }) => {
		const trainer = await openRoom(site, 'changing-structure');
		const page = await openPhone(open, site, '');
		await page.locator('#title').getByRole('button', { name: 'Följ en föreläsning' }).click();
		const field = page.getByLabel('Skriv koden som föreläsaren visar');
		await expect.poll(() => focus(page)).toBe('input live-code');
		await field.fill('7KO4M0');
		await press(page, 'Enter');
		expect(await page.locator('.live-fault').innerText()).toContain('Det här är ingen kod.');
		expect(await field.getAttribute('aria-invalid')).toBe('true');
		// As some write it down.
		await field.fill(`${trainer.code.slice(0, 3)} ${trainer.code.slice(3)}`.toLowerCase());
		await press(page, 'Enter');
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		expect(page.url()).toBe(`${site.address}?live=${trainer.code}`);
		// The focus has come along, so that the button that was pressed holds nothing back.
		expect(await slideOfFocus(page)).toBe('changing-structure');
		for (const slide of ['why-now', 'key-messages']) {
			await trainer.tell({ slide });
			await expect.poll(() => slideAtTop(page)).toBe(slide);
			expect(await slideOfFocus(page)).toBe(slide);
		}
		expect(await page.locator('.live-place.apart').count()).toBe(0);
		await page.reload();
		await page.locator('.live-place').waitFor();
	});

	test('of the talk that is followed already leads back to it, and nobody counts twice', async ({ open }) => {
		const trainer = await openRoom(site, 'why-now');
		const page = await joinOnPhone(open, site, trainer);
		await expect.poll(() => trainer.desk.ballots.size).toBe(1);
		await scroll(page, 3000);
		await page.locator('.live-place.apart').waitFor();
		await page.locator('.article-head [popovertarget=settings-panel]').click();
		// Its field comes a little later, above this.
		await page.locator('#settings-municipality').waitFor();
		await page.locator('#settings-panel').getByRole('button', { name: 'Följ en föreläsning' }).click();
		await page.locator('#live-code').fill(trainer.code);
		await press(page, 'Enter');
		await expect.poll(() => slideAtTop(page)).toBe('why-now');
		expect(await page.locator('.live-place.apart').count()).toBe(0);
		const [before] = trainer.desk.ballots.values();
		await trainer.act({ to: 'call', now: Date.now() });
		await expect.poll(() => [...trainer.desk.ballots.values()].at(-1)?.e).toBeGreaterThan(before?.e ?? 0);
		expect(trainer.desk.ballots.size).toBe(1);
		await trainer.tell({ slide: 'key-messages' });
		await expect.poll(() => slideAtTop(page)).toBe('key-messages');
	});

	test('is asked for by an address without one, or with a wrong one; nobody need type it', async ({ open }) => {
		const page = await openPhone(open, site, '?live=7KO4M0');
		await page.locator('#live-code').waitFor();
		expect(await page.locator('#live-code').inputValue()).toBe('7KO4M0');
		expect(await page.locator('.live-fault').innerText()).toContain('Det här är ingen kod.');
		await page.goto(`${site.address}?live`);
		await page.locator('#live-code').waitFor();
		expect(await page.locator('.live-fault').innerText()).toBe('');
		await page.getByRole('button', { name: 'Avbryt' }).click();
		await page.locator('dialog').waitFor({ state: 'detached' });
		expect(page.url()).toBe(site.address);
	});

	test('can be typed from the settings of the slides as well', async ({ open }) => {
		const trainer = await openRoom(site, 'changing-structure');
		const page = await openPhone(open, site, '', { viewport: { width: 1280, height: 720 } });
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await page.locator('[data-action=settings]').focus();
		await press(page, 'Enter');
		await page.locator('#settings-panel').getByRole('button', { name: 'Följ en föreläsning' }).click();
		await page.locator('#live-code').fill(trainer.code);
		await press(page, 'Enter');
		await page.locator('html[data-view=read]').waitFor({ state: 'attached' });
		await expect.poll(() => slideAtTop(page)).toBe('changing-structure');
		await trainer.tell({ slide: 'why-now' });
		await expect.poll(() => slideAtTop(page)).toBe('why-now');
	});
});

describe('whoever does not join', () => {
	test('fetches nothing of it, where talks can be followed', async ({ open }) => {
		const page = await openPhone(open, site, '');
		await page.locator('.article-head .open-print').waitFor({ state: 'attached' });
		const asked = await filesAskedFor(page);
		expect(asked.length).toBeGreaterThan(5);
		expect(asked.filter((name) => /\/(?:line|live|poll)/u.test(name.replace(/live-\w+\.(?:js|css)/u, '')))).toEqual([]);
	});

	test('has nothing of it where they cannot, nor in a page of another site', async ({ open }) => {
		const plain = await open('?live=ABCDEF', { viewport: upright, live: false });
		await plain.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		expect(await plain.locator('.live, .join-talk, dialog').count()).toBe(0);
		const guest = await openPhone(open, site, '?embed&live=ABCDEF', { locale: 'fi-FI' });
		await guest.locator('.own-window').waitFor({ state: 'attached' });
		await guest.locator('.article-head .open-print').waitFor({ state: 'attached' });
		expect(await guest.getAttribute('html', 'lang')).toBe('sv');
		expect(await guest.locator('.live, dialog').count()).toBe(0);
	});
});

test(`joining costs at most ${JOINING / KB} kB beside the page, polls and questions included`, async ({ open }) => {
	const trainer = await openRoom(site, 'why-now');
	await trainer.act({ to: 'ask', taken: true });
	const plain = await openPhone(open, site, '');
	// Every page fetches the words of both languages and the keeper of the site some seconds later.
	await expect.poll(() => filesAskedFor(plain).then((files) => files.some((name) => /keep-/u.test(name)))).toBe(true);
	await expect
		.poll(() =>
			filesAskedFor(plain).then((files) =>
				languages.every((one) => files.some((name) => name.includes(`words/${one}`))),
			),
		)
		.toBe(true);
	await plain.locator('.article-head .open-print').waitFor({ state: 'attached' });
	const before = new Set(await filesAskedFor(plain));
	const page = await joinOnPhone(open, site, trainer);
	await trainer.act({ to: 'open-poll', poll });
	await page.locator('#live-poll label').first().waitFor();
	await page.locator('.article-head .open-print').waitFor({ state: 'attached' });
	const added = (await filesAskedFor(page)).filter((name) => !before.has(name) && !name.startsWith('ws'));
	const sizes = await Promise.all(added.map(sizeOf));
	const bytes = sizes.reduce((sum, size) => sum + size, 0);
	expect(bytes).toBeGreaterThan(10 * KB);
	expect(bytes, added.join('\n')).toBeLessThanOrEqual(JOINING);
});

test('a window of the audience never joins, and one that becomes it leaves', async ({ open }) => {
	const trainer = await openRoom(site, 'why-now');
	const page = await joinOnPhone(open, site, trainer);
	await page.evaluate(() => {
		document.documentElement.dataset.role = 'audience';
	});
	await page.locator('.live').waitFor({ state: 'detached' });
	await page.evaluate(() => sessionStorage.setItem('kommundeck / audience', 'a-window'));
	await page.goto(`${site.address}?live=${trainer.code}`);
	await page.locator('html[data-role=audience][data-live]').waitFor({ state: 'attached' });
	expect(await page.locator('.live').count()).toBe(0);
});
