/**
 * The markup that words may hold: `**emphasis**`, `[text](link-id)` for a link of the registry, and `[text](lang:en)` for
 * words of another language. The names that {@link piecesOf} knows need none.
 */
export type RichText = readonly RichNode[];

export type RichNode =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong'; readonly content: RichText }
	| { readonly kind: 'link'; readonly to: string; readonly text: string; readonly lang?: string }
	| { readonly kind: 'foreign'; readonly lang: string; readonly text: string };

const MARKUP = /\*\*(?<strong>.+?)\*\*|\[(?<text>[^[\]]+)\]\((?<to>[^()\s]+)\)/gu;

/**
 * Reads the markup of a text.
 *
 * @param source the words as they stand in a locale file
 * @returns the text in reading order
 * @throws Error when a mark is left open, or stands where it cannot be read
 */
export function parseRichText(source: string): RichText {
	const nodes: RichNode[] = [];
	let end = 0;
	for (const match of source.matchAll(MARKUP)) {
		pushText(nodes, source.slice(end, match.index));
		nodes.push(nodeOf(match.groups ?? {}));
		end = match.index + match[0].length;
	}
	pushText(nodes, source.slice(end));
	return nodes;
}

function nodeOf({ strong, text, to }: Record<string, string | undefined>): RichNode {
	if (strong !== undefined) return { kind: 'strong', content: parseRichText(strong) };
	if (text === undefined || to === undefined) throw new Error('the markup could not be read');
	refuseStray(text);
	const marked = /^lang:([a-z]{2})$/u.exec(to)?.[1];
	if (marked !== undefined) return { kind: 'foreign', lang: marked, text };
	const lang = langOf(text);
	return lang === undefined ? { kind: 'link', to, text } : { kind: 'link', to, text, lang };
}

function pushText(nodes: RichNode[], text: string): void {
	if (text === '') return;
	refuseStray(text);
	for (const { text: piece, lang } of piecesOf(text)) {
		nodes.push(lang === undefined ? { kind: 'text', text: piece } : { kind: 'foreign', lang, text: piece });
	}
}

function refuseStray(text: string): void {
	const stray = /\*\*|\]\(|[<>]/u.exec(text);
	if (stray) throw new Error(`"${stray[0]}" does not belong to **emphasis** or [text](link-id)`);
}

/** The words of a text without its markup. */
export function plainText(source: string): string {
	const textOf = (node: RichNode): string => (node.kind === 'strong' ? node.content.map(textOf).join('') : node.text);
	return parseRichText(source).map(textOf).join('');
}

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
