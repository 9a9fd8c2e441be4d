/**
 * The markup that words may contain: `**emphasis**`, `[text](link-id)` for a link in `data/links.json`, and
 * `[text](lang:en)` for words of another language. The names that {@link piecesOf} knows need no markup.
 */
export type RichText = readonly RichNode[];

export type RichNode =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'strong'; readonly content: RichText }
	| { readonly kind: 'link'; readonly to: string; readonly text: string; readonly lang?: string }
	| { readonly kind: 'foreign'; readonly lang: string; readonly text: string };

const MARKUP = /\*\*(?<strong>.+?)\*\*|\[(?<text>[^[\]]+)\]\((?<to>[^()\s]+)\)/gu;

/**
 * Parses the markup of a text.
 *
 * @param source the words as written in a locale file
 * @returns the nodes in reading order
 * @throws Error when a mark is not closed, or is used where it has no meaning
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

/**
 * The words of a text without its markup.
 *
 * @param source the words as written in a locale file
 * @returns plain text, not yet escaped for HTML
 * @throws Error when the markup cannot be parsed
 */
export function plainText(source: string): string {
	const textOf = (node: RichNode): string => (node.kind === 'strong' ? node.content.map(textOf).join('') : node.text);
	return parseRichText(source).map(textOf).join('');
}

/**
 * Names in languages other than those of the deck. The page marks the language of each, so that screen readers
 * pronounce it correctly. A name with a Swedish or Finnish ending counts as a word of that language and is not marked.
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
/** The longest names come first, because one name may be the beginning of another. */
const longestFirst = [...langs.keys()].toSorted((one, other) => other.length - one.length);
const NAME = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu');

/** A piece of a text; it has a `lang` when it is a name in another language. */
export interface Piece {
	readonly text: string;
	readonly lang?: string;
}

/**
 * Cuts a text at the names in other languages.
 *
 * @param text plain text without markup
 * @returns the pieces in order; joined, they are the text
 */
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

/**
 * The language of a text that consists of nothing but a known name in another language.
 *
 * @param text plain text without markup
 * @returns a language code, or undefined when the text is not such a name
 */
export function langOf(text: string): string | undefined {
	return langs.get(text);
}
