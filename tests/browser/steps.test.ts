import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { after, before, numberOf } from './harness/deck.ts';
import { watchFrames } from './harness/frames.ts';
import { click, expectAddress, expectShown, frame, press } from './harness/stage.ts';
import { test } from './harness/test.ts';

const reasons = (page: Page) => page.locator('#why-now [data-step]').filter({ visible: true }).count();

async function stepsOn(page: Page): Promise<void> {
	await page.addInitScript(() => localStorage.setItem('kommundeck / steps', 'on'));
	await watchFrames(page);
}

describe('steps', () => {
	test('are off at first: a slide stands complete', async ({ lead }) => {
		const page = await lead('#/why-now');
		await expect.poll(() => reasons(page)).toBe(4);
	});

	test('show the reasons one by one, and take them back', async ({ open }) => {
		const page = await open('', { before: stepsOn });
		for (const key of [...String(numberOf('why-now')), 'Enter']) await press(page, key);
		await expectShown(page, 'why-now');
		for (const count of [0, 1, 2, 3, 4]) {
			await expect.poll(() => reasons(page)).toBe(count);
			if (count > 0) await expectAddress(page, `#/why-now/${count - 1}`);
			if (count < 4) await press(page, 'ArrowRight');
		}
		await press(page, 'ArrowLeft');
		await expect.poll(() => reasons(page)).toBe(3);
		await press(page, 'ArrowRight', 2);
		await expectShown(page, after('why-now'));
		await press(page, 'ArrowLeft');
		await expectShown(page, 'why-now');
		await expect.poll(() => reasons(page)).toBe(4);
	});

	test('are kept in the address: a reload shows the same ones', async ({ open }) => {
		const page = await open('#/why-now/1', { before: stepsOn });
		await expect.poll(() => reasons(page)).toBe(2);
		await press(page, 'ArrowRight');
		await expectAddress(page, '#/why-now/2');
		await page.reload();
		await frame(page);
		await expect.poll(() => reasons(page)).toBe(3);
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await expect.poll(() => reasons(page)).toBe(3);
		await expectAddress(page, '#/why-now/2');
		// And those that the address named can be taken back.
		await press(page, 'ArrowLeft', 2);
		await expect.poll(() => reasons(page)).toBe(1);
	});

	test('can be switched on and off on the slide, which stays', async ({ lead }) => {
		const page = await lead(`#/${before('why-now')}`);
		await press(page, 'ArrowRight');
		await expectShown(page, 'why-now');
		await click(page, 'settings');
		const box = page.getByRole('checkbox', { name: 'Visa punkterna en i taget' });
		await box.check();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await expectShown(page, 'why-now');
		await press(page, 'Escape');
		await press(page, 'PageDown');
		await expect.poll(() => reasons(page)).toBe(1);
		await expectShown(page, 'why-now');
		await click(page, 'settings');
		await box.uncheck();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		await expectShown(page, 'why-now');
		await expect.poll(() => reasons(page)).toBe(4);
		await press(page, 'PageDown');
		await expectShown(page, after('why-now'));
	});
});
