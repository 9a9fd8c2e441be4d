import { expect } from 'vitest';
import { openChart, resampling, SLIDE } from './harness/chart-pixels.ts';
import { test } from './harness/test.ts';

/** Other windows are in `tests/whole/chart-pixels.test.ts`. */
test('a live chart has the pixels of the screen, also when the window changes', async ({ lead }) => {
	const page = await lead(`#/${SLIDE}`, { viewport: { width: 1366, height: 768 } });
	await openChart(page);
	await expect.poll(() => resampling(page)).toEqual([0, 0]);
	await page.setViewportSize({ width: 1236, height: 638 });
	await expect.poll(() => resampling(page)).toEqual([0, 0]);
});

test('a live chart has the pixels of the screen when nothing but their ratio changes', async ({ open }) => {
	const page = await open(`#/${SLIDE}`, {
		before: (opened) =>
			// A window that is moved to another screen need not be resized. Where a test changes nothing but the ratio, Chromium
			// tells nobody; so the width changes by a pixel as well, and nobody hears of that.
			opened.addInitScript(() => {
				addEventListener('resize', (event) => event.stopImmediatePropagation(), { capture: true });
			}),
	});
	await openChart(page);
	const session = await page.context().newCDPSession(page);
	for (const [index, deviceScaleFactor] of [2, 1.25, 3].entries()) {
		const metrics = { width: 1281 + index, height: 720, deviceScaleFactor, mobile: false };
		await session.send('Emulation.setDeviceMetricsOverride', metrics);
		await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(deviceScaleFactor);
		await expect.poll(() => resampling(page)).toEqual([0, 0]);
	}
});
