import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { click, expectShown, focus, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

describe('the page that tests share is as if it had just been opened', () => {
	test('where it has been moved, opened and looked at', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await page.evaluate(() => Object.assign(globalThis, { same: true }));
		await press(page, 'ArrowRight');
		await click(page, 'help');
		await page.locator('#help-panel').waitFor({ state: 'visible' });
		await lead(`#/${slide(5)}`);
		await expectShown(page, slide(5));
		expect(await page.locator(':popover-open').count()).toBe(0);
		expect(await focus(page)).toBe('body');
		expect(await page.evaluate(() => 'same' in globalThis)).toBe(true);
	});

	test('where its settings, its language and its view have been changed', async ({ lead }) => {
		const changes = [
			() => press(page, 'l').then(() => page.locator('html[lang=fi]').waitFor()),
			() => page.locator('input[name=theme][value=dark]').evaluate((input: HTMLInputElement) => input.click()),
			() => page.locator('input[name=shortcuts]').evaluate((input: HTMLInputElement) => input.click()),
			() => page.locator('#controls [data-action=read]').evaluate((button: HTMLElement) => button.click()),
			() => press(page, 'b'),
		];
		let page = await lead(`#/${slide(20)}`);
		const seen = () =>
			page.evaluate(() => {
				const { lang, dataset } = document.documentElement;
				const chosen = [...document.querySelectorAll('#settings-panel input:checked')].map((one) =>
					one.getAttribute('value'),
				);
				return { lang, view: dataset.view, theme: dataset.theme, chosen, kept: localStorage.length };
			});
		const before = await seen();
		for (const change of changes) {
			await change();
			page = await lead(`#/${slide(20)}`);
			expect(await seen()).toEqual(before);
			expect(await page.locator('#blank').isVisible()).toBe(false);
			await expectShown(page, slide(20));
		}
	});
});
