import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { markOf, SLIDE } from './harness/definitions.ts';
import { answerLater } from './harness/gate.ts';
import { copySite } from './harness/own-site.ts';
import { begin, present } from './harness/presenter.ts';
import { expectShown, live, press } from './harness/stage.ts';
import { type Open, type Opening, test } from './harness/test.ts';

const { folder, ownSite } = copySite();

/** What is said of files that are gone, and of hosts that these tests have of their own. */
const GONE: Opening = {
	complains: /asks another host: http:\/\/localhost|Failed to load|dynamically imported module|preload CSS/u,
	live: false,
};

/** Publishes the site as another build would: all scripts and style sheets have other names, and the ones before are gone. */
async function publish(): Promise<void> {
	const assets = join(folder, 'deck/assets');
	const names = (await readdir(assets)).filter((name) => /\.(?:js|css)$/u.test(name));
	const renamed = (text: string) => names.reduce((all, name) => all.replaceAll(name, anew(name)), text);
	const files = await readdir(join(folder, 'deck'), { recursive: true });
	for (const file of files.filter((name) => /\.(?:html|js)$/u.test(name))) {
		const path = join(folder, 'deck', file);
		await writeFile(path, renamed(await readFile(path, 'utf8')));
	}
	for (const name of names) await rename(join(assets, name), join(assets, anew(name)));
}

function anew(name: string): string {
	return name.replace(/\.(\w+)$/u, 'x.$1');
}

const offer = (page: Page) => page.getByRole('complementary', { name: 'Det finns en ny version av materialet.' });

/** A page that was opened before a new version was published. */
async function openBefore(
	open: Open,
	address = `#/${slide(9)}`,
	before: (page: Page) => Promise<unknown> = async () => {},
): Promise<Page> {
	const site = await ownSite();
	const page = await open('', GONE);
	// What it would fetch ahead may come before the new version: the words of the other language.
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
	);
	await before(page);
	await page.goto(`${site.deck}${address}`);
	await page.locator('html[data-ready]').waitFor();
	if (address.includes('as=read')) await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
	else await live(page);
	return page;
}

describe('when a new version has been put up', () => {
	test.for([
		['the search', '', (page: Page) => press(page, '/')],
		['the other language', '', (page: Page) => press(page, 'l')],
		['the overview', '', (page: Page) => press(page, 'o')],
		['a term', `#/${SLIDE}`, (page: Page) => markOf(page, 'eures').click()],
		['a chart', '', (page: Page) => page.evaluate(() => location.replace('#/changing-structure'))],
		['the reading view', '', (page: Page) => page.locator('[data-action=read]').first().dispatchEvent('click')],
		['the slides', '?as=read', (page: Page) => page.locator('[data-action=slides]').first().dispatchEvent('click')],
	] as const)('%s says so, not that the net is down', async ([, address, ask], { open }) => {
		const page = await openBefore(open, address === '' ? undefined : address);
		const before = page.url();
		await publish();
		await ask(page);
		await offer(page).waitFor();
		expect(await page.locator('#notice').textContent()).toBe('');
		expect(new URL(page.url()).pathname).toBe(new URL(before).pathname);
	});

	test('words that do not belong to the page say so', async ({ open }) => {
		const path = join(folder, 'deck/words/fi.json');
		const words = await readFile(path, 'utf8');
		await writeFile(path, words.replace('"ui.controls.next"', '"ui.controls.later"'));
		const page = await openBefore(open);
		await press(page, 'l');
		await offer(page).waitFor();
		expect(await page.locator('html').getAttribute('lang')).toBe('sv');
		await writeFile(path, words);
	});

	test('whoever loads the page anew stays at the slide, and has the new version', async ({ open }) => {
		const page = await openBefore(open);
		await publish();
		await press(page, '/');
		await offer(page).waitFor();
		await press(page, 'ArrowRight', 2);
		await offer(page).getByRole('button', { name: 'Ladda om' }).click();
		await live(page);
		await expectShown(page, slide(11));
		expect(await offer(page).count()).toBe(0);
		await press(page, '/');
		await page.locator('.search-panel').waitFor();
	});

	test('whoever puts it off is told again only when she asks for something that is gone', async ({ open }) => {
		const page = await openBefore(open);
		await publish();
		await press(page, '/');
		await offer(page).getByRole('button', { name: 'Senare' }).click();
		expect(await offer(page).count()).toBe(0);
		await press(page, '/');
		await offer(page).waitFor();
	});

	test('the check before a talk says so', async ({ open }) => {
		const page = await openBefore(open, undefined, (opened) =>
			opened.context().route('**/exchange-words-*.js', (route) => route.fulfill({ status: 404 })),
		);
		const presenter = await present(page);
		await expect.poll(() => presenter.locator('#offline').textContent()).toContain('Det finns en ny version');
	});

	test('nothing is shown in the window of the audience', async ({ open }) => {
		const page = await openBefore(open);
		await begin(page);
		await publish();
		const answered = page.waitForResponse((response) => response.url().endsWith('/worker.js'));
		await page.evaluate(() =>
			dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload: new Error('gone') })),
		);
		await answered;
		expect(await offer(page).count()).toBe(0);
	});
});

test.for([
	['where the net is down', (route: Route) => route.abort()],
	[
		'where a network wants one to log in, whose page takes no place',
		(route: Route) => route.fulfill({ contentType: 'text/html', body: '<title>Logga in</title>' }),
	],
] as const)('%s, the net is what is named', async ([, answer], { open }) => {
	let change = () => {};
	const page = await openBefore(open, undefined, async (opened) => {
		change = await answerLater(opened, '**/*', answer);
	});
	change();
	await press(page, '/');
	await expect.poll(() => page.locator('#notice').textContent()).toContain('Kontrollera nätet');
	expect(await offer(page).count()).toBe(0);
});

test('a page from a cache whose script is gone is loaded anew, at its slide', async ({ open }) => {
	const site = await ownSite();
	const page = await open('', GONE);
	let old = true;
	await page.route(`${site.deck}**`, async (route) => {
		if (route.request().resourceType() !== 'document' || !old) return route.continue();
		old = false;
		const response = await route.fetch();
		await route.fulfill({
			response,
			body: (await response.text()).replace(/(content="[^"]*assets\/deck-)[^"]+\.js/u, '$1gone.js'),
		});
	});
	await page.goto(`${site.deck}#/${slide(9)}`);
	await live(page);
	expect(old).toBe(false);
	await expectShown(page, slide(9));
});
