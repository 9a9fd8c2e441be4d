import { createInstance, type i18n } from 'i18next';
import { type Language, localeOf } from './language.ts';
import type { Catalogue } from './word-keys.ts';

/**
 * Makes an i18next instance for one language, ready for use without any request. It has no fallback language, so that a
 * missing text is an error and never a word of another language.
 *
 * @param language decides about plural forms and the format of numbers and dates
 * @param catalogue the words of the language, or only the namespaces that are needed
 * @returns an instance whose `t` throws for a key without words; the error names file and key
 */
export function instanceOf(language: Language, catalogue: Partial<Catalogue>): i18n {
	const instance = createInstance();
	void instance.init({
		lng: localeOf[language],
		resources: { [localeOf[language]]: catalogue },
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
