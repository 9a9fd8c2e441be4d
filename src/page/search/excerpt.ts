import type { PlacedWord } from '../../model/stems.ts';

/** A text, with the words in it that match the query. */
export interface FoundText {
	readonly passage: { readonly text: string };
	readonly words: readonly PlacedWord[];
}

/** A piece of text, and whether it matches the query. */
export interface ExcerptPart {
	readonly text: string;
	readonly found: boolean;
}

/** The maximum length of an excerpt, and how much of that is before the first match, in characters. */
const LENGTH = 170;
const BEFORE = 60;

/**
 * Cuts an excerpt out of a text, around the first match and between words. Soft hyphens stay, because they are
 * invisible.
 *
 * @param found the text and its matches
 * @param length the maximum length, in characters, without the ellipses at its ends
 * @returns the pieces of the excerpt, in order
 */
export function excerptOf({ passage, words }: FoundText, length = LENGTH): readonly ExcerptPart[] {
	const { text } = passage;
	const first = words[0]?.from ?? 0;
	const start = text.length <= length || first <= BEFORE ? 0 : wordStart(text, first - BEFORE);
	const end = text.length - start <= length ? text.length : wordEnd(text, start + length);
	const pieces: ExcerptPart[] = [];
	let at = start;
	const push = (to: number, found: boolean) => {
		if (to > at) pieces.push({ text: text.slice(at, to), found });
		at = to;
	};
	if (start > 0) pieces.push({ text: '… ', found: false });
	for (const { from, to } of words) {
		if (from < start || to > end) continue;
		push(from, false);
		push(to, true);
	}
	push(end, false);
	if (end < text.length) pieces.push({ text: ' …', found: false });
	return pieces;
}

function wordStart(text: string, from: number): number {
	const space = text.indexOf(' ', from);
	return space < 0 ? from : space + 1;
}

function wordEnd(text: string, to: number): number {
	const space = text.lastIndexOf(' ', to);
	return space < 0 ? to : space;
}
