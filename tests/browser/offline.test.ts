import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { after, slide } from './harness/deck.ts';
import { redirectIndexes } from './harness/fronted-host.ts';
import { copySite, cut, cutOff, expectLine, kept, openSettings, visit, visitAndCut } from './harness/own-site.ts';
import { begin } from './harness/presenter.ts';
import { expectShown, live, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

const { ownSite, frontedSite } = copySite();

/** All slides, new versions and full disks are in `tests/whole/offline.test.ts`. */
describe('after a first visit the deck needs no net', () => {
	test('whatever the build has written is kept, but for files to print', async () => {
		const folder = inject('folder');
		const worker = await readFile(join(folder, 'worker.js'), 'utf8');
		const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
			.filter((entry) => entry.isFile())
			.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
		const left = files.filter((file) => !worker.includes(`\`${file}\``));
		expect(left.filter((file) => !/^(?:handouts|single)\/|^card-\w+\.png$/u.test(file))).toEqual(['worker.js']);
	});

	test('neither for a slide, the other language and a chart, nor for the presenter', async ({ open }) => {
		const site = await ownSite();
		const page = await visitAndCut(open, site);
		await page.goto(`${site.deck}fi/?from=link#/changing-structure`);
		await live(page);
		await page.locator('figure[data-chart=net-immigration][data-live=on]').waitFor({ state: 'attached' });
		await press(page, 'l');
		await page.locator('html[lang=sv]').waitFor({ state: 'attached' });
		const presenter = await begin(page);
		await press(presenter, 'PageDown');
		await expectShown(page, after('changing-structure'));
	});
});

test('in a browser that lets no worker in, the settings say so', async ({ open }) => {
	const page = await open('', {
		before: (opened) =>
			opened.addInitScript(() => {
				navigator.serviceWorker.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
			}),
	});
	await expectLine(page, 'blocked');
	await press(page, 'ArrowRight');
	await expectShown(page, slide(2));
});

describe('on a host that redirects index.html to its folder', () => {
	/** Which of the answers that are kept say that they were redirected. */
	const redirected = (page: Page) =>
		page.evaluate(async () => {
			const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
			const responses = (await Promise.all(all.map((cache) => cache.matchAll()))).flat();
			return responses.filter((response) => response.redirected).map(({ url }) => url);
		});

	test('what is thrown away and kept again can be opened, with the net and without', async ({ open }) => {
		const site = await frontedSite(redirectIndexes);
		const page = await visit(await open('', cut), site);
		await openSettings(page);
		await page.getByRole('button', { name: 'Ta bort det sparade' }).click();
		await expectLine(page, 'absent');
		await page.getByRole('button', { name: 'Spara på enheten' }).click();
		await expectLine(page, 'kept');
		expect(await redirected(page)).toEqual([]);
		await page.goto(`${site.deck}fi/`);
		await live(page);
		await cutOff(page, site);
		await page.goto(`${site.deck}ordlista/`);
		expect(await page.locator('h1').textContent()).toContain('Ordlista');
	});

	test('what an earlier version kept of a redirect is not served, and is fetched again', async ({ open }) => {
		const site = await frontedSite(redirectIndexes);
		const page = await visit(await open('', cut), site);
		await page.evaluate(async () => {
			for (const name of await caches.keys()) {
				const cache = await caches.open(name);
				for (const { url } of await cache.keys()) {
					if (url.includes('index.html'))
						await cache.put(url, await fetch(url.replace(/\?.*$/u, ''), { method: 'HEAD' }));
				}
			}
		});
		expect((await redirected(page)).length).toBeGreaterThan(0);
		await page.goto(`${site.deck}fi/`);
		await live(page);
		await expectLine(page, 'kept');
		expect(await redirected(page)).toEqual([]);
	});
});

describe('on a network that answers with a page of its own until one has logged in', () => {
	const LOGIN = '<!doctype html><title>Logga in</title>';
	const OTHER =
		'<!doctype html><html data-root="../"><title>Logga in</title><script src="../assets/other-1.js"></script>';
	const cases: readonly [string, (path: string) => boolean, string?][] = [
		['a script', (path) => /\/assets\/live-.*\.js$/u.test(path)],
		['a page', (path) => path.endsWith('/ordlista/index.html')],
		['the figures', (path) => path.endsWith('.csv')],
		['a page, as one of another version is not either', (path) => path.endsWith('/ordlista/index.html'), OTHER],
	];

	test.for(cases)('that page is not kept as %s, now or later', async ([, asks, body = LOGIN], { open }) => {
		let logged = false;
		const site = await frontedSite(({ pathname }) =>
			!logged && asks(pathname) ? { status: 200, headers: { 'Content-Type': 'text/html' }, body } : undefined,
		);
		const page = await open('', cut);
		await visit(page, site, 'net');
		await openSettings(page);
		logged = true;
		await page.getByRole('button', { name: 'Försök igen' }).click();
		await expectLine(page, 'kept');
		const pages = await page.evaluate(async () => {
			const all = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
			const responses = (await Promise.all(all.map((cache) => cache.matchAll()))).flat();
			return Promise.all(responses.map(async (response) => (await response.text()).includes('Logga in</title>')));
		});
		expect(pages.length).toBeGreaterThan(50);
		expect(pages).not.toContain(true);
	});
});

test('where the net had gone before anything was kept, that is tried again when it is back', async ({ open }) => {
	const site = await ownSite();
	const page = await open('', { ...cut, complains: /asks another host|Failed to load|dynamically imported|ERR_/u });
	let down = true;
	await page.route('**/assets/keep-*.js', (route) => (down ? route.abort() : route.continue()));
	const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/keep-'));
	await page.goto(`${site.deck}#/${slide(3)}`);
	await live(page);
	await failed;
	down = false;
	const retried = () =>
		page.evaluate(() => {
			dispatchEvent(new Event('online'));
			return document.querySelector('#without-net') !== null;
		});
	await expect.poll(retried).toBe(true);
	await expectLine(page, 'kept');
});

describe('a window that was loaded past what is kept', () => {
	/** Loads a page as Shift and the button of the browser that reloads do. */
	async function reloadHard(page: Page): Promise<void> {
		const session = await page.context().newCDPSession(page);
		const loaded = page.waitForEvent('load');
		await session.send('Page.reload', { ignoreCache: true });
		await loaded;
		await live(page);
	}

	test('is taken over, and can be loaded anew without the net', async ({ open }) => {
		const site = await ownSite();
		const page = await visit(await open('', cut), site);
		await reloadHard(page);
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await expectLine(page, 'kept');
		const presenter = await begin(page);
		await reloadHard(presenter);
		await expect.poll(() => presenter.locator('#offline').textContent()).toContain('också om du laddar om');
		await cutOff(page, site);
		await presenter.reload();
		await live(presenter);
		await page.reload();
		await live(page);
		await expectShown(page, slide(3));
	});

	test('says so where the worker does not take it over', async ({ open }) => {
		const site = await ownSite();
		const page = await open('', {
			...cut,
			before: (page) =>
				page.context().addInitScript(() => {
					Object.defineProperty(ServiceWorkerContainer.prototype, 'controller', { get: () => null });
				}),
		});
		await visit(page, site, 'apart');
		const presenter = await begin(page);
		await expect.poll(() => presenter.locator('#offline').textContent()).toContain('ladda inte om fönstren');
		await page.bringToFront();
		expect(await page.locator('#without-net button').textContent()).toBe('Ladda om');
	});

	test('says in every window that what was kept is thrown away in one', async ({ open }) => {
		const site = await ownSite();
		const page = await visit(await open('', kept), site);
		const other = await page.context().newPage();
		await visit(other, site);
		await openSettings(other);
		await other.getByRole('button', { name: 'Ta bort det sparade' }).click();
		await expectLine(page, 'absent');
	});
});

test('a host that says that its answers vary by what is accepted takes nothing from what is kept', async ({ open }) => {
	const site = await frontedSite(() => undefined, { Vary: 'Accept' });
	const page = await visitAndCut(open, site);
	await page.goto(`${site.deck}fi/#/${slide(3)}`);
	await live(page);
	await expectShown(page, slide(3));
});
