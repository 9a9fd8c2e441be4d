import finnish from 'hyphen/fi';
import swedish from 'hyphen/sv';
import type { Language } from '../deck/language.ts';

/** Only words that may be too long for a narrow column are given soft hyphens. */
const LONG = 13;

const hyphenate = { sv: swedish.hyphenateSync, fi: finnish.hyphenateSync };

/**
 * Puts soft hyphens into long words, for browsers without a dictionary of the language. They are used only where the
 * style sheet lets them (`hyphens: manual`).
 */
export function softHyphens(text: string, language: Language): string {
	return hyphenate[language](text, { minWordLength: LONG });
}
