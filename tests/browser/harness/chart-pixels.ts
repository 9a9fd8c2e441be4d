import type { Page } from 'playwright-core';

/** A slide with a chart. */
export const SLIDE = 'changing-structure';
export const CHART = 'figure[data-chart=net-immigration]';

/** How many pixels the canvas has too few or too many for the screen, in width and height. */
export function resampling(page: Page): Promise<readonly number[]> {
	return page.locator(`${CHART} canvas`).evaluate((canvas) => {
		if (!(canvas instanceof HTMLCanvasElement)) return [];
		const { width, height } = canvas.getBoundingClientRect();
		const places = [width * devicePixelRatio, height * devicePixelRatio];
		return [canvas.width, canvas.height].map((pixels, index) =>
			Math.round(Math.abs(pixels - (places[index] ?? 0)) * 4),
		);
	});
}

/** Waits until the chart is live. */
export async function openChart(page: Page): Promise<void> {
	await page.locator(`${CHART}[data-live=on]`).waitFor({ state: 'attached' });
}
