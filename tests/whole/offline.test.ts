import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { drawnCharts } from '../browser/harness/charts.ts';
import { ids, slide } from '../browser/harness/deck.ts';
import { copySite, expectLine, kept, openSettings, visit, visitAndCut } from '../browser/harness/own-site.ts';
import { begin, previewed } from '../browser/harness/presenter.ts';
import { expectShown, live, press } from '../browser/harness/stage.ts';
import { type Open, test } from '../browser/harness/test.ts';

const { folder, ownSite } = copySite();

describe('after a first visit the deck needs no net', () => {
	/** A page that has been visited once, and the address of the deck, whose server is gone. */
	async function visitWithoutNet(open: Open): Promise<{ readonly page: Page; readonly deck: string }> {
		const site = await ownSite();
		return { page: await visitAndCut(open, site), deck: site.deck };
	}

	test('and says so; the page that was there before has its other language', async ({ open }) => {
		const { page } = await visitWithoutNet(open);
		expect(await page.locator('#without-net .hint').textContent()).toMatch(
			/^Allt är sparat på den här enheten \(\d(,\d)? MB\)/u,
		);
		await press(page, 'l');
		await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fi');
	});

	test.for([
		['sv', ''],
		['fi', 'fi/'],
	] as const)('for every slide: %s', async ([language, address], { open }) => {
		const { page, deck } = await visitWithoutNet(open);
		await page.goto(`${deck}${address}?from=link#/${ids[0]}`);
		await live(page);
		expect(await page.locator('html').getAttribute('lang')).toBe(language);
		for (const id of ids) {
			await expectShown(page, id);
			await press(page, 'ArrowRight');
		}
	});

	test.for(['', 'fi/'])('for all charts: /%s', async (address, { open }) => {
		const { page, deck } = await visitWithoutNet(open);
		const charts = page.locator('figure[data-chart]:not([data-form=marks])');
		await page.goto(`${deck}${address}?as=read`);
		for (const chart of await charts.all()) {
			await chart.scrollIntoViewIfNeeded();
			await expect.poll(() => chart.getAttribute('data-live')).toBe('on');
		}
		expect(await charts.count()).toBe(drawnCharts.length);
		await expect
			.poll(() =>
				page.evaluate(() => [...document.images].filter((image) => image.loading === 'eager' && !image.naturalWidth)),
			)
			.toEqual([]);
	});

	test('for figures, paper and the presenter', async ({ open }) => {
		const { page, deck } = await visitWithoutNet(open);
		await page.goto(`${deck}fi`);
		await live(page);
		expect(new URL(page.url()).pathname).toBe('/deck/fi/');
		const csv = await page.evaluate(async () => {
			const link = document.querySelector<HTMLAnchorElement>('a[href$=".csv"]');
			return (await fetch(link?.href ?? '')).text();
		});
		expect(csv).toContain(';');

		await page.goto(`${deck}#/${slide(20)}`);
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
		await page.goto(`${deck}?paper=handout&slides=18-20`);
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		expect(await page.evaluate(() => document.fonts.check('600 1em "Source Sans 3 Paper"'))).toBe(true);
	});
});

/** Publishes another version of the Swedish page, as a new build would: the page and the worker's list of files. */
async function publish(version: string): Promise<void> {
	const deck = join(folder, 'deck');
	const [page, worker] = [join(deck, 'index.html'), join(deck, 'worker.js')];
	await writeFile(
		page,
		(await readFile(page, 'utf8')).replace(/<html(?: data-version="\w+")?/u, `<html data-version="${version}"`),
	);
	const list = await readFile(worker, 'utf8');
	const changed = list.replace(/(url:.index\.html.,revision:.)\w+/u, `$1${version}`);
	expect(changed).not.toBe(list);
	await writeFile(worker, changed);
	for (const file of [page, worker]) for (const copy of ['.br', '.gz']) await rm(file + copy, { force: true });
}

/** What a browser does by itself once in a while. */
async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		await registration?.update();
	});
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
		.toBe('installed');
}

/** What axe-core finds wrong with the page. */
async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
	return page.evaluate(async () => {
		const { violations } = await axe.run(document, {
			runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
			resultTypes: ['violations'],
		});
		return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
	});
}

const version = (page: Page) => page.locator('html').getAttribute('data-version');

