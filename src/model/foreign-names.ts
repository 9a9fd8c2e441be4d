/**
 * Names in languages that the deck is not in. Wherever the words hold one, the page says in which language it is, so that
 * it is read aloud as it should be. A name with an ending of the language around it is a word of that language.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
	en: [
		'Business Finland',
		'Business Tampere',
		'Experience Tampere',
		'Global Talent Competitiveness Index',
		'International House',
		'International House Tampere',
		'Visit Tampere',
		'Work in Finland',
	],
};

const langs = new Map(Object.entries(NAMES).flatMap(([lang, names]) => names.map((name) => [name, lang] as const)));
/** The longest first, since one name may begin another. */
const longestFirst = [...langs.keys()].toSorted((one, other) => other.length - one.length);
const NAME = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu');

/** A piece of a text; `lang` says that it is a name of another language. */
export interface Piece {
	readonly text: string;
	readonly lang?: string;
}

/** Cuts a text at the names of other languages. */
export function piecesOf(text: string): readonly Piece[] {
	const pieces: Piece[] = [];
	let end = 0;
	for (const { 0: name, index } of text.matchAll(NAME)) {
		if (index > end) pieces.push({ text: text.slice(end, index) });
		pieces.push({ text: name, lang: langOf(name) ?? '' });
		end = index + name.length;
	}
	if (end < text.length) pieces.push({ text: text.slice(end) });
	return pieces;
}

/** The language of a text that is nothing but a name of another language. */
export function langOf(text: string): string | undefined {
	return langs.get(text);
}
