import { expect } from 'vitest';
import { test } from '../browser/harness/test.ts';

test.for(['?paper=handout', 'fi/?paper=handout', '?paper=notes', 'fi/?paper=notes'])(
	'paper has no page from which words run out: %s',
	async (address, { open }) => {
		const page = await open(address, { live: false });
		await page.locator('html[data-pages]').waitFor({ state: 'attached' });
		const full = await page.evaluate(() =>
			[...document.querySelectorAll('.page-body')].flatMap((body, index) =>
				body.scrollHeight > body.clientHeight + 1 ? [`${index + 1}: ${body.scrollHeight - body.clientHeight} px`] : [],
			),
		);
		expect(full, address).toEqual([]);
	},
);
