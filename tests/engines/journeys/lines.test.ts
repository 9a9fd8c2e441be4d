import { describe, expect } from 'vitest';
import { folderOf } from '../../../src/model/addresses.ts';
import { languages } from '../../../src/model/language.ts';
import { joinsIn } from '../../browser/harness/line-ends.ts';
import { test } from '../harness/test.ts';
import type { Window } from '../harness/window.ts';

/** Texts that take more lines than where the browser just fills them, each with the pixels that it is higher. */
function stretched(window: Window): Promise<readonly string[]> {
	return window.evaluate(() => {
		const texts = [...document.querySelectorAll<HTMLElement>('section[data-slide] :is(p, li, dd)')].filter(
			(one) => one.checkVisibility() && one.childElementCount === 0,
		);
		const heights = () => texts.map((one) => one.getBoundingClientRect().height);
		const asSet = heights();
		for (const one of texts) one.style.textWrap = 'wrap';
		const filled = heights();
		for (const one of texts) one.style.removeProperty('text-wrap');
		return texts.flatMap((one, index) => {
			const more = (asSet[index] ?? 0) - (filled[index] ?? 0);
			return more > 2 ? [`${more} px: ${one.textContent}`] : [];
		});
	});
}

describe.each(languages)('in %s', (language) => {
	test.for([320, 390, 700, 1280])(
		'at %i px no abbreviation and no span of years is broken, and no text takes more lines than it needs',
		async (width, { reader }) => {
			const window = await reader.open(`${folderOf[language]}?as=read`, { size: { width, height: 800 }, live: false });
			await window.has('.article-head .open-contents');
			const { seen, broken, apart } = await window.evaluate(joinsIn, 'body');
			expect({ broken, apart }).toEqual({ broken: [], apart: [] });
			expect(seen).toBeGreaterThan(60);
			expect(await stretched(window)).toEqual([]);
		},
	);
});
