import type { i18n } from 'i18next';
import { instanceOf } from '../../model/i18n.ts';
import type { Language } from '../../model/language.ts';
import type { Catalogue } from '../../model/word-keys.ts';
import { finnish } from './finnish.ts';
import { swedish } from './swedish.ts';

/**
 * The words of every language, as the build needs them; a browser needs one language, which has a module of its own.
 * A key that only the Finnish words have does not compile here, one that they lack does not in their module.
 */
const catalogues: Readonly<Record<Language, Catalogue>> = { sv: swedish satisfies typeof finnish, fi: finnish };

/** The words of a language. */
export function catalogueOf(language: Language): Catalogue {
	return catalogues[language];
}

/** An i18next instance that speaks one language, ready for use; its `t` throws for a key without words. */
export function createI18n(language: Language): i18n {
	return instanceOf(language, catalogueOf(language));
}
