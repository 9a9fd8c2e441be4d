import type { Options } from 'minisearch';
import type { Language } from './language.ts';
import { termOf, wordsIn } from './stems.ts';

/** What is searched of a slide, by how much a match in it says about the slide. */
export interface SlideText {
	/** The number of the slide. */
	readonly id: number;
	readonly title: string;
	/** The terms that it defines, and the acts that it names. */
	readonly term: string;
	/** Headings and claims. */
	readonly heading: string;
	readonly wall: string;
	readonly chart: string;
	readonly detail: string;
	/** What is ours: updates and the question. */
	readonly ours: string;
}

/** How much a match counts, by where it stands. */
export const BOOSTS: Readonly<Record<Exclude<keyof SlideText, 'id'>, number>> = {
	term: 10,
	title: 6,
	heading: 3,
	wall: 1.6,
	chart: 1.2,
	detail: 1,
	ours: 1,
};

/** How an index is made, and read again. */
export function indexOptions(language: Language): Options<SlideText> {
	return {
		fields: Object.keys(BOOSTS),
		tokenize: (text) => wordsIn(text).map(({ word }) => word),
		processTerm: (word) => termOf(word, language),
	};
}

/** Where the index of a language lies, below the root of the site. */
export function searchFilePath(language: Language): string {
	return `search/${language}.json`;
}
