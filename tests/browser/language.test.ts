import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { CHARTS, holdBack } from './harness/gate.ts';
import { live } from './harness/presenter.ts';
import { announced, click, expectShown, focus, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

declare global {
	var held: readonly Node[];
}

const WORDS = /\/words\/\w+\.json/u;

async function expectLanguage(page: Page, language: 'sv' | 'fi'): Promise<void> {
	await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached', timeout: 8000 });
}

async function toFinnish(page: Page): Promise<void> {
	await press(page, 'l');
	await expectLanguage(page, 'fi');
}

/** Waits for what comes into the page by script, when there is time. */
async function complete(page: Page): Promise<void> {
	for (const part of ['.controls .open-print', '#without-net[data-state=net]'])
		await page.locator(part).waitFor({ state: 'attached', timeout: 15_000 });
}

/** The page as a reader meets it: each element with its attributes, each text; addresses in full. */
function contentOf(page: Page): Promise<readonly string[]> {
	return page.evaluate(() => {
		const lines = [`${document.documentElement.lang} ${document.title}`];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode;
			const element = node instanceof Element ? node : node.parentElement;
			// Said for a moment, grown while the reader reads, or no content.
			if (element?.closest('#announcer, #notice, .is-read, .part-read, script, link, style')) continue;
			if (node instanceof Text) lines.push(node.data);
			if (!(node instanceof Element)) continue;
			const attributes = node
				.getAttributeNames()
				.filter((name) => !['style', 'class'].includes(name))
				.map((name) => {
					const full = (name === 'href' || name === 'src') && name in node && !node.getAttribute(name)?.startsWith('#');
					return `${name}=${full ? new URL(node.getAttribute(name) ?? '', document.baseURI).href : node.getAttribute(name)}`;
				});
			lines.push(`<${node.localName} ${attributes.toSorted().join(' ')}>`);
		}
		return lines.filter((line) => line.trim() !== '');
	});
}

/** Where two contents differ first, for they have thousands of lines: a few lines of each. */
function differenceOf(content: readonly string[], other: readonly string[]): Record<'is' | 'wanted', string> {
	const at = Array.from({ length: Math.max(content.length, other.length) }).findIndex(
		(_, index) => content[index] !== other[index],
	);
	const around = (lines: readonly string[]) => (at < 0 ? [] : lines.slice(Math.max(at - 1, 0), at + 4)).join('\n');
	return { is: around(content), wanted: around(other) };
}

const NONE = { is: '', wanted: '' };

