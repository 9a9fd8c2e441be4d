import finnish from 'hyphen/fi';
import swedish from 'hyphen/sv';
import type { Language } from '../../model/language.ts';

const SOFT = '\u00AD';
const WORD = /[\p{L}\u00AD]+/gu;

/** Only words that may be too long for a narrow column are given soft hyphens. */
const LONG = 20;

const hyphenate = { sv: swedish.hyphenateSync, fi: finnish.hyphenateSync };

/**
 * Puts soft hyphens into long words, for browsers without a dictionary of the language. They are used only where the
 * style sheet lets them (`hyphens: manual`). A word that has some already, put there by its author, is left as it is.
 */
export function softHyphens(text: string, language: Language): string {
	return text.replace(WORD, (word) =>
		word.length < LONG || word.includes(SOFT) ? word : hyphenate[language](word, { minWordLength: LONG }),
	);
}
