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
