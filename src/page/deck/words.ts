import { element } from '../../browser/element.ts';
import { unbroken } from '../../browser/unbroken.ts';
import type { Language } from '../../model/language.ts';
import type { TextKey, WithoutPlural } from '../../model/word-keys.ts';
import { pageLanguage } from './language.ts';

/** What is filled into a text: `{{name}}`, or `{{name, number}}` for a number as it is written in its language. */
const PLACEHOLDER = /\{\{(\w+)(, number)?\}\}/gu;

/** Values for the placeholders in a text. `count` selects singular or plural. */
export type Values = Readonly<Record<string, string | number>>;

/** Returns the text at a key, in one language. */
export type Translate<Key extends string> = (key: Key, values?: Values) => string;

/** The words that a feature adds to the page after it has loaded. */
export interface FeatureWords<Key extends string, Catalogue> {
	/**
	 * Returns the text at a key, in the language of the page.
	 *
	 * @param key the key; for a plural without its suffix
	 * @param values what is filled in
	 */
	t: Translate<Key>;
	/** Returns a function like `t` for a language that need not be that of the page. */
	translator(language: Language): Translate<Key>;
	/** The entries of the locale file, for what is a list and no text. */
	entriesOf(language: Language): Catalogue;
	/**
	 * Makes an element with words that change with the language of the page, as those of the page itself do.
	 *
	 * @param tag the name of the element
	 * @param key the key of its words
	 * @param className its classes, or nothing
	 * @param values what is filled in
	 */
	translated<Tag extends keyof HTMLElementTagNameMap>(
		tag: Tag,
		key: Key,
		className?: string,
		values?: Values,
	): HTMLElementTagNameMap[Tag];
	/** Puts other words, or other values, into an element that `translated` has made. */
	retranslate(made: HTMLElement, key: Key, values?: Values): void;
}

/**
 * Gives a feature its words, in both languages: they are few, and are bundled with the feature. So no feature waits for its
 * words, and a change of language fetches none. i18next, which the words of the page itself need, would be a ninth of all
 * that a phone loads for the reading view at first; Swedish and Finnish have the same two plural forms.
 *
 * @param namespace the name of the locale file
 * @param catalogues what of the file the feature needs, in each language
 */
export function createWords<Catalogue extends object>(
	namespace: string,
	catalogues: Readonly<Record<Language, Catalogue>>,
): FeatureWords<WithoutPlural<TextKey<Catalogue>>, Catalogue> {
	type Key = WithoutPlural<TextKey<Catalogue>>;
	const translator =
		(language: Language): Translate<Key> =>
		(key, values = {}) => {
			const plural = values.count === undefined ? '' : values.count === 1 ? '_one' : '_other';
			const text = entryAt(catalogues[language], key + plural) ?? entryAt(catalogues[language], key);
			if (text === undefined) throw new Error(`locales/${language}/${namespace}.json: there are no words at "${key}"`);
			return text.replace(PLACEHOLDER, (placeholder, name: string, asNumber?: string) => {
				const value = values[name] ?? placeholder;
				return asNumber !== undefined && typeof value === 'number'
					? value.toLocaleString(`${language}-FI`)
					: String(value);
			});
		};
	const t: Translate<Key> = (key, values) => translator(pageLanguage())(key, values);
	const retranslate = (made: HTMLElement, key: Key, values?: Values) => {
		made.replaceChildren(...unbroken(t(key, values)));
		made.dataset.i18n = key;
		if (values) made.dataset.i18nValues = JSON.stringify(values);
		else delete made.dataset.i18nValues;
	};
	return {
		t,
		translator,
		entriesOf: (language) => catalogues[language],
		translated(tag, key, className, values) {
			const made = element(tag, className);
			made.dataset.words = namespace;
			retranslate(made, key, values);
			return made;
		},
		retranslate,
	};
}

/** The text at a path with dots between its steps; undefined when there is none. */
function entryAt(catalogue: object, path: string): string | undefined {
	let found: unknown = catalogue;
	for (const step of path.split('.')) found = new Map(Object.entries(found ?? {})).get(step);
	return typeof found === 'string' ? found : undefined;
}
