import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { z } from 'zod';
import { folderOf } from '../../src/model/addresses.ts';
import { languages } from '../../src/model/language.ts';
import sourceSlides from '../fixtures/source-slides.json' with { type: 'json' };
import { ids } from './harness/deck.ts';
import { test } from './harness/test.ts';

/** Words of ours: the same on the wall and in the detail, or, where an ending differs, those of each. */
const wordsSchema = z.union([
	z.string().min(1),
	z.strictObject({ wall: z.string().min(1), detail: z.string().min(1) }),
]);

/**
 * What the source says, statement by statement, made by reading it: each with the words of ours that carry it, in both
 * languages, and where they stand.
 */
const entrySchema = z.strictObject({
	slide: z.enum([...ids] as [string, ...string[]]),
	kind: z.enum(['number', 'date', 'law', 'name', 'institution', 'term', 'statement']),
	source: z.string().min(1),
	key: z.string().min(1),
	fi: wordsSchema,
	where: z.enum(['wall', 'detail', 'both']),
});

const FOLDER = 'tests/fixtures/coverage';

async function coverage(): Promise<readonly z.infer<typeof entrySchema>[]> {
	const files = await readdir(FOLDER);
	const lists = await Promise.all(
		files.map(async (file) => z.array(entrySchema).parse(JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')))),
	);
	return lists.flat();
}

/** As a reader takes in the words: soft hyphens, kinds of spaces and capitals make no difference. */
function heard(text: string): string {
	return text
		.replace(/\u00AD/gu, '')
		.replace(/\s+/gu, ' ')
		.toLowerCase();
}

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
	const lost = entries.filter(({ slide, key, fi, where }) => {
		const { wall = '', detail = '' } = slides.get(slide) ?? {};
		const words = language === 'sv' ? key : fi;
		const said = typeof words === 'string' ? { wall: words, detail: words } : words;
		const missing = { wall: !wall.includes(heard(said.wall)), detail: !detail.includes(heard(said.detail)) };
		return where === 'both' ? missing.wall || missing.detail : missing[where];
	});
	expect(lost).toEqual([]);
	expect(entries.length).toBeGreaterThan(350);
	expect(new Set(entries.map(({ slide }) => slide))).toEqual(new Set(sourceSlides));
});
