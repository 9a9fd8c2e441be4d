import { expect } from 'vitest';
import { REVEAL } from './gate.ts';
import { openWithout } from './openings.ts';
import { shiftsOf } from './shifts.ts';
import { test } from './test.ts';

/** Declares the test that reveal.js changes nothing that can be seen of a slide when it takes over. */
export function testTakeover(number: number): void {
	test(`nothing moves on slide ${number}, which looks as before`, async ({ open }) => {
		const [page, release] = await openWithout(open, REVEAL, number, false);
		const shifts = await shiftsOf(page);
		const before = await page.screenshot();
		release();
		await page.locator('html[data-live]').waitFor({ state: 'attached' });
		expect(await shiftsOf(page)).toEqual(shifts);
		expect((await page.screenshot()).equals(before)).toBe(true);
	});
}
