import type { Page } from 'playwright-core';

declare global {
	/** What has moved in the page so far: when, in milliseconds from the start of the navigation, by how much, and what. */
	var shiftsSeen: { readonly time: number; readonly text: string }[];
}

/** Writes down, in each page that is opened, what moves by itself. */
export async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		globalThis.shiftsSeen = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				if (!('value' in entry && 'sources' in entry && Array.isArray(entry.sources))) continue;
				const moved = entry.sources.map(({ node }) => {
					const element = node instanceof Element ? node : node?.parentElement;
					return `${element?.localName}.${element?.className}`;
				});
				globalThis.shiftsSeen.push({ time: entry.startTime, text: `${entry.value}: ${moved.join(', ')}` });
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
}

/**
 * What has moved until now, since the page was first painted. Browsers count from the first layout on; but what has been
 * laid out without being shown, while its font was awaited, moves before no one's eyes.
 */
export function shiftsOf(page: Page): Promise<readonly string[]> {
	return page.evaluate(async () => {
		await document.fonts.ready;
		for (let count = 0; count < 5; count++) await new Promise(requestAnimationFrame);
		const paint = () => performance.getEntriesByName('first-contentful-paint')[0];
		let first = paint();
		// The page is told of it when its frame has been shown, which may be some frames later.
		for (; !first; first = paint()) await new Promise(requestAnimationFrame);
		// When its frame had been made; browsers that do not tell know when it was presented, a little later.
		const painted = 'paintTime' in first ? Number(first.paintTime) : first.startTime;
		return globalThis.shiftsSeen.filter(({ time }) => time > painted).map(({ text }) => text);
	});
}
