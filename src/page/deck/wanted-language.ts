import { recall } from '../../browser/stored.ts';
import { isLanguage, type Language } from '../../model/language.ts';

/**
 * The language that the reader has chosen; otherwise the first of her browser's languages that the deck has.
 *
 * @returns undefined when neither says anything
 */
export function wantedLanguage(): Language | undefined {
	return [recall('language') ?? '', ...navigator.languages].map((tag) => tag.split('-')[0]).find(isLanguage);
}
