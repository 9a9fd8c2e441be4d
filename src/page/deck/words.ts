import { createInstance } from 'i18next';
import { embed as finnishEmbed } from '../../../locales/fi/about.json';
import finnishHandout from '../../../locales/fi/handout.json';
import finnishOffline from '../../../locales/fi/offline.json';
import { blocked as finnishBlocked, hall as finnishHall } from '../../../locales/fi/presenter.json';
import finnishReading from '../../../locales/fi/reading.json';
import finnishSearch from '../../../locales/fi/search.json';
import { embed as swedishEmbed } from '../../../locales/sv/about.json';
import swedishHandout from '../../../locales/sv/handout.json';
import swedishOffline from '../../../locales/sv/offline.json';
import { blocked as swedishBlocked, hall as swedishHall } from '../../../locales/sv/presenter.json';
import swedishReading from '../../../locales/sv/reading.json';
import swedishSearch from '../../../locales/sv/search.json';
import { element } from '../../browser/element.ts';
import { type Language, localeOf } from '../../model/language.ts';
import type { TextKey, WithoutPlural } from '../../model/word-keys.ts';
import { pageLanguage } from './language.ts';

/*
 * The words that features add to the page after it has loaded. They are few, and both languages are bundled with the
 * first feature that needs them. So no feature waits for words, and a change of language fetches none.
 */
const swedish = {
	handout: swedishHandout,
	offline: swedishOffline,
	reading: swedishReading,
	search: swedishSearch,
	presenter: { blocked: swedishBlocked, hall: swedishHall },
	about: { embed: swedishEmbed },
};
type Words = typeof swedish;
type Namespace = keyof Words;
const catalogues: Readonly<Record<Language, Words>> = {
	sv: swedish,
	fi: {
		handout: finnishHandout,
		offline: finnishOffline,
		reading: finnishReading,
		search: finnishSearch,
		presenter: { blocked: finnishBlocked, hall: finnishHall },
		about: { embed: finnishEmbed },
	},
};

/** Values for the placeholders `{{name}}` in a text. `count` selects singular or plural. */
type Values = Readonly<Record<string, string | number>>;

/** The keys of the texts of a namespace; those of plurals without their suffix. */
type KeyIn<N extends Namespace> = WithoutPlural<TextKey<Words[N]>>;

/** Returns the text at a key, for one namespace and one language. */
export type Translate<N extends Namespace> = (key: KeyIn<N>, values?: Values) => string;

const i18n = createInstance();
void i18n.init({
	resources: { [localeOf.sv]: catalogues.sv, [localeOf.fi]: catalogues.fi },
	fallbackLng: false,
	initAsync: false,
	interpolation: { escapeValue: false },
});

/**
 * Translates a key into the current language of the page.
 *
 * @param namespace the catalogue
 * @param key the key of the text in that catalogue
 * @param values values for the placeholders of the text
 * @returns the text, which is not escaped for HTML
 */
export function t<N extends Namespace>(namespace: N, key: KeyIn<N>, values?: Values): string {
	return translator(namespace, pageLanguage())(key, values);
}

/**
 * Returns a translate function for one namespace and one language, which need not be that of the page.
 *
 * @param namespace the catalogue
 * @param language the language of the texts
 */
export function translator<N extends Namespace>(namespace: N, language: Language): Translate<N> {
	return (key, values) => i18n.t(key, { ...values, ns: namespace, lng: localeOf[language] });
}

/**
 * Returns a catalogue as its file has it, for entries that are lists and not texts.
 *
 * @param namespace the catalogue
 * @param language the language of the catalogue
 */
export function entriesOf<N extends Namespace>(namespace: N, language: Language): Words[N] {
	return catalogues[language][namespace];
}

/**
 * Makes an element whose text changes with the language of the page, as the texts of the page itself do.
 *
 * @param tag the tag name of the element
 * @param namespace the catalogue of the text
 * @param key the key of the text in that catalogue
 * @param className its classes, separated by spaces; empty for none
 * @param values values for the placeholders of the text
 */
export function translated<Tag extends keyof HTMLElementTagNameMap, N extends Namespace>(
	tag: Tag,
	namespace: N,
	key: KeyIn<N>,
	className = '',
	values?: Values,
): HTMLElementTagNameMap[Tag] {
	const made = element(tag, className);
	made.dataset.words = namespace;
	retranslate(made, namespace, key, values);
	return made;
}

/**
 * Changes the text, or its values, of an element that {@link translated} has made.
 *
 * @param made the element
 * @param namespace the catalogue of the text; the same one as before
 * @param key the key of the text in that catalogue
 * @param values values for the placeholders of the text
 */
export function retranslate<N extends Namespace>(
	made: HTMLElement,
	namespace: N,
	key: KeyIn<N>,
	values?: Values,
): void {
	made.textContent = t(namespace, key, values);
	made.dataset.i18n = key;
	if (values) made.dataset.i18nValues = JSON.stringify(values);
	else delete made.dataset.i18nValues;
}
