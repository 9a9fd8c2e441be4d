import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { addAxe, violations } from './harness/axe.ts';
import { slide } from './harness/deck.ts';
import { smallTargets, sticksOut } from './harness/reflow.ts';
import { focus, shown } from './harness/stage.ts';
import { type Open, test } from './harness/test.ts';

interface Embedding {
	readonly width: number;
	readonly height: number;
	/** What follows `?embed` in the address. */
	readonly place?: string;
	readonly allow?: string;
	readonly locale?: string;
}

/** A page of a municipality with the deck in a frame, from the same server. */
async function host(open: Open, embedding: Embedding): Promise<{ page: Page; deck: Frame }> {
	const { width, height, place = '', allow = '', locale = 'sv-FI' } = embedding;
	const name = `host-${[width, height, place, allow].join('-').replace(/[^\w-]/gu, '')}.html`;
	const file = join(inject('folder'), name);
	await writeFile(
		file,
		`<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Kommunen</title><link rel="icon" href="favicon.svg"></head>
		<body><h1>Kommunen</h1><p><a id="before" href="#before">Före</a></p>
		<iframe src="./?embed${place}" title="Materialet" width="${width}" height="${height}" allow="${allow}"></iframe>
		<p><a id="after" href="#after">Efter</a></p><div style="block-size: 3000px"></div></body></html>`,
	);
	try {
		const page = await open(name, { live: false, locale });
		const deck = page.frames().find((frame) => frame !== page.mainFrame());
		if (!deck) throw new Error('there is no frame');
		await deck.locator('.own-window').waitFor();
		return { page, deck };
	} finally {
		await rm(file);
	}
}

const WIDE = { width: 960, height: 540 } as const;
/** The slide that can be seen in the frame; in the article the first one. */
const slideIn = async (deck: Frame) => (await shown(deck))[0];

describe('the deck in a frame of another page', () => {
	test('takes keys only while it has the focus, and lets Tab pass through', async ({ open }) => {
		const { page, deck } = await host(open, WIDE);
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		await page.locator('#before').focus();
		for (const key of ['ArrowRight', 'PageDown', 'l', 'b']) await page.keyboard.press(key);
		expect(await slideIn(deck)).toBe(slide(1));
		expect(await deck.locator('html').getAttribute('lang')).toBe('sv');
		await page.evaluate(() => scrollTo(0, 0));

		const visited: string[] = [];
		await page.locator('#before').focus();
		for (let count = 0; count < 40 && (await focus(page)) !== 'a #after'; count++) {
			await page.keyboard.press('Tab');
			visited.push(
				(await focus(page)) === 'iframe' ? await deck.evaluate(() => document.activeElement?.className ?? '') : '',
			);
		}
		expect(await focus(page)).toBe('a #after');
		expect(visited.slice(0, 2)).toEqual(['skip', 'own-window']);
		await page.keyboard.press('Shift+Tab');
		expect(await focus(page)).toBe('iframe');

		await page.keyboard.press('ArrowRight');
		await expect.poll(() => slideIn(deck)).toBe(slide(2));
		for (let count = 0; count < 60 && (await focus(page)) !== 'a #before'; count++)
			await page.keyboard.press('Shift+Tab');
		expect(await focus(page)).toBe('a #before');
	});

	test('leads to a window of its own, at the same slide', async ({ open, site }) => {
		const { page, deck } = await host(open, { ...WIDE, place: `#/${slide(14)}` });
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		await deck.locator('.slides').click({ position: { x: 5, y: 5 } });
		await page.keyboard.press('PageDown');
		await expect.poll(() => slideIn(deck)).toBe(slide(15));
		const opened = page.context().waitForEvent('page');
		await deck.locator('.own-window').click();
		const own = await opened;
		await own.locator('html[data-live]').waitFor({ state: 'attached' });
		expect(own.url()).toBe(`${site}#/${slide(15)}`);
		expect(await shown(own)).toEqual([slide(15)]);
		expect(await own.locator('.own-window').count()).toBe(0);
	});

	test('opens elsewhere what leads elsewhere', async ({ open, site }) => {
		const { page, deck } = await host(open, { ...WIDE, place: `#/${slide(4)}` });
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		await deck.locator('[data-action=help]').evaluate((button: HTMLElement) => button.click());
		const opened = page.context().waitForEvent('page');
		await deck.locator('#help-panel .site-links a[href^=tillganglighet]').click();
		expect((await opened).url()).toBe(`${site}tillganglighet/`);
		expect(deck.url()).toContain('?embed');
	});

	test('offers nothing, keeps nothing and does not present', async ({ open }) => {
		const { page, deck } = await host(open, { ...WIDE, locale: 'fi-FI' });
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		expect(await deck.locator('#offer').isVisible()).toBe(false);
		expect(await deck.locator('[data-action=present]').isVisible()).toBe(false);
		await deck.locator('.slides').click({ position: { x: 5, y: 5 } });
		for (const key of ['s', 'f', 'l']) await page.keyboard.press(key);
		await deck.locator('html[lang=fi]').waitFor({ state: 'attached' });
		expect(await deck.locator('.own-window').textContent()).toBe('Avaa omassa ikkunassa');
		expect(await deck.locator('#notice').textContent()).toBe('');
		await deck.locator('[data-action=settings]').evaluate((button: HTMLElement) => button.click());
		await deck.locator('[name=theme][value=dark]').check();
		expect(await deck.locator('html').getAttribute('data-theme')).toBe('dark');
		expect(await deck.locator('#unsaved').isVisible()).toBe(false);
		expect(await deck.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
			0,
			0,
			'',
		]);
		expect(page.context().pages()).toHaveLength(1);
	});

	test('names the key for the whole screen only where the page around allows it', async ({ open }) => {
		for (const [allow, named] of [
			["fullscreen 'none'", false],
			['', true],
		] as const) {
			const { deck } = await host(open, { ...WIDE, allow });
			await deck.locator('html[data-live]').waitFor({ state: 'attached' });
			const caps = await deck.locator('#help-panel kbd').allTextContents();
			expect(caps.includes('F')).toBe(named);
			expect(caps).not.toContain('S');
			expect(await deck.locator('[data-action=full-screen]').evaluate((one: HTMLElement) => !one.hidden)).toBe(named);
		}
	});

	test('lets the wheel and a finger scroll the page around', async ({ open }) => {
		const { page, deck } = await host(open, WIDE);
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		await page.mouse.move(400, 300);
		await page.mouse.wheel(0, 200);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
		expect(await slideIn(deck)).toBe(slide(1));
		const touch = await deck.locator('.reveal').evaluate((one) => getComputedStyle(one).touchAction);
		expect(touch).toContain('pan-y');
	});

	test('works in a small frame, as an article', async ({ open }) => {
		const { page, deck } = await host(open, { width: 320, height: 240 });
		await page.waitForFunction(() =>
			document.querySelector('iframe')?.contentDocument?.querySelector('.article-head button'),
		);
		expect(await slideIn(deck)).toBe(slide(1));
		expect(await deck.locator('.own-window').isVisible()).toBe(true);
		expect(await deck.locator('.own-note, .resume').filter({ visible: true }).count()).toBe(0);
		expect(await sticksOut(deck)).toEqual([]);
		expect(await smallTargets(deck)).toEqual([]);
		await addAxe(deck);
		expect(await violations(deck)).toEqual([]);
		await page.mouse.move(160, 200);
		await page.mouse.wheel(0, 150);
		await expect.poll(() => deck.evaluate(() => scrollY)).toBeGreaterThan(50);
	});
});
