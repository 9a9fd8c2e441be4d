import type glossary from '../../locales/sv/glossary.json';
import type { KeyOf, PartWords, SlideId } from './part-words.ts';

type Terms = (typeof glossary)['terms'];

/** The terms and abbreviations that the deck explains, by the names of their anchors on the page of the glossary. */
export type TermId = keyof Terms;

/** The part whose slides define terms. */
export const DEFINING_PART = 'introduction';

type Defining = PartWords[typeof DEFINING_PART];

/** The terms that have no definition of their own: a slide has it. */
type Borrowed = { [Id in TermId]: Terms[Id] extends { definition: string } ? never : Id }[TermId];

/** A term with its definition, in the words of a slide. */
type DefinedThere = {
	[Slide in keyof Defining & SlideId]: {
		readonly slide: Slide;
		readonly key: KeyOf<Defining[Slide], { term: string; text: string }>;
	};
}[keyof Defining & SlideId];

/** Where the terms without a definition of their own are defined. A term that is missing here does not compile. */
export type SlideDefining = Readonly<Record<Borrowed, DefinedThere>>;

/** What follows the beginning of a word: an ending, and what a colon or a hyphen joins to it. */
const ENDING = '[\\p{Ll}\\u00AD]*(?:[:-][\\p{L}\\p{N}\\u00AD]+)*';

/** The words of a term, as the glossary of a language has them. */
export interface TermForms {
	readonly id: TermId;
	/**
	 * The beginnings of its forms, separated by commas; in a form of several words each is the beginning of one. A small letter
	 * stands for a capital one as well where a word begins.
	 */
	readonly forms: string;
}

/** A place in a text where a term stands. */
export interface TermFound {
	readonly id: TermId;
	readonly index: number;
	/** The word as the text has it, with its ending and with soft hyphens. */
	readonly text: string;
}

/** Finds terms in a text. */
export type TermFinder = (text: string) => readonly TermFound[];

/**
 * Makes what finds terms in texts, whether or not these carry soft hyphens. Where one form begins like another, the longer
 * one is found.
 *
 * @throws Error when a form holds more than letters, digits and hyphens
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
