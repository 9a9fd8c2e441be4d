import type { Language } from '../../model/language.ts';
import { linkOf } from '../../model/links.ts';
import { parseRichText, type RichText } from '../../model/rich-text.ts';
import { faultAt, textsIn, type WordTree } from '../../model/word-tree.ts';

/** What an editor may take for markup: a brace that belongs to no `{{value}}`, and names of characters. */
const STRAY = /(?<!\{)\{(?!\{)|(?<!\})\}(?!\})|&(?:[a-z]+|#\d+);/iu;

/**
 * What is wrong with the texts of a language: that one is empty, holds markup that cannot be read, links to what the
 * registry does not have, or marks words as foreign that are not.
 *
 * @returns each fault with file, slide and field
 */
export function faultsOfTexts(language: Language, words: WordTree): readonly string[] {
	return textsIn(words).flatMap(({ path, text }) =>
		faultsOf(text, language).map((fault) => faultAt(language, path, fault)),
	);
}

function faultsOf(text: string, language: Language): readonly string[] {
	if (text.trim() === '') return ['the text is empty'];
	const stray = STRAY.exec(text)?.[0];
	if (stray !== undefined) return [`"${stray}" belongs to no {{value}} and is no markup`];
	try {
		return faultsOfNodes(parseRichText(text), language);
	} catch (error) {
		return [messageOf(error)];
	}
}

function faultsOfNodes(text: RichText, language: Language): readonly string[] {
	return text.flatMap((node) => {
		if (node.kind === 'strong') return faultsOfNodes(node.content, language);
		if (node.kind === 'link') return faultsOfLink(node.to, language);
		if (node.kind === 'foreign' && node.lang === language)
			return [`"${node.text}" is marked as lang:${language}, which is the language of the file`];
		return [];
	});
}

function faultsOfLink(id: string, language: Language): readonly string[] {
	try {
		linkOf(id, language);
		return [];
	} catch (error) {
		return [messageOf(error)];
	}
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
