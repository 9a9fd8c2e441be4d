import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { CHART, openChart, resampling, SLIDE } from '../browser/harness/chart-pixels.ts';
import { expectShown, press } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

describe('a live chart has the pixels of the screen', () => {
	for (const [width, height, deviceScaleFactor] of [
		[1280, 720, 1],
		[1366, 768, 1],
		[1600, 900, 1.25],
		[1024, 768, 2],
	] as const) {
		test(`on the stage at ${width} × ${height}, ${deviceScaleFactor} to a pixel, and when that changes`, async ({
			open,
		}) => {
			const page = await open(`#/${SLIDE}`, { viewport: { width, height }, deviceScaleFactor });
			await openChart(page);
			await expect.poll(() => resampling(page)).toEqual([0, 0]);
			await page.setViewportSize({ width: width - 130, height: height - 130 });
			await expect.poll(() => resampling(page)).toEqual([0, 0]);
		});
	}

	test('in the article', async ({ open }) => {
		const page = await open(`?as=read#/${SLIDE}`, { viewport: { width: 390, height: 844 }, live: false });
		await openChart(page);
		await expect.poll(() => resampling(page)).toEqual([0, 0]);
		await page.setViewportSize({ width: 844, height: 600 });
		await expect.poll(() => resampling(page)).toEqual([0, 0]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
	});

	test('after the overview, in which the drawing is shown', async ({ open }) => {
		const page = await open(`#/${SLIDE}`);
		await openChart(page);
		await press(page, 'o');
		await page.locator('html[data-overview]').waitFor({ state: 'attached' });
		expect(await page.locator(`${CHART} canvas`).isVisible()).toBe(false);
		expect(await page.locator(`${CHART} .for-wall svg`).isVisible()).toBe(true);
		await page.locator('figure[data-chart=gtci-2023]').scrollIntoViewIfNeeded();
		await press(page, 'o');
		await expectShown(page, SLIDE);
		expect(await page.locator(`${CHART} canvas`).isVisible()).toBe(true);
		expect(await page.locator(`${CHART} .for-wall svg`).isVisible()).toBe(false);
		await expect.poll(() => resampling(page)).toEqual([0, 0]);
	});
});

test('a picture that is saved is the same from a window of any size', async ({ open }) => {
	const saved = async (width: number, height: number) => {
		const page = await open(`#/${SLIDE}`, { viewport: { width, height } });
		await openChart(page);
		await page.locator(`${CHART} summary`).press('Enter');
		const coming = page.waitForEvent('download');
		await page.locator(`${CHART} [data-download=png]`).press('Enter');
		const file = await readFile(await (await coming).path());
		await expect.poll(() => resampling(page)).toEqual([0, 0]);
		return file;
	};
	const [small, large] = [await saved(800, 450), await saved(1600, 900)];
	expect(small.equals(large)).toBe(true);
});
