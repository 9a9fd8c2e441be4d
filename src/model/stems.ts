import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
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

/** Consonants in the weak grade, with the strong grade of each. Those of endings, as in *-lla* and *-den*, are left. */
const STRONG: Readonly<Record<string, string>> = { nn: 'nt', mm: 'mp', ll: 'lt', rr: 'rt', ng: 'nk', d: 't' };
const WEAK = /(?:nn|mm|ll|rr|ng)(?=[aeiouyäö]+[^aeiouyäö])|d(?!en(?:sa|mme|kin)?$)/gu;
/** The forms of *laki* that lose its consonant altogether, after *la*. */
const LAKI = /(?<=la)i(?:n|t|ssa|ksi|lla|lle)(?:mme|kin)?$/u;

/** What is left of a word in -nen, whose other forms have an s: kansainväli(nen), kansainväli(sen). */
const NEN = /(?<=.{5}i)(?:n|s|se|st|sten|sist)$/u;
/** The ends that nouns such as rahoitus, rahoituksen, rahoitusta keep. */
const NOUN = /(?<=.{5})[uy]{1,2}(?:s|ks|t)?$/u;
/** A vowel that the stemmer leaves at the end of short words: rah(a). */
const LAST_VOWEL = /(?<=.{2}[^aeiouyäö])[aeiouyäö]$/u;

/**
 * Finds the stem of a Finnish word with a stemmer, which takes endings off but leaves the consonants before them as they
 * are: *kunnan* gets the strong grade of *kunta* first. Not every word with such consonants has a strong grade, but each is
 * written the same way wherever it stands, and that is all that searching needs.
 */
export function finnishStem(word: string, stemmer: (word: string) => string): string {
	const strong = word.replace(LAKI, 'ki').replace(WEAK, (weak) => STRONG[weak] ?? weak);
	// The end of a word such as kunta or toiminta looks like that of a partitive.
	const stem = /nt[aä]$/u.test(strong) ? strong.slice(0, -1) : stemmer(strong);
	return stem.replace(NEN, '').replace(NOUN, '').replace(LAST_VOWEL, '');
}

/** A word of a text with its place in it. */
export interface PlacedWord {
	/** The word in lower case, without soft hyphens; a number without the spaces between its digits. */
	readonly word: string;
	/** Where it begins and ends in the text. */
	readonly from: number;
	readonly to: number;
}

/** A number in groups of three digits, or a word, or a number of parts such as 681/2023, 1.1.2025 and 10,8. */
const WORD = /(?<!\d)\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*(?:[.,/]\p{N}+)*/gu;
const SILENT = /[\s\u00AD]/gu;

/** The words of a text in order, as a reader would look for them. Single letters are none. */
export function wordsIn(text: string): readonly PlacedWord[] {
	return [...text.matchAll(WORD)]
		.map((match) => ({
			word: match[0].replace(SILENT, '').normalize('NFC').toLowerCase(),
			from: match.index,
			to: match.index + match[0].length,
		}))
		.filter(({ word }) => word.length > 1 || /\d/u.test(word));
}
