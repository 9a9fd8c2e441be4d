import type { Page } from 'playwright-core';
import { slide } from './deck.ts';
import { CHARTS, holdBack } from './gate.ts';
import { watchShifts } from './shifts.ts';
import type { Open } from './test.ts';

/** Opens a slide and holds a file back. Returns the page, and what lets the file through. */
export async function openWithout(
	open: Open,
	file: RegExp,
	number: number,
	live: boolean,
): Promise<[Page, () => void]> {
	let release = () => {};
	const page = await open(`#/${slide(number)}`, {
		live,
		waitUntil: 'domcontentloaded',
		async before(page) {
			await watchShifts(page);
			release = await holdBack(page, file);
			await holdBack(page, CHARTS);
		},
	});
	await page.locator('html[data-painted]').waitFor({ state: 'attached' });
	await page.waitForFunction(() => [...document.images].every((image) => !image.checkVisibility() || image.complete));
	return [page, release];
}
