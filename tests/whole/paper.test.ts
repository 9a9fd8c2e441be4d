import { chromium } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { launchFlags } from '../../src/commands/chromium.ts';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import { keepTextSize, laidOut, layOutAnew, paperFaults } from '../browser/harness/paper.ts';
import { STEP_TIMEOUT, test } from '../browser/harness/test.ts';

const SEARCHES = [
	'?paper=slides',
	'?paper=handout',
	'?paper=handout&layout=2',
	'?paper=handout&layout=3',
	'?paper=handout&layout=6',
	'?paper=notes',
];

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

	test('has pictures that are transformed where zoom would keep their text large, and as large as else', async ({
		open,
	}) => {
		const widths: (readonly number[])[] = [];
		for (const before of [undefined, keepTextSize]) {
			const page = await open('?paper=notes&slides=1', { live: false, ...(before && { before }) });
			await laidOut(page);
			expect(await page.locator('#paper[data-scaled]').count()).toBe(before ? 1 : 0);
			const found: number[] = [];
			for (const search of SEARCHES) {
				await layOutAnew(page, search);
				const stages = page.locator('#paper .stage');
				found.push(...(await stages.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width))));
				expect(await page.evaluate(paperFaults), search).toEqual([]);
			}
			widths.push(found.map(Math.round));
			const zooms = await page
				.locator('#paper .stage')
				.evaluateAll((all) => all.map((each) => getComputedStyle(each).zoom));
			expect(new Set(zooms).has('1')).toBe(before !== undefined);
		}
		expect(widths[1]).toEqual(widths[0]);
	});

	test('has a second page of contents where someone has asked for larger letters', async ({ site }) => {
		const browser = await chromium.launch({
			executablePath: inject('chromium'),
			args: [...launchFlags(), '--blink-settings=minimumFontSize=14'],
		});
		try {
			const page = await browser.newPage();
			page.setDefaultTimeout(STEP_TIMEOUT);
			for (const search of SEARCHES) {
				await page.goto(site + search);
				await laidOut(page);
				expect(await page.evaluate(paperFaults), search).toEqual([]);
				expect(await page.locator('.contents-page').count()).toBe(search.includes('handout') ? 2 : 0);
			}
		} finally {
			await browser.close();
		}
	});
});
