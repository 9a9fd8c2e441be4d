import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { finnishStem } from './finnish-forms.ts';
import type { Language } from './language.ts';

/** The terms found so far: the words of the page are looked at after every letter that is typed. */
const terms: Readonly<Record<Language, Map<string, string>>> = { sv: new Map(), fi: new Map() };

/**
 * What a word is looked up by: its stem, so that all its forms are found by any of them.
 *
 * @param word in lower case, as `wordsIn` gives it
 */
export function termOf(word: string, language: Language): string {
	const known = terms[language].get(word);
	if (known !== undefined) return known;
	const term = findTerm(word, language);
	terms[language].set(word, term);
	return term;
}

function findTerm(word: string, language: Language): string {
	// Numbers and names such as koto24 have no forms.
	if (/\d/u.test(word)) return word;
	return language === 'fi' ? finnishStem(word, finnish) : swedish(word);
}

const MARKS = /\p{M}/gu;

/** A term without the marks of its letters, as typed on a keyboard that lacks them: *lan* for *län*. */
export function withoutMarks(term: string): string {
	return term.normalize('NFD').replace(MARKS, '');
}
