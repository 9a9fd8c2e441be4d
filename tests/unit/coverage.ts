import { readdir, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { deck } from '../../slides/deck.ts';
import type { Language } from '../../src/model/language.ts';
import { outlineOf } from '../../src/model/outline.ts';

const ids = outlineOf(deck).slides.map(({ slide }) => slide.id);

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

/** A statement of the source, and where it is in our words. */
export type Statement = z.infer<typeof entrySchema>;

/** All statements of the source. */
export async function coverage(): Promise<readonly Statement[]> {
	const files = await readdir(FOLDER);
	const lists = await Promise.all(
		files.map(async (file) => z.array(entrySchema).parse(JSON.parse(await readFile(`${FOLDER}/${file}`, 'utf8')))),
	);
	return lists.flat();
}

/** The words of ours that carry a statement, on the wall and in the detail. */
export function wordsOf(
	{ key, fi }: Statement,
	language: Language,
): { readonly wall: string; readonly detail: string } {
	const words = language === 'sv' ? key : fi;
	return typeof words === 'string' ? { wall: words, detail: words } : words;
}

/** As a reader takes in the words: soft hyphens, kinds of spaces and capitals make no difference. */
export function heard(text: string): string {
	return text
		.replace(/\u00AD/gu, '')
		.replace(/\s+/gu, ' ')
		.toLowerCase();
}
