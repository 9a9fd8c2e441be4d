import { createInstance, type ResourceKey } from 'i18next';
import { isLanguage, type Language, languages } from '../model/language.ts';
import type { PresenterKey } from '../model/word-keys.ts';

type Values = Readonly<Record<string, string | number>>;

const { language: built } = document.documentElement.dataset;
/** The language of the window and of its notes, which the hall may not share, whatever a browser's translation has made of `lang`. */
export const pageLanguage: Language = isLanguage(built) ? built : languages[0];

/** The locale by which plurals are chosen. */
const locale = `${pageLanguage}-FI`;

const words = createInstance();

/** Reads the words of the window, which stand in its page. Must be done before {@link t} is called. */
export async function loadWords(): Promise<void> {
	const translation: ResourceKey = JSON.parse(document.getElementById('words')?.textContent ?? '{}');
	await words.init({
		lng: locale,
		fallbackLng: false,
		interpolation: { escapeValue: false },
		resources: { [locale]: { translation } },
	});
}

/**
 * Adds words that do not stand in the page.
 *
 * @param name of their file in `locales/`
 * @param catalogue the words, in the language of the window
 * @returns what gives them, like {@link t}
 */
export function addWords<Key extends string>(name: string, catalogue: object): (key: Key, values?: Values) => string {
	words.addResourceBundle(locale, name, catalogue);
	return (key, values = {}) => words.t(key, { ...values, ns: name });
}

/**
 * Gives the words of the window at a key.
 *
 * @param key where they stand in `locales/…/presenter.json`
 * @param values what is filled in; `count` chooses the plural
 * @returns text
 */
export function t(key: PresenterKey, values: Values = {}): string {
	return words.t(key, values);
}
