import type { Language } from '../../model/language.ts';
import { parseRichText, type RichText } from '../../model/rich-text.ts';
import type { Part } from '../../model/slide.ts';
import { entryAt, faultAt, textsIn, type WordTree } from '../../model/word-tree.ts';
import { linkOf } from '../markup/links.ts';
import { faultsOfAges } from './ages.ts';
import { faultsOfParity, type Reference } from './parity.ts';

/**
 * Checks what the compiler cannot: duplicate ids, previews of slides that do not exist, slides without a heading, empty
 * texts, invalid markup, unknown links, updates and checks whose days are missing or impossible, and words whose structure differs from that of the reference language.
 *
 * @param deck the parts of the deck
 * @param language the folder of `locales/` from which the words come
 * @param words the words of that language by namespace
 * @param reference the words to compare them with; omit it for the reference language itself
 * @throws Error that names file, slide and field of every fault found
 */
export function checkDeck(deck: readonly Part[], language: Language, words: WordTree, reference?: Reference): void {
	const faults = [
		...checkIds(deck),
		...checkHeadings(deck, language, words),
		...faultsOfAges(deck, language, words),
		...faultsOfTexts(language, words),
		...(reference ? faultsOfParity(language, words, reference) : []),
	];
	if (faults.length > 0) throw new Error(faults.join('\n'));
}

function checkIds(deck: readonly Part[]): readonly string[] {
	const seen = new Map<string, string>();
	const faults: string[] = [];
	for (const part of deck) {
		for (const { id } of part.slides) {
			const other = seen.get(id);
			if (other !== undefined)
				faults.push(`slides/${part.id}.ts: ${id}: id: slides/${other}.ts has a slide with this id`);
			seen.set(id, part.id);
		}
	}
	for (const part of deck) {
		for (const slide of part.slides) {
			if (slide.layout !== 'cases') continue;
			const lost = slide.cases.filter((one) => !seen.has(one.slide));
			for (const one of lost) faults.push(`slides/${part.id}.ts: ${slide.id}: cases: there is no slide "${one.slide}"`);
		}
	}
	return faults;
}

function checkHeadings(deck: readonly Part[], language: Language, words: WordTree): readonly string[] {
	return deck.flatMap((part) =>
		part.slides
			.filter(({ id }) => typeof entryAt(words, part.id, id, 'title') !== 'string')
			.map(({ id }) => faultAt(language, [part.id, id, 'title'], 'a slide needs a heading')),
	);
}

/** What an editor may mistake for markup: a brace outside of `{{value}}`, and character entities. */
const STRAY = /(?<!\{)\{(?!\{)|(?<!\})\}(?!\})|&(?:[a-z]+|#\d+);/iu;

/**
 * Finds the faults in the texts of a language: an empty text, invalid markup, a link that `data/links.json` does not
 * have, or words marked as foreign that are in the language of the file.
 *
 * @param language the folder of `locales/` from which the words come
 * @param words the words of that language by namespace
 * @returns a message for each fault, with file, slide and field
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
