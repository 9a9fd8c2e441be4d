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
 * The words that features put into the page after it has come. They are few, and come in both languages with the first feature
 * that needs them: so a feature never waits for words, and a change of language needs none.
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

/** What is filled in where the words have `{{name}}`; `count` chooses between singular and plural. */
type Values = Readonly<Record<string, string | number>>;

/** The keys of the texts of a namespace. A plural is asked for without its ending. */
type KeyIn<N extends Namespace> = WithoutPlural<TextKey<Words[N]>>;

/** Gives the words at a key of one namespace in one language. */
export type Translate<N extends Namespace> = (key: KeyIn<N>, values?: Values) => string;

const i18n = createInstance();
void i18n.init({
	resources: { [localeOf.sv]: catalogues.sv, [localeOf.fi]: catalogues.fi },
	fallbackLng: false,
	initAsync: false,
	interpolation: { escapeValue: false },
});

/**
 * The words at a key in the language that the page is in now.
 *
 * @param values what is filled in
 */
export function t<N extends Namespace>(namespace: N, key: KeyIn<N>, values?: Values): string {
	return translator(namespace, pageLanguage())(key, values);
}

/** The words of a namespace in a language that need not be that of the page. */
export function translator<N extends Namespace>(namespace: N, language: Language): Translate<N> {
	return (key, values) => i18n.t(key, { ...values, ns: namespace, lng: localeOf[language] });
}

/** The entries of a namespace as its file has them: what is a list and no text. */
export function entriesOf<N extends Namespace>(namespace: N, language: Language): Words[N] {
	return catalogues[language][namespace];
}

/**
 * Makes an element with words that change with the language of the page, as those of the page itself do.
 *
 * @param tag the name of the element
 * @param className its classes, or nothing
 * @param values what is filled in
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

/** Puts other words, or other values, into an element that {@link translated} has made. */
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
