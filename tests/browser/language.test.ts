import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { CHARTS, holdBack } from './harness/gate.ts';
import {
	complete,
	contentOf,
	differenceOf,
	expectLanguage,
	NONE,
	toFinnish,
	translate,
	WORDS,
} from './harness/language.ts';
import { announced, expectShown, focus, live, press } from './harness/stage.ts';
import { type Open, test } from './harness/test.ts';

declare global {
	var held: readonly Node[];
}

/** What something is after two more frames. */
async function afterFrames<T>(page: Page, what: () => Promise<T>): Promise<T> {
	await page.evaluate(async () => {
		for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
	});
	return what();
}

describe("a browser's translation of the Finnish page", () => {
	test('leaves nothing behind when the language is changed', async ({ open }) => {
		const before = (page: Page) => holdBack(page, CHARTS);
		const page = await open('fi/?as=read', { live: false, before, locale: 'fi-FI' });
		await complete(page);
		await page.evaluate(translate);
		await page.locator('a[data-action=language]:visible').first().click();
		await expectLanguage(page, 'sv');
		const other = await open('?as=read', { live: false, before });
		await complete(other);
		const wanted = await contentOf(other);
		await expect.poll(async () => differenceOf(await contentOf(page), wanted), { interval: 500 }).toEqual(NONE);
	});

	test('changes nothing of what the page knows of itself, however early it comes', async ({ open, site }) => {
		for (const early of [true, false]) {
			const page = await open(`fi/#/${slide(3)}`, {
				locale: 'fi-FI',
				async before(page) {
					if (!early) return;
					await page.addInitScript(`document.addEventListener('DOMContentLoaded', ${translate})`);
				},
			});
			if (!early) await page.evaluate(translate);
			expect(await page.locator('html').getAttribute('lang')).toBe('en');
			await press(page, 'Control+k');
			await page.locator('.search-panel #search-title', { hasText: 'Hae' }).waitFor();
			await page.locator('#search-field').fill('kotoutuminen');
			await page.locator('#hits li').first().waitFor();
			await press(page, 'Escape');
			await page.locator('.search-panel').waitFor({ state: 'hidden' });
			await page.locator('.controls .open-print').waitFor({ state: 'attached' });
			await page.locator('.controls .open-print').evaluate((button: HTMLElement) => button.click());
			await page.locator('.print-panel h2', { hasText: 'Tulosta' }).waitFor();
			await press(page, 'Escape');
			// Chromium closes a dialog a moment after the key, and until then its field has the focus.
			await page.locator('.print-panel').waitFor({ state: 'hidden' });
			await press(page, 'l');
			await expectLanguage(page, 'sv');
			expect(page.url()).toBe(`${site}#/${slide(3)}`);
		}
	});
});

describe('the page after a change of language', () => {
	test('has all that the page in that language has, and nothing else', async ({ open }) => {
		const before = (page: Page) => holdBack(page, CHARTS);
		const page = await open('?as=read', { live: false, before });
		await page.locator('a[data-action=language]:visible').first().click();
		await expectLanguage(page, 'fi');
		const other = await open('fi/?as=read', { live: false, before, locale: 'fi-FI' });
		for (const one of [page, other]) await complete(one);
		const wanted = await contentOf(other);
		// Drawings that nobody sees come last.
		await expect.poll(async () => differenceOf(await contentOf(page), wanted), { interval: 500 }).toEqual(NONE);
		expect(page.url()).toBe(other.url());
	});

	test('is the same page: every node that holds words is still there', async ({ lead }) => {
		const page = await lead(`#/${slide(25)}`);
		await page.evaluate(() => {
			globalThis.held = [...document.querySelectorAll('[data-i18n], section, figure, canvas, details, table, li, p')];
		});
		await toFinnish(page);
		expect(await page.evaluate(() => globalThis.held.filter((node) => !node.isConnected).length)).toBe(0);
		expect(await page.evaluate(() => globalThis.held.length)).toBeGreaterThan(1000);
	});

	test('has the address of its language, which a reload keeps, and no more history', async ({ lead }) => {
		const page = await lead(`#/${slide(25)}`);
		const entries = await page.evaluate(() => history.length);
		await toFinnish(page);
		expect(new URL(page.url()).pathname).toMatch(/\/fi\/$/u);
		expect(new URL(page.url()).hash).toBe(`#/${slide(25)}`);
		expect(await page.evaluate(() => history.length)).toBe(entries);
		await page.reload();
		await live(page);
		await expectLanguage(page, 'fi');
		await expectShown(page, slide(25));
		await press(page, 'l');
		await expectLanguage(page, 'sv');
		expect(new URL(page.url()).pathname).not.toContain('/fi');
	});

	test('fetches its words once, and loads its pictures from where they lie', async ({ open }) => {
		const asked: string[] = [];
		const page = await open('', {
			async before(page) {
				page.on('request', (request) => asked.push(new URL(request.url()).pathname));
			},
		});
		for (const language of ['fi', 'sv', 'fi'] as const) {
			await press(page, 'l');
			await expectLanguage(page, language);
		}
		expect(asked.filter((path) => WORDS.test(path)).toSorted()).toEqual(['/words/fi.json', '/words/sv.json']);
		const id = await page.evaluate(() => document.querySelector('section:has(img.motif)')?.id ?? '');
		await page.evaluate((id) => {
			location.hash = `#/${id}`;
		}, id);
		await expectShown(page, id);
		await expect
			.poll(() => page.locator(`#${id} img.motif`).evaluate((image: HTMLImageElement) => image.naturalWidth))
			.toBe(1280);
	});
});

