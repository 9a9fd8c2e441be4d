import type { Language } from '../../../model/language.ts';
import { parseRichText, type RichNode } from '../../../model/rich-text.ts';
import { linkOf } from '../../markup/links.ts';
import type { Words } from '../../markup/words.ts';
import type { Paragraph, Run } from '../slide-content.ts';

/** Soft hyphens: PowerPoint does not hyphenate, and shows them or loses them as it likes. */
const SOFT_HYPHENS = /\u00AD/gu;

/**
 * The words of an entry as runs.
 *
 * @param words where the key begins
 * @param key an entry that is a text
 * @param values fill in the `{{names}}` in the words
 * @throws Error naming file and key when there is no text, or its markup cannot be parsed
 */
export function runsOf(
	words: Words,
	key: string,
	values: Readonly<Record<string, string | number>> = {},
): readonly Run[] {
	return runsIn(words.markup(key, values), words.language);
}

/**
 * A text with its markup as runs.
 *
 * @param source the text as a locale file has it
 * @param language decides about the addresses of links
 * @throws Error when the markup cannot be parsed, or `data/links.json` lacks a link
 */
export function runsIn(source: string, language: Language): readonly Run[] {
	return parseRichText(source.replace(SOFT_HYPHENS, '')).flatMap((node) => runsOfNode(node, language));
}

function runsOfNode(node: RichNode, language: Language): readonly Run[] {
	if (node.kind === 'text') return [{ text: node.text }];
	if (node.kind === 'strong') {
		return node.content.flatMap((each) => runsOfNode(each, language)).map((run) => ({ ...run, strong: true }));
	}
	if (node.kind === 'foreign') return [{ text: node.text, lang: node.lang }];
	const link = { address: linkOf(node.to, language).href };
	return [{ text: node.text, link, ...(node.lang !== undefined && { lang: node.lang }) }];
}

/** Stands between texts that follow on each other in a line. No line begins with it. */
export const SEPARATOR = '\u00A0· ';

/** Words without markup as a run. */
export function plainRun(text: string): Run {
	return { text: text.replace(SOFT_HYPHENS, '') };
}

/**
 * The words of an entry as a paragraph.
 *
 * @param level decides about its look; 1 when omitted
 */
export function paragraphOf(words: Words, key: string, level: Paragraph['level'] = 1): Paragraph {
	return { runs: runsOf(words, key), level };
}

/** The items of a list as paragraphs of one level. */
export function paragraphsOf(words: Words, key: string, level: Paragraph['level'] = 1): readonly Paragraph[] {
	return words.keys(key).map((item) => paragraphOf(words, item, level));
}
