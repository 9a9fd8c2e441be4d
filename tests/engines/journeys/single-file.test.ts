import { readFile } from 'node:fs/promises';
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

test('as the srcdoc of a frame and as a blob the single file turns its pages and changes its language', async ({
	reader,
}) => {
	const file = await readFile(join(inject('stick'), 'sv.html'), 'utf8');
	for (const kind of ['srcdoc', 'blob'] as const) {
		const window = await reader.open('host.html', { live: false });
		await window.evaluate(
			({ file, kind }) => {
				const frame = document.createElement('iframe');
				frame.style.inlineSize = '1000px';
				frame.style.blockSize = '620px';
				if (kind === 'srcdoc') frame.srcdoc = file;
				else frame.src = URL.createObjectURL(new Blob([file], { type: 'text/html' }));
				document.body.replaceChildren(frame);
			},
			{ file, kind },
		);
		const deck = (read: 'live' | 'language' | 'slide') =>
			window.evaluate((read) => {
				const page = document.querySelector('iframe')?.contentDocument;
				if (read === 'live') return page?.documentElement.dataset.live;
				if (read === 'language') return page?.documentElement.lang;
				const shown = [...(page?.querySelectorAll('.slides > section') ?? [])];
				return shown.find((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))?.id;
			}, read);
		await expect.poll(() => deck('live'), { timeout: 60_000 }).toBe('');
		await window.clickAt({ x: 30, y: 100 });
		await window.press('ArrowRight');
		await expect.poll(() => deck('slide')).toBe(slide(2));
		await window.press('l');
		await expect.poll(() => deck('language')).toBe('fi');
		expect(await deck('slide')).toBe(slide(2));
	}
});
