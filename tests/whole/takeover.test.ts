import { describe, expect } from 'vitest';
import { FONT } from '../browser/harness/gate.ts';
import { openWithout } from '../browser/harness/openings.ts';
import { shiftsOf } from '../browser/harness/shifts.ts';
import { testTakeover } from '../browser/harness/takeover.ts';
import { test } from '../browser/harness/test.ts';

/** Without a chart: that becomes live meanwhile, and looks the same only to the eye. */
const SLIDES = [12, 41];

describe('when reveal.js takes over', () => {
	for (const number of SLIDES) testTakeover(number);
});

describe('when the font comes late', () => {
	for (const number of SLIDES) {
		test(`nothing moves on slide ${number}`, async ({ open }) => {
			const [page, release] = await openWithout(open, FONT, number, true);
			release();
			expect(await shiftsOf(page)).toEqual([]);
		});
	}
});
