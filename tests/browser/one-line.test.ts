import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { test } from './harness/test.ts';

/** Texts with a span on one line that a flexible box or a grid would take for pieces of their own, a gap apart. */
function takenApart(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('.one-line')].flatMap(({ parentElement }) => {
			if (!parentElement) return [];
			const apart = /flex|grid/u.test(getComputedStyle(parentElement).display);
			return apart && parentElement.childNodes.length > 1 ? [parentElement.outerHTML] : [];
		}),
	);
}

describe('a text with a span of years or slides', () => {
	for (const address of [`#/${slide(2)}`, '?as=read', 'fi/?as=read']) {
		test(`stays one text at /${address}`, async ({ lead }) => {
			const page = await lead(address);
			expect(await page.locator('.one-line').count()).toBeGreaterThan(20);
			expect(await takenApart(page)).toEqual([]);
		});
	}
});
