import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { folderOf, textPageIds, textPath } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { ids, last } from '../browser/harness/deck.ts';
import { expectNoneBroken } from '../browser/harness/line-ends.ts';
import { laidOut } from '../browser/harness/paper.ts';
import { begin, expectEverywhere, present } from '../browser/harness/presenter.ts';
import { expectShown, press, withFont } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

/** How long all slides one after the other may take, in milliseconds. */
const ALL_SLIDES = 300_000;

/** Opens all that is folded. */
function unfold(page: Page): Promise<void> {
	return page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
}

/** `tests/browser/line-ends.test.ts` has the narrowest article, and `tests/engines/journeys/lines.test.ts` the other engines. */
describe.each(languages)('no line ends after the hyphen of an abbreviation or within a span: %s', (language) => {
	test('on the wall', { timeout: ALL_SLIDES }, async ({ lead }) => {
		const page = await lead(folderOf[language]);
		await withFont(page);
		let seen = 0;
		for (const id of ids) {
			await expectShown(page, id);
			seen += await expectNoneBroken(page, '.slides', id);
			await press(page, 'PageDown');
		}
		expect(seen).toBeGreaterThan(30);
	});

	test.for([390, 700])('in the article, with all its figures, at %i px', async (width, { lead }) => {
		const page = await lead(`${folderOf[language]}?as=read`, { viewport: { width, height: 800 } });
		await unfold(page);
		expect(await expectNoneBroken(page, 'body')).toBeGreaterThan(60);
	});

	test.for(['?paper=handout', '?paper=handout&layout=3', '?paper=notes'])('on paper: %s', async (search, { open }) => {
		const page = await open(folderOf[language] + search, { live: false });
		await laidOut(page);
		expect(await expectNoneBroken(page, '#paper')).toBeGreaterThan(30);
	});

	test('in the presenter’s window', { timeout: ALL_SLIDES }, async ({ open }) => {
		const deck = await open(folderOf[language]);
		const setup = await present(deck);
		await setup.setViewportSize({ width: 420, height: 760 });
		await expectNoneBroken(setup, 'body', 'setup');
		await setup.close();
		const presenter = await begin(await open(folderOf[language]));
		await presenter.setViewportSize({ width: 1024, height: 768 });
		for (const key of ['c', 'e', '?']) {
			await press(presenter, key);
			await expectNoneBroken(presenter, 'body', key);
			await press(presenter, 'Escape');
		}
		let seen = 0;
		for (const id of ids) {
			await expectEverywhere(id, presenter);
			seen += await expectNoneBroken(presenter, 'body', id);
			if (id !== last) await press(presenter, 'PageDown');
		}
		expect(seen).toBeGreaterThan(40);
	});

	test.for([...textPageIds])('on the page of text %s', async (id, { open }) => {
		for (const width of [320, 700]) {
			const page = await open(textPath(id, language), { live: false, viewport: { width, height: 800 } });
			await expectNoneBroken(page, 'body');
		}
	});
});