describe('a new version', () => {
	test('is offered, and taken in every window at its place', async ({ open }) => {
		const site = await ownSite();
		const page = await visit(await open('', kept), site);
		const other = await page.context().newPage();
		await other.goto(`${site.deck}?as=read#/promoting-integration`);
		await expectLine(other, 'kept');
		await publish('two');
		await lookForUpdate(page);
		const offer = page.getByRole('complementary', { name: 'Ny version' });
		await offer.waitFor();
		expect(await version(page)).toBe(null);
		await openSettings(page);
		await page.locator('#without-net .hint').waitFor();
		expect((await violations(page)).filter((fault) => /update|without-net/u.test(fault))).toEqual([]);
		await press(page, 'Escape');
		// It changes its language with the page, and is in nobody's way.
		await press(page, 'l');
		await page.getByRole('complementary', { name: 'Uusi versio' }).waitFor();
		await press(page, 'l');
		await press(page, 'ArrowRight', 2);
		await expectShown(page, slide(5));
		// Somewhere in a slide: the place is what is read there, also where the browser would go elsewhere and the page is of
		// another height, as it is where the font comes late.
		const read = other.locator('#promoting-integration .detail li').first();
		const place = () => read.evaluate((text) => Math.abs(text.getBoundingClientRect().top));
		await read.evaluate((text) => text.scrollIntoView());
		const before = await place();
		expect(before).toBeLessThan(100);
		await other.evaluate(() => {
			history.scrollRestoration = 'manual';
		});
		await other.addInitScript(() => {
			document.fonts.load = () => new Promise(() => {});
			document.fonts.check = () => false;
		});
		await offer.getByRole('button', { name: 'Ladda om' }).focus();
		await press(page, 'Enter');
		await expect.poll(() => version(page)).toBe('two');
		await live(page);
		await expectShown(page, slide(5));
		await expect.poll(() => version(other)).toBe('two');
		await other.locator('html[data-font=late]').waitFor();
		await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(3);
		await expectLine(page, 'kept');
		expect(await page.locator('#update').count()).toBe(0);
	});

	test('is offered in a window that is opened after it has come', async ({ open }) => {
		const site = await ownSite();
		const page = await visit(await open('', kept), site);
		await publish('early');
		await lookForUpdate(page);
		const later = await page.context().newPage();
		await later.goto(`${site.deck}#/${slide(7)}`);
		await later.locator('#update').waitFor();
	});

	test('waits for the end of a talk, and may be put off', async ({ open }) => {
		const site = await ownSite();
		const reader = await visit(await open('', kept), site);
		const deck = await reader.context().newPage();
		await deck.goto(`${site.deck}#/${slide(20)}`);
		await expectLine(deck, 'kept');
		const presenter = await begin(deck);
		await publish('three');
		await lookForUpdate(reader);
		// Neither asking nor the worker itself lets it through.
		const answer = await reader.evaluate(async () => {
			const registration = await navigator.serviceWorker.getRegistration();
			const { port1, port2 } = new MessageChannel();
			const answered = new Promise((resolve) => {
				port1.onmessage = ({ data }) => resolve(data);
			});
			registration?.waiting?.postMessage('take', [port2]);
			return answered;
		});
		expect(answer).toBe('talk');
		for (const page of [reader, deck, presenter]) {
			expect(await page.locator('#update').count()).toBe(0);
			for (const frame of page.frames()) expect(await frame.locator('#update').count()).toBe(0);
		}
		// A talk goes on while its windows come and go.
		await deck.reload();
		await live(deck);
		expect(await deck.locator('#update').count()).toBe(0);
		await press(presenter, 'PageDown');
		await expectShown(deck, slide(21));

		await presenter.locator('[data-command=end]').click();
		await presenter.locator('[data-command=end-now]').click();
		await presenter.close();
		const offer = reader.getByRole('complementary', { name: 'Ny version' });
		await offer.waitFor();
		// A talk that begins now is safe from whoever presses the button elsewhere.
		const again = await begin(deck);
		await expect.poll(() => deck.locator('#update').count()).toBe(0);
		await offer.getByRole('button', { name: 'Ladda om' }).click();
		await expect.poll(() => offer.textContent()).toContain('En föreläsning pågår.');
		expect(await version(reader)).not.toBe('three');
		await again.locator('[data-command=end]').click();
		await again.locator('[data-command=end-now]').click();
		await again.close();
		await expect.poll(() => offer.textContent()).toContain('Det finns en ny version av materialet.');
		await offer.getByRole('button', { name: 'Senare' }).click();
		expect(await offer.count()).toBe(0);
		await expectShown(reader, slide(3));
	});
});

describe('where the deck cannot be kept', () => {
	test('the settings say why, and all else works', async ({ open }) => {
		const site = await ownSite();
		const page = await open('', { ...kept, complains: /asks another host|Quota|quota|Failed to execute 'put'/u });
		const session = await page.context().newCDPSession(page);
		await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: 200_000 });
		await visit(page, site, 'full');
		await press(page, 'ArrowRight');
		await expectShown(page, slide(4));
		await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin });
		await openSettings(page);
		const line = page.locator('#without-net');
		expect(await line.locator('.hint').textContent()).toContain('för lite lagringsutrymme');
		await line.getByRole('button', { name: 'Försök igen' }).click();
		await expectLine(page, 'kept');
		// What is kept can be thrown away, is not fetched again unasked, and can be had again.
		await line.getByRole('button', { name: 'Ta bort det sparade' }).click();
		await expectLine(page, 'absent');
		expect(await page.evaluate(() => caches.keys())).toEqual([]);
		await line.getByRole('button', { name: 'Spara på enheten' }).click();
		await expectLine(page, 'kept');
		await line.getByRole('button', { name: 'Ta bort det sparade' }).click();
		await expectLine(page, 'absent');
		await page.reload();
		await expectLine(page, 'absent');
		expect(await page.evaluate(() => caches.keys())).toEqual([]);
	});
});
