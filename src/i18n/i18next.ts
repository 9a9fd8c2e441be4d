import { createInstance, type i18n } from 'i18next';
import { type Language, localeOf } from '../deck/language.ts';
import { type Catalogue, swedish } from './catalogue.ts';

/** The words of each language that the deck is rendered in. */
const catalogues: Readonly<Partial<Record<Language, Catalogue>>> = { sv: swedish };

/**
 * The words of a language.
 *
 * @throws Error when there are none
 */
export function catalogueOf(language: Language): Catalogue {
	const catalogue = catalogues[language];
	if (!catalogue) throw new Error(`locales/${language}: there are no words in this language`);
	return catalogue;
}

/**
 * An i18next instance that speaks one language, ready for use, with no request and no fallback: a key without words is an
 * error, never a word of another language.
 *
 * @throws Error when there are no words in the language; its `t` throws for a key without words
 */
export function createI18n(language: Language): i18n {
	const instance = createInstance();
	void instance.init({
		lng: localeOf[language],
		resources: { [localeOf[language]]: catalogueOf(language) },
		fallbackLng: false,
		initAsync: false,
		returnNull: false,
		interpolation: { escapeValue: false },
		saveMissing: true,
		missingKeyHandler: (_languages, namespace, key) => {
			throw new Error(`locales/${language}/${namespace}.json: there are no words at "${key}"`);
		},
	});
	return instance;
}