describe('a change of language keeps', () => {
	test('the slide, its title in the language, and tells a screen reader', async ({ lead }) => {
		const page = await lead(`#/${slide(25)}`);
		await toFinnish(page);
		await expectShown(page, slide(25));
		expect(await page.title()).toContain('Maahanmuutto');
		await expect.poll(() => announced(page)).toBe('Nyt suomeksi.');
	});

	test('the step', async ({ open }) => {
		const page = await open('', {
			before: (page) => page.addInitScript(() => localStorage.setItem('kommundeck / steps', 'on')),
		});
		const id = await page.evaluate(() => document.querySelector('section:has([data-step="2"])')?.id ?? '');
		await page.evaluate((id) => {
			location.hash = `#/${id}/1`;
		}, id);
		await expectShown(page, id);
		const steps = () => page.locator(`#${id} .fragment.visible`).count();
		await expect.poll(steps).toBe(2);
		await toFinnish(page);
		expect(await steps()).toBe(2);
		await press(page, 'ArrowRight');
		await expect.poll(steps).toBe(3);
	});

	test('full screen', async ({ lead }) => {
		const page = await lead();
		await press(page, 'f');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		await toFinnish(page);
		expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	});

	test('open contents and the focus in them', async ({ lead }) => {
		const page = await lead(`#/${slide(25)}`);
		await press(page, 'c');
		await expect.poll(() => focus(page)).toBe(`a #/${slide(25)}`);
		await toFinnish(page);
		expect(await focus(page)).toBe(`a #/${slide(25)}`);
		expect(await page.locator('#contents-panel').isVisible()).toBe(true);
		expect(await page.locator('#contents-panel h2').textContent()).toBe('Sisällys');
	});

	test('a live chart with a series that is switched off', async ({ lead }) => {
		const page = await lead();
		const id = await page.evaluate(() => document.querySelector('section:has(.series)')?.id ?? '');
		await page.evaluate((id) => {
			location.hash = `#/${id}`;
		}, id);
		const button = page.locator(`#${id} .series button`).first();
		await button.click();
		await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
		const swedish = await button.textContent();
		await toFinnish(page);
		expect(await button.getAttribute('aria-pressed')).toBe('false');
		expect(await button.textContent()).not.toBe(swedish);
		await expect.poll(() => page.locator(`#${id} canvas`).count()).toBe(1);
	});

	test('the text that stands before a reader, and the details she has opened', async ({ open }) => {
		const page = await open('?as=read', { live: false, viewport: { width: 390, height: 844 } });
		const id = slide(30);
		const table = page.locator('details.figures').first();
		await table.evaluate((details: HTMLDetailsElement) => {
			details.open = true;
		});
		await page.locator(`#${id} :is(h2, h3)`).first().scrollIntoViewIfNeeded();
		await page.evaluate(() => scrollBy(0, 200));
		const place = () =>
			page.evaluate(() => {
				const text = document.elementFromPoint(innerWidth / 2, innerHeight * 0.2)?.closest('[data-i18n], section');
				const held = (globalThis.held?.[0] as Element | undefined) ?? text;
				globalThis.held = held ? [held] : [];
				return Math.round(held?.getBoundingClientRect().top ?? 0);
			});
		// What comes into sight may still grow.
		await expect.poll(async () => (await place()) - (await afterFrames(page, place))).toBe(0);
		const before = await place();
		await toFinnish(page);
		expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
		expect(await table.evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
	});
});

describe('where the other language cannot be had', () => {
	test('without script the control is a link to the page in the other language', async ({ open }) => {
		const page = await open('', { javaScriptEnabled: false, live: false });
		const link = page.locator('a[data-action=language]:visible');
		expect(await link.textContent()).toBe('Suomeksi');
		expect(await link.getAttribute('lang')).toBe('fi');
		await link.click();
		await page.waitForURL('**/fi/');
		expect(await page.locator('h1').textContent()).toContain('Maahanmuutto');
	});
});

describe('a reader whose browser prefers the other language', () => {
	const offer = (page: Page) => page.locator('#offer');

	test('is offered it in its own words, on a deep link too, and may take it', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, { locale: 'fi-FI' });
		await offer(page).waitFor({ state: 'visible' });
		expect(await offer(page).getAttribute('lang')).toBe('fi');
		expect(await offer(page).textContent()).toContain('Tämä aineisto on myös suomeksi.');
		await expectLanguage(page, 'sv');
		await offer(page).getByRole('link', { name: 'Lue suomeksi' }).click();
		await expectLanguage(page, 'fi');
		await offer(page).waitFor({ state: 'hidden' });
		await expectShown(page, slide(20));
		await page.reload();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		expect(await offer(page).isVisible()).toBe(false);
	});

	/** The page with the offer, whose script comes when it is let. */
	async function openBeforeScript(open: Open): Promise<readonly [page: Page, arrive: () => void]> {
		let arrive = () => {};
		const page = await open(`#/${slide(20)}`, {
			locale: 'fi-FI',
			async before(page) {
				arrive = await holdBack(page, /\/assets\/offer[^/]*\.js$/u);
			},
		});
		return [page, arrive];
	}

	test('may take it before the script that follows it has come', async ({ open }) => {
		const [page, arrive] = await openBeforeScript(open);
		await offer(page).getByRole('link', { name: 'Lue suomeksi' }).click();
		await expectLanguage(page, 'fi');
		expect(await offer(page).isVisible()).toBe(true);
		arrive();
		await offer(page).waitFor({ state: 'hidden' });
	});

	test('may decline it before the script that follows it has come', async ({ open }) => {
		const [page, arrive] = await openBeforeScript(open);
		await offer(page).getByRole('button', { name: 'Ei kiitos' }).click();
		expect(await offer(page).isVisible()).toBe(true);
		arrive();
		await offer(page).waitFor({ state: 'hidden' });
		await page.reload();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		expect(await offer(page).isVisible()).toBe(false);
	});

	test('may decline it with the keyboard, for good', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, { locale: 'fi-FI' });
		const button = offer(page).getByRole('button', { name: 'Ei kiitos' });
		await button.focus();
		await press(page, 'Enter');
		await offer(page).waitFor({ state: 'hidden' });
		await expect.poll(() => focus(page)).toMatch(/^h[1-3]/u);
		await page.reload();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		expect(await offer(page).isVisible()).toBe(false);
	});

	test('is left alone as soon as the talk goes on', async ({ open }) => {
		const page = await open('', { locale: 'fi-FI' });
		await offer(page).waitFor({ state: 'visible' });
		await press(page, 'ArrowRight');
		await offer(page).waitFor({ state: 'hidden' });
	});

	test('is offered it on the Finnish page in Swedish, and while reading', async ({ open }) => {
		const page = await open('fi/?as=read', { locale: 'sv-SE', live: false, viewport: { width: 390, height: 844 } });
		await offer(page).getByRole('link', { name: 'Läs på svenska' }).click();
		await expectLanguage(page, 'sv');
	});
});

test('a reader whose browser prefers the language of the page, or neither, is offered nothing', async ({ open }) => {
	for (const [address, locale] of [
		['', 'sv-SE'],
		['fi/', 'fi-FI'],
		['', 'en-GB'],
	] as const) {
		const page = await open(address, { locale });
		// It comes after what would be offered.
		await page.locator('.controls .open-print').waitFor({ state: 'attached' });
		expect(await page.locator('#offer').isVisible()).toBe(false);
	}
});
