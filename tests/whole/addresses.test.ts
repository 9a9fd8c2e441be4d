import { describe, expect } from 'vitest';
import { ids, last, slide } from '../browser/harness/deck.ts';
import { framesOf, watchFrames } from '../browser/harness/frames.ts';
import { slow } from '../browser/harness/slow-line.ts';
import { live } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

/** So many slides in one test. */
const SOME = 9;
const runs = Array.from({ length: Math.ceil(ids.length / SOME) }, (_, run) => ids.slice(run * SOME, (run + 1) * SOME));

describe('the address of a slide', () => {
	test.for(runs)('shows that slide and no other from the first frame: %s …', async (run, { open, site }) => {
		const page = await open('', { before: watchFrames });
		for (const id of run) {
			await page.goto('about:blank');
			await page.goto(`${site}#/${id}`);
			await live(page);
			expect(
				(await framesOf(page)).map((frame) => frame.slides),
				`frames of #/${id}`,
			).toEqual([[id]]);
		}
	});

	test.for([slide(2), last])('shows %s while the rest still streams in on a slow line', async (id, { open }) => {
		const frames = await framesOf(await open(`#/${id}`, slow));
		expect(frames.map((frame) => frame.slides)).toEqual([[id]]);
		if (id !== last) expect(frames[0]?.page).toBe('loading');
	});
});
