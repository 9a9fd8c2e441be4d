import { instantOf, startOf } from '../../model/instant.ts';
import type { Language } from '../../model/language.ts';
import type { Part, Slide } from '../../model/slide.ts';
import { branchesOf, type WordTree } from '../../model/word-tree.ts';

/**
 * Checks what slides say about how old their updates and checks are: that each day is one, that no update is fresher
 * than the day on which it was written, and that a slide has the day of its checks when its words have checks, and only
 * then.
 *
 * @param deck the parts of the deck
 * @param language the folder of `locales/` from which the words come
 * @param words the words of that language by namespace
 * @returns a message for each fault, with file, slide and field
 */
export function faultsOfAges(deck: readonly Part[], language: Language, words: WordTree): readonly string[] {
	return deck.flatMap((part) => {
		const wordsOfPart = new Map(branchesOf(words[part.id]));
		return part.slides.flatMap((slide) => {
			const hasChecks = branchesOf(wordsOfPart.get(slide.id)).some(([key]) => key === 'check');
			const faults = [
				...faultsOfUpdates(slide),
				...faultsOfChecks(slide, hasChecks, `locales/${language}/${part.id}.json`),
			];
			return faults.map((fault) => `slides/${part.id}.ts: ${slide.id}: ${fault}`);
		});
	});
}

function faultsOfUpdates({ updates = [] }: Slide): readonly string[] {
	return updates.flatMap(({ words, asOf, written }) => {
		const faults = [
			...(isDate(asOf, startOf) ? [] : [`asOf: "${asOf}" is no date`]),
			...(isDate(written, instantOf) ? [] : [`written: "${written}" is no date`]),
		];
		if (faults.length === 0 && startOf(asOf) > instantOf(written))
			faults.push(`asOf: ${asOf} is later than the day on which it was written, ${written}`);
		return faults.map((fault) => `${words}: ${fault}`);
	});
}

function faultsOfChecks({ checksWritten }: Slide, hasChecks: boolean, file: string): readonly string[] {
	if (checksWritten === undefined)
		return hasChecks ? [`checksWritten: expected the day on which "check" in ${file} was written`] : [];
	if (!isDate(checksWritten, instantOf)) return [`checksWritten: "${checksWritten}" is no date`];
	return hasChecks ? [] : [`checksWritten: ${file} has no "check"`];
}

function isDate(text: string, read: (text: string) => number): boolean {
	try {
		read(text);
		return true;
	} catch {
		return false;
	}
}
