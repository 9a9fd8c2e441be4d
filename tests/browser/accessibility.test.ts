import { describe, expect } from 'vitest';
import { addAxe, violations } from './harness/axe.ts';
import { slide } from './harness/deck.ts';
import { click } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** `tests/whole/accessibility.test.ts` looks at every slide and sheet, in both colours and languages. */
describe('axe-core finds nothing wrong', () => {
	test('with the stage and the contents', async ({ lead }) => {
		const page = await lead(`#/${slide(14)}`, { reducedMotion: 'reduce' });
		await addAxe(page);
		expect(await violations(page), 'the stage').toEqual([]);
		await click(page, 'contents');
		await page.locator('#contents-panel').waitFor({ state: 'visible' });
		expect(await violations(page, '#contents-panel'), 'contents').toEqual([]);
	});

	test('with the article', async ({ lead }) => {
		const page = await lead('?as=read');
		await addAxe(page);
		expect(await violations(page)).toEqual([]);
	});
});
