import { describe, expect } from 'vitest';
import { folderOf } from '../../../src/model/addresses.ts';
import { languages } from '../../../src/model/language.ts';
import { test } from '../harness/test.ts';
import type { Window } from '../harness/window.ts';

/** Spans of years and the like that stand on more than one line. */
function brokenRanges(window: Window): Promise<readonly string[]> {
	return window.evaluate(() =>
		[...document.querySelectorAll('.one-line')].flatMap((range) =>
			range.checkVisibility() && range.getClientRects().length > 1 ? [range.textContent] : [],
		),
	);
}

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
	test.for([390, 1280])(
		'at %i px no span of years is broken, and no text takes more lines than it needs',
		async (width, { reader }) => {
			const window = await reader.open(`${folderOf[language]}?as=read`, { size: { width, height: 800 }, live: false });
			await window.has('.article-head .open-contents');
			expect(await window.count('.one-line')).toBeGreaterThan(20);
			expect(await brokenRanges(window)).toEqual([]);
			expect(await stretched(window)).toEqual([]);
		},
	);
});
