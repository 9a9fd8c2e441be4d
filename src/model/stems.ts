import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import type { Language } from './language.ts';

/**
 * The stems found so far. They are kept because the search goes through the words of the page again after every letter
 * that is typed.
 */
const terms: Readonly<Record<Language, Map<string, string>>> = { sv: new Map(), fi: new Map() };

/**
 * The stem under which a word is indexed and searched, so that each inflected form finds all others.
 *
 * @param word in lower case, as {@link wordsIn} gives it
 * @param language decides which stemmer is used
 * @returns the stem; a word with a digit is returned unchanged
 */
export function termOf(word: string, language: Language): string {
	const known = terms[language].get(word);
	if (known !== undefined) return known;
	const term = findTerm(word, language);
	terms[language].set(word, term);
	return term;
}

function findTerm(word: string, language: Language): string {
	// Numbers, and names such as koto24, are not inflected.
	if (/\d/u.test(word)) return word;
	return language === 'fi' ? finnishStem(word, finnish) : swedish(word);
}

const MARKS = /\p{M}/gu;

/**
 * Removes the diacritics of a term, to match words typed on a keyboard that lacks them: *lan* for *län*.
 *
 * @param term a word or a stem
 * @returns the term in its decomposed form (NFD), without combining marks
 */
export function withoutMarks(term: string): string {
	return term.normalize('NFD').replace(MARKS, '');
}

/**
 * Consonants in the weak grade, each with its strong grade. The consonants of endings, as in *-lla* and *-den*, are
 * left as they are.
 */
const STRONG: Readonly<Record<string, string>> = { nn: 'nt', mm: 'mp', ll: 'lt', rr: 'rt', ng: 'nk', d: 't' };
const WEAK = /(?:nn|mm|ll|rr|ng)(?=[aeiouyäö]+[^aeiouyäö])|d(?!en(?:sa|mme|kin)?$)/gu;
/** The forms of *laki* that lose the consonant k altogether, after *la*. */
const LAKI = /(?<=la)i(?:n|t|ssa|ksi|lla|lle)(?:mme|kin)?$/u;

/** The end of a word in -nen, whose other forms have an s: kansainväli(nen), kansainväli(sen). */
const NEN = /(?<=.{5}i)(?:n|s|se|st|sten|sist)$/u;
/** The end that nouns such as rahoitus, rahoituksen, rahoitusta keep after stemming. */
const NOUN = /(?<=.{5})[uy]{1,2}(?:s|ks|t)?$/u;
/** A vowel that the stemmer leaves at the end of short words: rah(a). */
const LAST_VOWEL = /(?<=.{2}[^aeiouyäö])[aeiouyäö]$/u;

/**
 * Finds the stem of a Finnish word. The stemmer removes endings but keeps consonant gradation, so *kunnan* and *kunta*
 * would have different stems. Weak consonants are therefore replaced by strong ones before stemming. Some words get a
 * strong grade that does not exist, but a word is treated the same way everywhere, and that is all a search needs.
 *
 * @param word in lower case
 * @param stemmer removes the endings of Finnish words
 * @returns the stem, which need not be a word
 */
export function finnishStem(word: string, stemmer: (word: string) => string): string {
	const strong = word.replace(LAKI, 'ki').replace(WEAK, (weak) => STRONG[weak] ?? weak);
	// In words such as kunta and toiminta, the stemmer would take the end for that of a partitive.
	const stem = /nt[aä]$/u.test(strong) ? strong.slice(0, -1) : stemmer(strong);
	return stem.replace(NEN, '').replace(NOUN, '').replace(LAST_VOWEL, '');
}

/** A word of a text with its position. */
export interface PlacedWord {
	/** The word in lower case without soft hyphens; a number without the spaces between its digits. */
	readonly word: string;
	/** The indices in the text at which it begins and ends. */
	readonly from: number;
	readonly to: number;
}

/** A number in groups of three digits, a word, or a number with several parts such as 681/2023, 1.1.2025 and 10,8. */
const WORD = /(?<!\d)\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD]*(?:[.,/]\p{N}+)*/gu;
const SILENT = /[\s\u00AD]/gu;

/**
 * Splits a text into the words that a reader might search for. Single letters are left out.
 *
 * @param text plain text; soft hyphens are ignored
 * @returns the words in reading order
 */
export function wordsIn(text: string): readonly PlacedWord[] {
	return [...text.matchAll(WORD)]
		.map((match) => ({
			word: match[0].replace(SILENT, '').normalize('NFC').toLowerCase(),
			from: match.index,
			to: match.index + match[0].length,
		}))
		.filter(({ word }) => word.length > 1 || /\d/u.test(word));
}
