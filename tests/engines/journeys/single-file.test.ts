import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject } from 'vitest';
import { ids, last, slide, total } from '../../browser/harness/deck.ts';
import { present } from '../harness/presenter.ts';
import { expectEverywhere, expectLanguage, expectShown } from '../harness/stage.ts';
import { test } from '../harness/test.ts';

const fileOf = (language: 'sv' | 'fi', rest = '') =>
	pathToFileURL(join(inject('stick'), `${language}.html`)).href + rest;

test('the single file has every slide, both languages, live charts, figures to save, and paper', async ({ reader }) => {
	const window = await reader.open(fileOf('sv'));
	for (const id of ids) {
		await expectShown(window, id);
		await window.press('ArrowRight');
	}
	await window.press('l');
	await expectLanguage(window, 'fi');
	await expectShown(window, last);
	await window.press('l');
	await expectLanguage(window, 'sv');
	expect(await window.evaluate(() => document.fonts.check('1em "Source Sans 3 Variable"'))).toBe(true);
	const saved = await reader.saved(() =>
		window.evaluate(() => document.querySelector<HTMLElement>('a[href$=".csv"]')?.click()),
	);
	expect(saved.name).toMatch(/\.csv$/u);
	expect(Buffer.from(saved.bytes).toString('utf8')).toContain(';');

	await window.goto(fileOf('fi', '?as=read'));
	await window.has('html[data-ready]');
	await expectLanguage(window, 'fi');
	for (let at = 0; at < 8; at++) {
		const chart = await window.evaluate((at) => {
			const figure = document.querySelectorAll('figure[data-chart]:not([data-form=marks])')[at];
			figure?.scrollIntoView({ block: 'center' });
			return figure?.getAttribute('data-chart');
		}, at);
		await window.has(`figure[data-chart="${chart}"][data-live=on]`);
	}
	await window.goto(fileOf('fi', '?paper=slides'));
	await window.has(`html[data-pages="${total}"]`);
});

test('the presenter of the single file is followed, follows, and may be loaded anew', async ({ reader }) => {
	const deck = await reader.open(fileOf('sv', `#/${slide(20)}`));
	await expectShown(deck, slide(20));
	const presenter = await present(reader, deck);
	await presenter.press('Shift+F5', 'PageDown');
	await expectEverywhere(slide(21), presenter, deck);
	await deck.press('PageDown');
	await expectEverywhere(slide(22), presenter, deck);
	await presenter.press('l');
	await expectLanguage(deck, 'fi');
	await deck.reload();
	await deck.has('html[data-live][data-role=audience]');
	await expectEverywhere(slide(22), presenter, deck);
	await presenter.press('PageDown');
	await expectEverywhere(slide(23), presenter, deck);
	expect(await presenter.count('dialog[open]')).toBe(0);
});
