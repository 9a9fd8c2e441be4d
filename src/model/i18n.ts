import { createInstance, type i18n } from 'i18next';
import { type Language, localeOf } from './language.ts';
import type { Catalogue } from './word-keys.ts';

/**
 * An i18next instance that speaks one language, ready for use, with no request and no fallback: a key without words is an
 * error, never a word of another language.
 *
 * @param catalogue the words of the language, or those of its namespaces that are needed
 * @returns an instance whose `t` throws for a key without words, naming file and key
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
