import type { i18n } from 'i18next';
import { type Language, localeOf } from '../../../../src/model/language.ts';
import { createI18n } from '../../../../src/render/markup/catalogues.ts';

/**
 * The Swedish instance with words of a test beside those of the deck, or in the place of one of its files. The words of
 * the deck themselves stay as they are.
 */
export function i18nWith(namespace: string, words: object, language: Language = 'sv'): i18n {
	const instance = createI18n(language).cloneInstance({ forkResourceStore: true });
	instance.addResourceBundle(localeOf[language], namespace, words);
	return instance;
}
