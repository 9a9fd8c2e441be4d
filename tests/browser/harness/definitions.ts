import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focus, press } from './stage.ts';

/** A slide with many terms, and the one after it. */
export const SLIDE = 'employment-authority-duties';
export const AFTER = 'municipal-roles';

/** The mark of a term on a slide. */
export function markOf(page: Page, id: string, slide = SLIDE): Locator {
	return page.locator(`#${slide} a:is([href="ordlista/#${id}"], [href="sanasto/#${id}"])`);
}

/** The definition, while it is open. */
export const opened = (page: Page) => page.locator('.definition:popover-open');

/** Waits until no definition is open. */
export async function expectClosed(page: Page): Promise<void> {
	await expect.poll(() => opened(page).count()).toBe(0);
}

/** Waits until the definition of a term is open, and returns what it says. */
export async function definition(page: Page): Promise<string> {
	await opened(page).waitFor({ state: 'visible' });
	return (await opened(page).textContent())?.replaceAll('\u00AD', '') ?? '';
}

/** A pointer that comes to a mark, and is moved on it. */
export async function pointAt(page: Page, id: string, slide = SLIDE): Promise<void> {
	const box = await markOf(page, id, slide).boundingBox();
	if (!box) throw new Error(`there is no mark of ${id}`);
	await page.mouse.move(box.x + box.width / 2 - 8, box.y + box.height / 2);
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** Presses Tab until the mark of a term has the focus. */
export async function tabTo(page: Page, id: string, tabs = 30): Promise<void> {
	for (let tab = 0; tab < tabs; tab++) {
		await press(page, 'Tab');
		if ((await focus(page)).endsWith(`/#${id}`)) return;
	}
	throw new Error(`no Tab leads to the mark of ${id}`);
}

/** A question about whether the page can be read with the definition open: within the window, and not over its mark. */
export function placement(page: Page, id: string): Promise<{ inside: boolean; covers: boolean; scrolls: boolean }> {
	return page.evaluate((id) => {
		const card = document.querySelector('.definition')?.getBoundingClientRect() ?? new DOMRect();
		const mark = document.querySelector('[aria-describedby=definition]');
		const covers = [...(mark?.getClientRects() ?? [])].some((line) => card.top < line.bottom && card.bottom > line.top);
		const { clientWidth, scrollWidth } = document.documentElement;
		return {
			inside: card.left >= 0 && card.right <= clientWidth && card.top >= 0 && card.bottom <= innerHeight,
			covers: covers || mark?.getAttribute('href')?.endsWith(`#${id}`) !== true,
			scrolls: scrollWidth > clientWidth,
		};
	}, id);
}

export const WELL_PLACED = { inside: true, covers: false, scrolls: false };
