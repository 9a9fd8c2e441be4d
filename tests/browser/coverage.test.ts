import { expect } from 'vitest';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import sourceSlides from '../fixtures/source-slides.json' with { type: 'json' };
import { coverage, heard, wordsOf } from '../unit/coverage.ts';
import { test } from './harness/test.ts';

test.for(languages)('nothing of the source is lost between the wall and the hand: %s', async (language, { open }) => {
	const page = await open(`${folderOf[language]}?as=read`, { live: false });
	const texts = await page.evaluate(() =>
		[...document.querySelectorAll('section[data-slide]')].map((section) => {
			const textOf = (part: string) => {
				const copy = section.querySelector(part)?.cloneNode(true);
				if (copy instanceof Element)
					for (const ours of copy.querySelectorAll('.updates, figure[data-chart], .foot, a > small')) ours.remove();
				return copy?.textContent ?? '';
			};
			return { id: section.id, wall: textOf('.wall'), detail: textOf('.detail') };
		}),
	);
	const slides = new Map(texts.map(({ id, wall, detail }) => [id, { wall: heard(wall), detail: heard(detail) }]));
	const entries = await coverage();
	const lost = entries.filter((entry) => {
		const { slide, where } = entry;
		const { wall = '', detail = '' } = slides.get(slide) ?? {};
		const said = wordsOf(entry, language);
		const missing = { wall: !wall.includes(heard(said.wall)), detail: !detail.includes(heard(said.detail)) };
		return where === 'both' ? missing.wall || missing.detail : missing[where];
	});
	expect(lost).toEqual([]);
	expect(entries.length).toBeGreaterThan(350);
	expect(new Set(entries.map(({ slide }) => slide))).toEqual(new Set(sourceSlides));
});
