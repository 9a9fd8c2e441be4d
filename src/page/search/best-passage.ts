import type { Language } from '../../model/language.ts';
import { termOf } from '../../model/stems.ts';
import type { PlacedWord } from '../../model/words-in.ts';
import type { Passage } from './passages.ts';
import type { Match } from './searcher.ts';

/** A passage with the words in it that were looked for. */
export interface FoundPassage {
	readonly passage: Passage;
	readonly words: readonly PlacedWord[];
	/** How much it has of each of the words that were typed, by their places. */
	readonly has: ReadonlyMap<number, number>;
}

/** The passages of a slide that have anything of what was looked for, in reading order. */
export function foundIn(
	passages: readonly Passage[],
	matches: ReadonlyMap<string, Match>,
	language: Language,
): readonly FoundPassage[] {
	return passages.map((passage) => lookIn(passage, matches, language)).filter(({ words }) => words.length > 0);
}

function lookIn(passage: Passage, matches: ReadonlyMap<string, Match>, language: Language): FoundPassage {
	const best = new Map<number, number>();
	const words = passage.words.filter(({ word }) => {
		const match = matches.get(termOf(word, language));
		if (match) best.set(match.word, Math.max(best.get(match.word) ?? 0, match.weight));
		return match !== undefined;
	});
	return { passage, words, has: best };
}

/** How much of what was looked for some passages have together. */
export function scoreOf(...found: readonly FoundPassage[]): number {
	const best = new Map<number, number>();
	for (const { has } of found) {
		for (const [word, weight] of has) best.set(word, Math.max(best.get(word) ?? 0, weight));
	}
	return [...best.values()].reduce((sum, weight) => sum + weight, 0);
}

/** The passage to go to: the first of those that have most. The title only when nothing below it has as much of it. */
export function bestOf(found: readonly FoundPassage[]): FoundPassage | undefined {
	const rest = found.filter(({ passage }) => passage.place !== 'title');
	const best = rest.toSorted((one, other) => scoreOf(other) - scoreOf(one))[0];
	return best ?? found[0];
}
