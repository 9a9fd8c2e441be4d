import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { liveFigure } from './harness/charts.ts';
import { begin } from './harness/presenter.ts';
import { test } from './harness/test.ts';

/** What a live region has said since it was watched: each change, as a screen reader hears it. */
async function watch(page: Page, region: string): Promise<() => Promise<readonly string[]>> {
	const said = await page.locator(region).evaluateHandle((element) => {
		const words: string[] = [];
		let before = element.textContent;
		new MutationObserver(() => {
			// Words that do not change are not said again.
			if (element.textContent !== before && element.textContent !== '') words.push((element.textContent ?? '').trim());
			before = element.textContent;
		}).observe(element, { childList: true, characterData: true, subtree: true });
		return words;
	});
	return () => said.evaluate((words) => [...words]);
}

describe('the same words told twice are heard twice', () => {
	test('at the end of a chart', async ({ open }) => {
		const page = await open('?as=read#/situation', { live: false });
		const chart = await liveFigure(page, 'foreign-language-speakers');
		await chart.locator('.plot').focus();
		const said = await watch(page, '#announcer');
		for (const key of ['End', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
		const heard = await said();
		expect(heard).toHaveLength(4);
		expect(new Set(heard).size).toBe(1);
	});

	test('in a notice of the deck', async ({ open }) => {
		const page = await open();
		const said = await watch(page, '#notice');
		for (const times of [1, 2]) {
			await page.evaluate(() => {
				location.hash = '#/no-such-slide';
			});
			await expect.poll(async () => (await said()).length).toBe(times);
		}
		expect(new Set(await said()).size).toBe(1);
	});

	test("in the trainer's window", async ({ open }) => {
		const presenter = await begin(await open());
		const said = await watch(presenter, '#toast');
		for (let times = 0; times < 2; times++) {
			for (const key of ['9', '9', 'Enter']) await presenter.keyboard.press(key);
		}
		const heard = (await said()).filter((words) => !words.includes('9'));
		expect(heard).toHaveLength(2);
	});
});
