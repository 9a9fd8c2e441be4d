import type { Options } from 'minisearch';
import type { Language } from './language.ts';
import { termOf, wordsIn } from './stems.ts';

/** The texts of a slide that can be searched, in fields that differ in how much a match says about the slide. */
export interface SlideText {
	/** The number of the slide in the deck. */
	readonly id: number;
	readonly title: string;
	/** The terms that it defines, and the acts that it lists. */
	readonly term: string;
	/** Headings and claims. */
	readonly heading: string;
	readonly wall: string;
	readonly chart: string;
	readonly detail: string;
	/** What we added to the material: updates and the question for discussion. */
	readonly ours: string;
}

/** The factor by which a match counts in each field. */
export const BOOSTS: Readonly<Record<Exclude<keyof SlideText, 'id'>, number>> = {
	term: 10,
	title: 6,
	heading: 3,
	wall: 1.6,
	chart: 1.2,
	detail: 1,
	ours: 1,
};

/**
 * The options of MiniSearch. The build makes the index with them, and the page must read the index with the same ones.
 *
 * @param language decides which stemmer reduces the words
 */
export function indexOptions(language: Language): Options<SlideText> {
	return {
		fields: Object.keys(BOOSTS),
		tokenize: (text) => wordsIn(text).map(({ word }) => word),
		processTerm: (word) => termOf(word, language),
	};
}

/**
 * The file that holds the search index.
 *
 * @param language whose texts the index holds
 * @returns a path relative to the root of the site
 */
export function searchFilePath(language: Language): string {
	return `search/${language}.json`;
}
