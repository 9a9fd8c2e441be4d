import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { blockStorage } from './harness/reading.ts';
import { click, expectShown, frame, live, press, shown } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** The colour of the paper that the page lies on. */
const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const LIGHT = 'rgb(255, 255, 255)';

async function choose(page: Page, label: string): Promise<void> {
	if (!(await page.locator('#settings-panel').isVisible())) await click(page, 'settings');
	await page.locator('#settings-panel').getByText(label, { exact: true }).click();
}

describe('the colours', () => {
	test('follow the system, until light or dark is chosen', async ({ open }) => {
		const page = await open('', { colorScheme: 'light' });
		expect(await paper(page)).toBe(LIGHT);
		await page.emulateMedia({ colorScheme: 'dark' });
		const dark = await paper(page);
		expect(dark).not.toBe(LIGHT);
		await choose(page, 'Ljusa');
		expect(await paper(page)).toBe(LIGHT);
		await page.reload();
		await live(page);
		expect(await paper(page)).toBe(LIGHT);
		await choose(page, 'Mörka');
		await page.emulateMedia({ colorScheme: 'light' });
		expect(await paper(page)).toBe(dark);
		await page.reload();
		await frame(page);
		expect(await paper(page)).toBe(dark);
		await live(page);
		await choose(page, 'Som enheten');
		expect(await paper(page)).toBe(LIGHT);
		await page.reload();
		await frame(page);
		expect(await paper(page)).toBe(LIGHT);
	});
});

describe('the single keys', () => {
	test('can be switched off, and stay off; the arrows always work', async ({ open }) => {
		const page = await open(`#/${slide(20)}`);
		await choose(page, 'Kortkommandon med en tangent');
		await press(page, 'Escape');
		const dead = async () => {
			for (const key of ['c', 'o', '?', 'b', '.', 'w', 'f']) {
				await press(page, key);
				expect(
					await page.locator('.panel-sheet:popover-open, #overview:not([hidden]), #blank:not([hidden])').count(),
				).toBe(0);
			}
			expect(await page.evaluate(() => document.fullscreenElement)).toBe(null);
			await page.keyboard.type('12');
			expect(await page.locator('#notice').textContent()).toBe('');
		};
		await dead();
		await page.evaluate(() => document.querySelector<HTMLElement>(':focus')?.blur());
		await press(page, 'ArrowRight');
		await expectShown(page, slide(21));
		await press(page, 'Enter');
		await expectShown(page, slide(22));
		await expect.poll(() => page.url()).toContain(slide(22));
		await page.reload();
		await live(page);
		await dead();
		await press(page, 'ArrowLeft');
		await expectShown(page, slide(21));
		await choose(page, 'Kortkommandon med en tangent');
		await press(page, 'Escape');
		await press(page, 'b');
		await page.locator('#blank').waitFor({ state: 'visible' });
	});
});

describe('what the browser keeps', () => {
	test('is counted anew after each choice, while the settings are open', async ({ open }) => {
		const page = await open('');
		await click(page, 'settings');
		const list = page.locator('#settings-panel .kept');
		await list.getByText('Ingenting är sparat.').waitFor();
		await choose(page, 'Ljusa');
		await list.getByText('Val, till exempel färger, språk och vy: 1').waitFor();
		await choose(page, 'Kortkommandon med en tangent');
		await list.getByText('Val, till exempel färger, språk och vy: 2').waitFor();
		await list.getByRole('button', { name: 'Radera allt sparat' }).waitFor();
	});
});

describe('where the browser keeps nothing', () => {
	test('the settings work all the same, and say that they are not kept', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, { before: blockStorage, colorScheme: 'dark' });
		await press(page, 'c');
		await page.locator('#contents-panel').waitFor({ state: 'visible' });
		await press(page, 'Escape');
		await choose(page, 'Ljusa');
		expect(await paper(page)).toBe(LIGHT);
		await page.locator('#unsaved').waitFor({ state: 'visible' });
		await choose(page, 'Kortkommandon med en tangent');
		await press(page, 'Escape');
		await press(page, 'b');
		expect(await page.locator('#blank').isVisible()).toBe(false);
		expect(await shown(page)).toEqual([slide(20)]);
	});
});
