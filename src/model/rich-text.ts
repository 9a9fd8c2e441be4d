import { langOf, piecesOf } from './foreign-names.ts';

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
