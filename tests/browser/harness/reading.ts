import type { Page } from 'playwright-core';
import type { Open, Opening } from './test.ts';

/** Opens the reading view and waits until what it has beside the text has come, but for what prints. */
export async function openReading(open: Open, address = '?as=read', opening: Opening = {}): Promise<Page> {
	const page = await open(address, { live: false, ...opening });
	await page.locator('.article-head .open-contents').waitFor({ state: 'attached' });
	return page;
}

/** Waits until the reading view has the buttons that print, which come last, some seconds after the rest. */
export function complete(page: Page): Promise<void> {
	return page.locator('.article-head .open-print').waitFor({ state: 'attached' });
}

/** The distance of a slide from the top of the window, in pixels. */
export function topOf(page: Page, id: string): Promise<number> {
	return page.locator(`#${id}`).evaluate((section) => Math.abs(section.getBoundingClientRect().top));
}

/** A browser that keeps nothing for this site. */
export async function blockStorage(page: Page): Promise<void> {
	await page.addInitScript(() => {
		Object.defineProperty(globalThis, 'localStorage', {
			get() {
				throw new DOMException('Access is denied for this document.', 'SecurityError');
			},
		});
	});
}

/** Whatever has the focus and is covered, wholly or in part, by the bar or by what lies over the page (WCAG 2.4.11). */
export function coveredFocus(page: Page): Promise<string | undefined> {
	return page.evaluate(() => {
		const focused = document.activeElement;
		if (!focused || focused === document.body || focused.closest('.article-head, .resume, .offer')) return undefined;
		const own = focused.getBoundingClientRect();
		const over = [...document.querySelectorAll('.article-head, .resume, .offer:not([hidden])')];
		const covers = over.some((each) => {
			const box = each.getBoundingClientRect();
			return own.bottom > box.top + 1 && own.top < box.bottom - 1 && own.right > box.left && own.left < box.right;
		});
		return covers ? `${focused.closest('section')?.id} ${focused.localName} ${focused.textContent}` : undefined;
	});
}
