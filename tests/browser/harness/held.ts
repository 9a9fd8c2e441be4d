import type { Page } from 'playwright-core';

/** Holds a key down, so that the browser repeats it; returns when it has been released. */
export async function hold(page: Page, key: string, times: number): Promise<void> {
	for (let count = 0; count < times; count++) await page.keyboard.down(key);
	await page.keyboard.up(key);
}

/** Begins to count how often the blank screen comes or goes. Returns what tells the number until now. */
export async function countFlashes(page: Page): Promise<() => Promise<number>> {
	const count = await page.evaluateHandle(() => {
		const count = { changes: 0 };
		const curtain = document.getElementById('blank');
		const observer = new MutationObserver((records) => (count.changes += records.length));
		if (curtain) observer.observe(curtain, { attributeFilter: ['hidden'] });
		return count;
	});
	return () => count.evaluate(({ changes }) => changes);
}
