import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { aboutLinks } from '../../src/render/markup/about-links.ts';
import { createI18n } from '../../src/render/markup/catalogues.ts';
import { unfilled } from '../../src/render/markup/site-settings.ts';
import { Words } from '../../src/render/markup/words.ts';
import { slide, total } from './harness/deck.ts';
import { click } from './harness/stage.ts';
import { test } from './harness/test.ts';

const settings = { ...unfilled, contact: 'webb@example.org' };
const links = aboutLinks(new Words(createI18n('sv'), 'sv', 'about'), settings).source;

/** The page as it is built where someone answers for errors. */
async function withContact(page: Page): Promise<void> {
	await page.route(/\/(?:\?[^/]*)?$/u, async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replaceAll(/<p class="site-links"[^>]*>.*?(?:<\/p>|(?=<\/(?!a>)))/gsu, links);
		await route.fulfill({ response, body });
	});
	// What opens a letter would leave the page.
	await page.addInitScript(() =>
		addEventListener('click', (event) => {
			if (event.target instanceof Element && event.target.closest('[href^=mailto]')) event.preventDefault();
		}),
	);
}

const subjectOf = async (page: Page, place: string) => {
	const href = (await page.locator(`${place} a[href^=mailto]`).getAttribute('href')) ?? '';
	expect(href).toMatch(/^mailto:webb@example\.org\?subject=[^&]+$/u);
	return decodeURIComponent(href.replace(/^[^=]+=/u, ''));
};

const PLAIN = /^Fel i materialet om invandring och integration \(på svenska, version [\d.]+\)$/u;

test('a report of an error names the slide on the stage, and no other one later', async ({ open }) => {
	const page = await open(`#/${slide(12)}`, { before: withContact });
	await page.waitForFunction(() =>
		performance.getEntriesByType('resource').some(({ name }) => /report-[^/]+\.js/u.test(name)),
	);
	expect(await subjectOf(page, '#help-panel')).toMatch(PLAIN);
	for (const number of [12, 13]) {
		await click(page, 'help');
		const title = await page.locator(`#${slide(number)} :is(h1, h2, h3)`).innerText();
		const says = ` – Bild ${number} av ${total}, ${title.replace(/\s+/gu, ' ')}`;
		await expect
			.poll(async () => {
				await page.locator('#help-panel a[href^=mailto]').click();
				return subjectOf(page, '#help-panel');
			})
			.toContain(says);
		expect(await subjectOf(page, '#help-panel')).toMatch(/^Fel i materialet[^–]+ – [^–]+$/u);
		await page.keyboard.press('Escape');
		await page.keyboard.press('PageDown');
	}
});

test('at the foot of the article it names none, with script and without', async ({ open }) => {
	for (const javaScriptEnabled of [true, false]) {
		const page = await open('?as=read', { before: withContact, live: false, javaScriptEnabled });
		await page.locator('.colophon a[href^=mailto]').focus();
		if (javaScriptEnabled) await page.keyboard.press('Enter');
		expect(await subjectOf(page, '.colophon')).toMatch(PLAIN);
	}
});
