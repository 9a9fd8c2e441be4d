import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide, total } from './harness/deck.ts';
import { click, expectShown, focus, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** The focus is nowhere, as when the page has just been opened. */
async function nowhere(page: Page): Promise<void> {
	await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
	expect(await focus(page)).toBe('body');
}

async function closed(page: Page): Promise<void> {
	await expect.poll(() => page.locator('.panel-sheet:popover-open, #overview:not([hidden])').count()).toBe(0);
}

/** Waits until the focus is on the heading of a slide, not on that of a sheet. */
async function expectOnHeading(page: Page, id: string, message = 'the heading'): Promise<void> {
	const onHeading = () => page.evaluate((id) => document.activeElement?.matches(`#${id} :is(h1, h2, h3)`), id);
	await expect.poll(onHeading, { message }).toBe(true);
}

describe('the focus', () => {
	test('stands on the heading after every kind of move that began nowhere', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		const moves: readonly (readonly [number, string, () => Promise<void>])[] = [
			[21, 'arrow', () => press(page, 'ArrowRight')],
			[20, 'arrow back', () => press(page, 'ArrowLeft')],
			[total, 'End', () => press(page, 'End')],
			[1, 'Home', () => press(page, 'Home')],
			[12, 'number', () => page.keyboard.type('12\n')],
			[30, 'address', () => page.evaluate((id) => location.assign(`#/${id}`), slide(30))],
		];
		for (const [number, name, move] of moves) {
			await nowhere(page);
			await move();
			await expectShown(page, slide(number), name);
			await expectOnHeading(page, slide(number), name);
		}
	});

	test('moves on from a link on the slide that left, but stays on a control', async ({ lead }) => {
		const page = await lead(`#/${slide(2)}`);
		await page.locator('#contents a[href^="#/"]').first().focus();
		await press(page, 'PageDown');
		await expectShown(page, slide(3));
		await expectOnHeading(page, slide(3));
		await click(page, 'next');
		await expectShown(page, slide(4));
		expect(await focus(page)).toBe('button next');
	});

	test('is given back when a sheet or the overview closes', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		for (const action of ['contents', 'settings', 'help', 'overview']) {
			await click(page, action);
			await expect.poll(() => focus(page)).not.toBe(`button ${action}`);
			await press(page, 'Escape');
			await closed(page);
			await expect.poll(() => focus(page), { message: action }).toBe(`button ${action}`);
		}
	});

	test('stands on the heading when a sheet that was opened from nowhere closes', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		for (const key of ['c', '?', 'o']) {
			await nowhere(page);
			await press(page, key);
			await expect.poll(() => focus(page)).not.toBe('body');
			await press(page, 'Escape');
			await closed(page);
			await expectOnHeading(page, slide(20), key);
		}
		await press(page, 'c');
		await page.locator('#contents-panel').waitFor({ state: 'visible' });
		await press(page, 'PageDown');
		await closed(page);
		await expectShown(page, slide(21));
		await expectOnHeading(page, slide(21));
	});

	test('that a sheet still has as it closes takes no key from the slides', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		for (const [at, key] of [
			[21, 'ArrowDown'],
			[22, 'Enter'],
			[23, ' '],
		] as const) {
			await nowhere(page);
			await press(page, 'c');
			await page.locator('#contents-panel li a:focus').waitFor();
			await page.evaluate((key) => {
				document.getElementById('contents-panel')?.hidePopover();
				const press = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
				document.activeElement?.dispatchEvent(press);
			}, key);
			await expectShown(page, slide(at), key);
		}
	});

	test('is drawn around every control', async ({ lead }) => {
		const page = await lead(`#/${slide(20)}`);
		await page.locator('.controls .open-print').waitFor({ state: 'attached' });
		const [first, ...others] = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.controls a, .controls button')]
				.filter((one) => one.checkVisibility())
				.map((one) => `${one.localName} ${one.dataset.action ?? one.getAttribute('href') ?? one.id}`.trim()),
		);
		expect(first).toBe('button previous');
		expect(others).toContain('button present');
		expect(others.length).toBeGreaterThan(7);
		await page.locator('[data-action="previous"]').focus();
		for (const control of others) {
			await press(page, 'Tab');
			expect(await focus(page)).toBe(control);
			const outline = await page.evaluate(() => {
				const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
				return `${outlineStyle} ${outlineWidth}`;
			});
			expect(outline).toBe('solid 3px');
		}
	});
});
