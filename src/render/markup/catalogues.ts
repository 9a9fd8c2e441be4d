import type { i18n } from 'i18next';
import { instanceOf } from '../../model/i18n.ts';
import type { Language } from '../../model/language.ts';
import type { Catalogue } from '../../model/word-keys.ts';
import { finnish } from './finnish.ts';
import { swedish } from './swedish.ts';

/**
 * The words of all languages, which the build needs. Each language is a module of its own, because a browser needs only
 * one. A key that exists only in Finnish is a compile error here; a key that Finnish lacks is one in its module.
 */
const catalogues: Readonly<Record<Language, Catalogue>> = { sv: swedish satisfies typeof finnish, fi: finnish };

/**
 * The words of a language as its files hold them, by namespace.
 *
 * @param language the folder in `locales/`
 */
export function catalogueOf(language: Language): Catalogue {
	return catalogues[language];
}

/**
 * Makes an i18next instance with all words of a language, ready for use.
 *
 * @param language the folder in `locales/`; it also decides about plural forms and dates
 * @returns an instance whose `t` throws for a key without words
 */
export function createI18n(language: Language): i18n {
	return instanceOf(language, catalogueOf(language));
}
