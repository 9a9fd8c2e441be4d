import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { ids, slide } from './harness/deck.ts';
import { chooseIn, expectMunicipality, openField } from './harness/municipality.ts';
import { laidOut } from './harness/paper.ts';
import { present } from './harness/presenter.ts';
import { fileOf, makeFiles, openFile } from './harness/single-file.ts';
import { clickControl, expectShown, live, press, shown } from './harness/stage.ts';
import { test } from './harness/test.ts';

makeFiles();

/** Paper, figures, the article and the presenter are in `tests/whole/single-file.test.ts`. */
test('a single file, opened from a disk, turns its pages and changes its language, and asks for nothing', async ({
	open,
}) => {
	const asked: string[] = [];
	const page = await openFile(open, fileOf('sv', `#/${slide(8)}`), asked);
	await live(page);
	await expectShown(page, slide(8));
	await press(page, 'ArrowRight');
	await expectShown(page, slide(9));
	await press(page, 'l');
	await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('fi');
	await expectShown(page, slide(9));
	expect(await page.title()).toContain('Maahanmuutto');
	expect(asked).toEqual([]);
});

test('a single file shows the municipality that its address names, lets another one be chosen, and begins a talk with it', async ({
	open,
}) => {
	const asked: string[] = [];
	const page = await openFile(open, fileOf('fi', '?municipality=Vasa'), asked);
	await live(page);
	await expectMunicipality(page, '905');
	await openField(page);
	await chooseIn(page, 'settings-municipality', 'Sotkamo');
	await expectMunicipality(page, '765');
	expect(new URL(page.url()).search).toBe('?municipality=765');
	await page.locator('#settings-panel .close').click();
	const presenter = await present(page);
	await expect.poll(() => presenter.locator('#talk-municipality').inputValue()).toBe('Sotkamo');
	await chooseIn(presenter, 'talk-municipality', 'Esbo');
	await expectMunicipality(page, '049');
	expect(asked).toEqual([]);
});

test('a single file prints the figures of the municipality that its address names', async ({ open }) => {
	const asked: string[] = [];
	const page = await openFile(open, fileOf('fi', '?paper=handout&slides=12-15&municipality=Vasa'), asked);
	await laidOut(page);
	expect(await page.locator('.municipality-page h2').innerText()).toBe('Meidän kuntamme: Vaasa');
	expect(await page.locator('.municipality-page .picture svg').count()).toBe(4);
	expect(await page.locator('.slide-picture figure[data-municipal]').count()).toBe(3);
	expect(await page.locator('.paper-faults').count()).toBe(0);
	expect(asked).toEqual([]);
});

/** Puts a text into a page as a document of another kind than a file. */
const DOCUMENTS = {
	'the srcdoc of a frame': (text: string) => {
		const frame = document.createElement('iframe');
		frame.srcdoc = text;
		document.body.append(frame);
	},
	'the srcdoc of a frame without an origin': (text: string) => {
		const frame = document.createElement('iframe');
		frame.srcdoc = text;
		frame.setAttribute('sandbox', 'allow-scripts');
		document.body.append(frame);
	},
	'a blob': (text: string) => {
		const frame = document.createElement('iframe');
		frame.src = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
		document.body.append(frame);
	},
	'a data: address': (text: string) => {
		const frame = document.createElement('iframe');
		frame.src = `data:text/html;charset=utf-8;base64,${text}`;
		document.body.append(frame);
	},
} as const;

/** Chromium takes no address of more than 2 MiB. Whatever a document lacks here, an address makes no difference to it. */
function shortened(file: string): string {
	return file.replaceAll(
		/<(?<tag>aside class="notes"|div class="ask"|div class="detail")>.*?<\/(?:aside|div)>(?=<(?:section|aside|div|\/section))/gsu,
		'',
	);
}

test.for(Object.entries(DOCUMENTS))(
	'as %s a single file turns its pages, changes its language and view, and shows its other pages',
	async ([name, put], { open, site }) => {
		const file = await readFile(fileURLToPath(fileOf('sv')));
		const body = `<!doctype html><title>Kommunen</title><link rel="icon" href="favicon.svg">
		<style>iframe { width: 1000px; height: 620px }</style>`;
		const page = await open('host.html', {
			live: false,
			complains: /asks another host: (?:data|blob):/u,
			before: (page) => page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body })),
		});
		const text = name.startsWith('a data')
			? Buffer.from(shortened(file.toString())).toString('base64')
			: file.toString();
		await page.evaluate(put, text);
		await expect.poll(() => page.frames().length).toBe(2);
		const [, deck] = page.frames();
		if (!deck) throw new Error('there is no frame');
		const one = (id: string) => expect.poll(() => shown(deck)).toEqual([id]);
		await deck.locator('html[data-live]').waitFor({ state: 'attached' });
		await deck.locator('.slides').click({ position: { x: 5, y: 5 } });
		await page.keyboard.press('ArrowRight');
		await one(slide(2));
		await clickControl(page, deck.locator('[data-action=next]:visible'));
		await one(slide(3));
		await page.keyboard.press('l');
		await deck.locator('html[lang=fi]').waitFor({ state: 'attached' });
		await one(slide(3));
		await page.keyboard.press('s');
		await expect.poll(() => deck.locator('#notice').textContent()).toMatch(/^Esittäjän ikkunaa ei voi avata tässä/u);
		await clickControl(page, deck.locator('#controls [data-action=read]'));
		await deck.locator('.article-head .open-contents').waitFor();
		expect(await shown(deck)).toEqual(ids);
		// By the keyboard: texts that come into sight change their height, and a click may begin on the link and end beside it.
		await deck.locator('.colophon a[href*=sanasto]').press('Enter');
		await deck.locator('h1', { hasText: 'Sanasto' }).waitFor();
		expect(page.url()).toBe(`${site}host.html`);
	},
);

test('the Finnish file leads to its pages of text, as the Swedish one does in Finnish', async ({ open }) => {
	for (const language of ['fi', 'sv'] as const) {
		const page = await openFile(open, fileOf(language, '?as=read'), []);
		await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
		if (language === 'sv') await page.locator('.article-head .language').click();
		await page.locator('html[lang=fi]').waitFor({ state: 'attached' });
		await page.locator('.colophon a[href*=sanasto]').press('Enter');
		await page.locator('h1', { hasText: 'Sanasto' }).waitFor();
	}
});
