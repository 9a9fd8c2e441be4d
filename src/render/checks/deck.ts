import type { Language } from '../../model/language.ts';
import type { Part } from '../../model/slide.ts';
import { faultAt, type WordTree } from '../../model/word-tree.ts';
import { faultsOfTexts } from './check-texts.ts';
import { faultsOfParity, type Reference } from './parity.ts';

/**
 * Checks what the compiler cannot see: ids that stand twice, slides without a heading, empty texts, markup that cannot be
 * read, links that the registry does not know, and words that differ from those of another language in more than language.
 *
 * @param deck the parts of the deck
 * @param language the folder of `locales/` that the words are from
 * @param words the words of that language by namespace
 * @param reference the words that these are held against, when they are not themselves the reference
 * @throws Error naming file, slide and field of every fault found
 */
export function checkDeck(deck: readonly Part[], language: Language, words: WordTree, reference?: Reference): void {
	const faults = [
		...checkIds(deck),
		...checkHeadings(deck, language, words),
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
			.filter(({ id }) => typeof entry(words, part.id, id, 'title') !== 'string')
			.map(({ id }) => faultAt(language, [part.id, id, 'title'], 'a slide needs a heading')),
	);
}

function entry(tree: unknown, ...path: readonly string[]): unknown {
	return path.reduce<unknown>(
		(branch, key) => (typeof branch === 'object' && branch !== null ? Reflect.get(branch, key) : undefined),
		tree,
	);
}
