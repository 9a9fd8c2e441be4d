import type glossary from '../../locales/sv/glossary.json';
import type { KeyOf, PartWords, SlideId } from './part-words.ts';

type Terms = (typeof glossary)['terms'];

/** The terms and abbreviations that the deck explains. The id of a term is also its anchor on the glossary page. */
export type TermId = keyof Terms;

/** The part of the deck whose slides define terms. */
export const DEFINING_PART = 'introduction';

type Defining = PartWords[typeof DEFINING_PART];

/** The terms without a definition in the glossary file, because a slide defines them. */
type Borrowed = { [Id in TermId]: Terms[Id] extends { definition: string } ? never : Id }[TermId];

/** A slide that defines a term, with the entry of its words that holds term and definition. */
type DefinedThere = {
	[Slide in keyof Defining & SlideId]: {
		readonly slide: Slide;
		readonly key: KeyOf<Defining[Slide], { term: string; text: string }>;
	};
}[keyof Defining & SlideId];

/**
 * Where the terms without a definition in the glossary file are defined. The compiler rejects a map in which one of
 * them is missing.
 */
export type SlideDefining = Readonly<Record<Borrowed, DefinedThere>>;

/** What may follow the stem of a word: a case ending, and anything that a colon or a hyphen joins to it. */
const ENDING = '[\\p{Ll}\\u00AD]*(?:[:-][\\p{L}\\p{N}\\u00AD]+)*';

/** How a term is written in running text, as the glossary file of a language lists it. */
export interface TermForms {
	readonly id: TermId;
	/**
	 * The stems of the term's inflected forms, separated by commas. In a form of several words, each word is a stem. A
	 * small letter at the start of a word also matches the capital letter.
	 */
	readonly forms: string;
}

/** One occurrence of a term in a text. */
export interface TermFound {
	readonly id: TermId;
	readonly index: number;
	/** The word as written in the text, with its ending and its soft hyphens. */
	readonly text: string;
}

/** Finds all occurrences of terms in a text, in reading order. */
export type TermFinder = (text: string) => readonly TermFound[];

/**
 * Makes a function that finds terms in texts. It ignores soft hyphens in them. Where several forms match, it takes the
 * longest.
 *
 * @param terms the terms to find, with the stems of their forms in the language of the texts
 * @returns a function that gives the occurrences in a text, in reading order
 * @throws Error when a form holds anything but letters, digits, hyphens and spaces between words
 */
export function termFinder(terms: readonly TermForms[]): TermFinder {
	const forms = terms
		.flatMap(({ id, forms }) => forms.split(', ').map((form) => ({ id, form })))
		.toSorted((one, other) => other.form.length - one.form.length);
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}\\u00AD-])(?:${forms.map(({ form }) => `(${patternOf(form)})`).join('|')})(?![\\p{L}\\p{N}\\u00AD])`,
		'gu',
	);
	return (text) =>
		[...text.matchAll(pattern)].flatMap(({ index, 0: found, ...groups }) => {
			const id = forms.find((_, at) => groups[at + 1] !== undefined)?.id;
			return id === undefined ? [] : [{ id, index, text: found }];
		});
}

function patternOf(form: string): string {
	return form.split(' ').map(wordPattern).join('\\s+');
}

function wordPattern(word: string): string {
	if (!/^[\p{L}\p{N}-]+$/u.test(word)) throw new Error(`"${word}" is no beginning of a word`);
	const [first = '', ...others] = word;
	const capital = first.toUpperCase();
	return [capital === first ? first : `[${first}${capital}]`, ...others].join('\\u00AD?') + ENDING;
}