describe('the page after a change of language', () => {
	for (const [from, to] of [
		['', 'fi/'],
		['fi/', ''],
	] as const) {
		test(`has all that the page at /${to} has, and nothing else`, async ({ open }) => {
			const before = (page: Page) => holdBack(page, CHARTS);
			const locale = (path: string) => (path === '' ? 'sv-FI' : 'fi-FI');
			const page = await open(`${from}?as=read`, { live: false, before, locale: locale(from) });
			await press(page, 'Tab');
			await page.locator('a[data-action=language]:visible').first().click();
			await expectLanguage(page, to === '' ? 'sv' : 'fi');
			const other = await open(`${to}?as=read`, { live: false, before, locale: locale(to) });
			for (const one of [page, other]) await complete(one);
			const wanted = await contentOf(other);
			// Drawings that nobody sees come last.
			const expectWanted = async () => {
				const difference = async () => differenceOf(await contentOf(page), wanted);
				await expect.poll(difference, { interval: 500, timeout: 30_000 }).toEqual(NONE);
			};
			await expectWanted();
			expect(page.url()).toBe(other.url());
			const thereAndBack = async () => {
				for (const language of [from, to]) {
					await press(page, 'l');
					await expectLanguage(page, language === '' ? 'sv' : 'fi');
				}
			};
			// The way back is remembered: it leads to the same page, also when something has been written meanwhile.
			await thereAndBack();
			await expectWanted();
			await page.locator('#why-now [data-t=title]').evaluate((heading) => heading.replaceChildren('?'));
			await page
				.locator('#why-now .detail [data-t]')
				.first()
				.evaluate((text) => text.replaceChildren('?'));
			await thereAndBack();
			await expectWanted();
		});
	}

	test('has its drawings and charts in that language also where the browser never finds time for them', async ({
		open,
	}) => {
		const page = await open('#/temporary-protection', {
			async before(page) {
				// As Chromium does in a hidden window, and at times after the last frame: only who sets a time is called.
				await page.addInitScript(() => {
					globalThis.requestIdleCallback = (act, { timeout } = {}) =>
						timeout === undefined ? 0 : window.setTimeout(act, timeout, { didTimeout: true, timeRemaining: () => 0 });
				});
			},
		});
		const languages = () =>
			page.evaluate(() => [...document.querySelectorAll('figure canvas')].map((one) => one.getAttribute('lang')));
		await expect.poll(languages).toContain('sv');
		await press(page, 'End');
		await expectShown(page, slide(45));
		await toFinnish(page);
		const other = await open('fi/', { live: false, javaScriptEnabled: false });
		const drawings = (page: Page) => page.locator('.picture').allTextContents();
		const wanted = await drawings(other);
		await expect.poll(() => drawings(page), { timeout: 8000 }).toEqual(wanted);
		await expect.poll(languages).not.toContain('sv');
	});

	test('is the same page: every node that holds words is still there', async ({ open }) => {
		const page = await open(`#/${slide(25)}`);
		await page.evaluate(() => {
			globalThis.held = [...document.querySelectorAll('[data-t], section, figure, canvas, details, table, li, p')];
		});
		await toFinnish(page);
		expect(await page.evaluate(() => globalThis.held.filter((node) => !node.isConnected).length)).toBe(0);
		expect(await page.evaluate(() => globalThis.held.length)).toBeGreaterThan(1000);
	});

	test('has the address of its language, which a reload keeps, and no more history', async ({ open }) => {
		const page = await open(`#/${slide(25)}`);
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
	for (const number of [1, 25, 45]) {
		test(`slide ${number}, its title in the language, and tells a screen reader`, async ({ open }) => {
			const page = await open(`#/${slide(number)}`);
			await toFinnish(page);
			await expectShown(page, slide(number));
			expect(await page.title()).toContain('Maahanmuutto');
			await expect.poll(() => announced(page)).toBe('Nyt suomeksi.');
		});
	}

	test('the step', async ({ open }) => {
		const page = await open('', {
			before: (page) => page.addInitScript(() => localStorage.setItem('kommundeck.steps', 'on')),
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

	test('full screen', async ({ open }) => {
		const page = await open();
		await press(page, 'f');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
		await toFinnish(page);
		expect(await page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
	});

	test('open contents and the focus in them', async ({ open }) => {
		const page = await open(`#/${slide(25)}`);
		await press(page, 'c');
		await expect.poll(() => focus(page)).toBe(`a #/${slide(25)}`);
		await toFinnish(page);
		expect(await focus(page)).toBe(`a #/${slide(25)}`);
		expect(await page.locator('#contents-panel').isVisible()).toBe(true);
		expect(await page.locator('#contents-panel h2').textContent()).toBe('Sisällys');
	});

	test('a live chart with a series that is switched off', async ({ open }) => {
		const page = await open('#/first-residence-permits');
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
		await page.waitForTimeout(500);
		const place = () =>
			page.evaluate(() => {
				const text = document.elementFromPoint(innerWidth / 2, innerHeight * 0.2)?.closest('[data-t], section');
				const held = (globalThis.held?.[0] as Element | undefined) ?? text;
				globalThis.held = held ? [held] : [];
				return Math.round(held?.getBoundingClientRect().top ?? 0);
			});
		const before = await place();
		await toFinnish(page);
		expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
		expect(await table.evaluate((details: HTMLDetailsElement) => details.open)).toBe(true);
	});

	test('the page as small as it was, twenty times in a row', async ({ open }) => {
		const page = await open('#/situation-statistics');
		// What comes when there is time is there.
		await page.locator('.open-print').waitFor({ state: 'attached' });
		const session = await page.context().newCDPSession(page);
		/** How many listeners and nodes there are more after twenty changes. */
		const growth = async () => {
			const count = async () => {
				await session.send('HeapProfiler.collectGarbage');
				const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
				return { nodes, jsEventListeners };
			};
			const before = await count();
			for (let time = 0; time < 10; time++) {
				await press(page, 'l');
				await expectLanguage(page, 'fi');
				await press(page, 'l');
				await expectLanguage(page, 'sv');
			}
			const after = await count();
			return {
				listeners: Math.max(0, after.jsEventListeners - before.jsEventListeners),
				nodes: Math.max(0, after.nodes - before.nodes - 50),
			};
		};
		// Something may still have been on its way the first time; what is left behind by each change is left again.
		await expect.poll(growth, { timeout: 60_000 }).toEqual({ listeners: 0, nodes: 0 });
	});
});

describe('where the other language cannot be had', () => {
	test('a message in the language of the page says so, and nothing changes', async ({ open }) => {
		const page = await open(`#/${slide(12)}`, {
			complains: /Failed to load|ERR_FAILED/u,
			async before(page) {
				await holdBack(page, CHARTS);
				await page.route(WORDS, (route) => route.abort());
			},
		});
		await complete(page);
		const before = await contentOf(page);
		await click(page, 'language');
		await expect.poll(() => page.locator('#notice').textContent()).toContain('Den finska texten kunde inte hämtas');
		expect(differenceOf(await contentOf(page), before)).toEqual(NONE);
		expect(page.url()).not.toContain('/fi');
		await page.unroute(WORDS);
		await toFinnish(page);
		await expectShown(page, slide(12));
	});

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
		await page.waitForTimeout(300);
		expect(await page.locator('#offer').isVisible()).toBe(false);
	}
});
