import { chromium, type Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { launchFlags } from '../../src/build/chromium.ts';
import { folderOf } from '../../src/deck/addresses.ts';
import { languages } from '../../src/deck/language.ts';
import { paperFaults } from './harness/paper.ts';
import { test } from './harness/test.ts';

const SEARCHES = [
	'?paper=slides',
	'?paper=handout',
	'?paper=handout&layout=2',
	'?paper=handout&layout=3',
	'?paper=handout&layout=6',
	'?paper=notes',
];
/** Pages are there, and their pictures too. */
const LAID_OUT = 'html[data-pages] #paper:not([data-measured])';

function laidOut(page: Page): Promise<void> {
	return page.locator(LAID_OUT).waitFor();
}

/** Has the page lay out another paper, as going back in its history does. */
async function layOutAnew(page: Page, search: string): Promise<void> {
	await page.evaluate((search) => {
		document.querySelector('#paper')?.setAttribute('data-measured', '');
		history.pushState(null, '', search);
		dispatchEvent(new PopStateEvent('popstate'));
	}, search);
	await laidOut(page);
}

describe('paper on the screen', () => {
	test.for([...languages])('has each picture and each word in its place, in %s', async (language, { open }) => {
		const page = await open(`${folderOf[language]}?paper=notes&slides=1`, { live: false });
		await laidOut(page);
		const faults: string[] = [];
		for (const search of SEARCHES) {
			await layOutAnew(page, search);
			faults.push(...(await page.evaluate(paperFaults)).map((fault) => `${search} ${fault}`));
		}
		expect(faults).toEqual([]);
	});

	test('has a second page of contents where someone has asked for larger letters', async ({ site }) => {
		const browser = await chromium.launch({
			executablePath: inject('chromium'),
			args: [...launchFlags(), '--blink-settings=minimumFontSize=14'],
		});
		try {
			const page = await browser.newPage();
			for (const search of SEARCHES) {
				await page.goto(site + search);
				await laidOut(page);
				expect(await page.evaluate(paperFaults), search).toEqual([]);
				expect(await page.locator('.contents-leaf').count()).toBe(search.includes('handout') ? 2 : 0);
			}
		} finally {
			await browser.close();
		}
	});

	test('is seen also where the font of the screen has come and is forgotten before the first frame', async ({
		open,
	}) => {
		const page = await open('?paper=slides&slides=1', {
			live: false,
			before: (page) =>
				page.addInitScript(() => {
					// As WebKit does with a font that nothing on the page uses, when a style sheet arrives.
					FontFaceSet.prototype.check = () => false;
					const frame = window.requestAnimationFrame.bind(window);
					window.requestAnimationFrame = (callback) => {
						void document.fonts.load('1em "Source Sans 3 Variable"').then(() => frame(callback));
						return 0;
					};
				}),
		});
		await laidOut(page);
		expect(await page.evaluate(() => document.documentElement.dataset.font)).toBeUndefined();
		expect(await page.locator('#paper h1').isVisible()).toBe(true);
	});
});

describe('printed slides', () => {
	test('are as wide as the paper where no size of paper can be asked for', async ({ open }) => {
		const page = await open('?paper=slides&slides=18-21', { live: false, viewport: { width: 794, height: 1123 } });
		await laidOut(page);
		await page.emulateMedia({ media: 'print' });
		const sizes = await page
			.locator('.slide-picture')
			.evaluateAll((pictures) => pictures.map((picture) => picture.getBoundingClientRect().width));
		expect(sizes).toEqual([794, 794, 794, 794]);
		expect(await page.evaluate(paperFaults)).toEqual([]);
	});
});
