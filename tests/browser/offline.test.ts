import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { type Site, serve } from '../../src/build/serve.ts';
import { ids, slide } from './harness/deck.ts';
import { begin, live, previewed } from './harness/presenter.ts';
import { expectShown, press } from './harness/stage.ts';
import { type Opening, test } from './harness/test.ts';

/** These tests have sites of their own, which they close and change. */
const ELSEWHERE = /asks another host: http:\/\/localhost/u;
const kept: Opening = { serviceWorkers: 'allow', complains: ELSEWHERE, live: false };
/** The browser itself complains of what it cannot have. */
const cut: Opening = { ...kept, complains: /asks another host: http:\/\/localhost|ERR_INTERNET_DISCONNECTED/u };

const folder = `node_modules/.cache/tested-offline-${process.pid}`;
let sites: Site[] = [];

/** A copy of the built site in a sub-folder of a host of its own. */
async function ownSite(): Promise<Site & { readonly deck: string; close(): Promise<void> }> {
	const site = await serve(folder);
	sites.push(site);
	return { ...site, deck: `${site.address}deck/` };
}

beforeAll(async () => {
	await cp(inject('folder'), join(folder, 'deck'), { recursive: true });
});
afterAll(async () => {
	for (const site of sites) await site.close();
	sites = [];
	await rm(folder, { recursive: true, force: true });
});

/** Waits until the settings say what is kept. */
function expectLine(page: Page, state: string): Promise<void> {
	return page.locator(`#kept[data-state=${state}]`).waitFor({ state: 'attached', timeout: 30_000 });
}

describe('after a first visit the deck needs no net', () => {
	test('every slide, both languages, all charts, paper and the presenter', async ({ open }) => {
		const site = await ownSite();
		const page = await open('', cut);
		await page.goto(`${site.deck}#/${slide(3)}`);
		await live(page);
		await expectLine(page, 'kept');
		expect(await page.locator('#kept .hint').textContent()).toMatch(
			/^Allt är sparat på den här enheten \(\d(,\d)? MB\)/u,
		);
		await site.close();
		await page.context().setOffline(true);

		// The page that was there before the worker: its other language comes from it.
		await press(page, 'l');
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fi');
		for (const [address, language] of [
			['', 'sv'],
			['fi/', 'fi'],
		] as const) {
			await page.goto(`${site.deck}${address}?from=link#/${ids[0]}`);
			await live(page);
			expect(await page.locator('html').getAttribute('lang')).toBe(language);
			for (const id of ids) {
				await expectShown(page, id);
				await press(page, 'ArrowRight');
			}
			const charts = page.locator('figure[data-chart]:not([data-form=marks])');
			await page.goto(`${site.deck}${address}?as=read`);
			for (const chart of await charts.all()) {
				await chart.scrollIntoViewIfNeeded();
				await expect.poll(() => chart.getAttribute('data-live')).toBe('on');
			}
			expect(await charts.count()).toBe(8);
			await expect
				.poll(() =>
					page.evaluate(() => [...document.images].filter((image) => image.loading === 'eager' && !image.naturalWidth)),
				)
				.toEqual([]);
		}
		await page.goto(`${site.deck}fi`);
		await live(page);
		expect(new URL(page.url()).pathname).toBe('/deck/fi/');
		const csv = await page.evaluate(async () => {
			const link = document.querySelector<HTMLAnchorElement>('a[href$=".csv"]');
			return (await fetch(link?.href ?? '')).text();
		});
		expect(csv).toContain(';');

		await page.goto(`${site.deck}#/${slide(20)}`);
		await live(page);
		await press(page, 'Control+p');
		const [presenter] = await Promise.all([page.context().waitForEvent('page'), press(page, 's')]);
		await live(presenter);
		await page.locator('html[data-role=audience]').waitFor({ state: 'attached' });
		await expect
			.poll(() => presenter.locator('#offline').textContent())
			.toBe('Datorn är utan nät. Allt är sparat, och visningen fungerar också om du laddar om.');
		await press(presenter, 'Shift+F5');
		await press(presenter, 'PageDown');
		await expectShown(page, slide(21));
		await expect.poll(() => previewed(presenter, 'now')).toEqual([slide(21)]);
		await page.goto(`${site.deck}?paper=handout&slides=18-20`);
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		expect(await page.evaluate(() => document.fonts.check('600 1em "Source Sans 3 Paper"'))).toBe(true);
	});
});
