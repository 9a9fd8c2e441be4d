import type { i18n } from 'i18next';
import { escapeHtml, Html, html } from '../../model/html.ts';
import { valuesAttribute } from '../../model/keyed-attributes.ts';
import type { Language } from '../../model/language.ts';
import { plainText } from '../../model/rich-text.ts';
import { hyphensFor, richHtml, unbroken } from './rich-html.ts';

type Values = Readonly<Record<string, string | number>>;

/**
 * The words at one place of the locale files, for use in templates. A key names an entry below that place, with dots
 * between its steps: `words.at('population').element('h4', 'claim')`. The methods that read a text or a list throw an
 * error with file and key when the words have none there.
 */
export class Words<Key extends string = string> {
	readonly #i18n: i18n;
	readonly #language: Language;
	readonly #namespace: string;
	readonly #path: readonly string[];
	/** How many steps of the path lead to the element that carries `data-words`. */
	readonly #root: number;

	constructor(i18n: i18n, language: Language, namespace: string, path: readonly string[] = [], root = path.length) {
		this.#i18n = i18n;
		this.#language = language;
		this.#namespace = namespace;
		this.#path = path;
		this.#root = root;
	}

	/** The language of these words. */
	get language(): Language {
		return this.#language;
	}

	/** The value of `data-words` for an element around these words. */
	get place(): string {
		return [this.#namespace, ...this.#path.slice(0, this.#root)].join('.');
	}

	/** The words below an entry, for keys relative to it. */
	at(key: string): Words {
		const path = [...this.#path, ...key.split('.')];
		return new Words(this.#i18n, this.#language, this.#namespace, path, this.#root);
	}

	/** Whether there are words at a key. */
	has(key: Key): boolean {
		return this.#i18n.exists(this.#fullKey(key), { ns: this.#namespace });
	}

	/** Whether an entry is a list or group rather than a text. */
	isGroup(key: Key): boolean {
		return typeof this.#i18n.t(this.#fullKey(key), { ns: this.#namespace, returnObjects: true }) === 'object';
	}

	/**
	 * The words as plain text without markup.
	 *
	 * @param values fill in the `{{names}}` in the words
	 */
	plain(key: Key, values: Values = {}): string {
		return plainText(this.#source(key, values));
	}

	/**
	 * The words with their markup as the file has them.
	 *
	 * @param values fill in the `{{names}}` in the words
	 */
	markup(key: Key, values: Values = {}): string {
		return this.#source(key, values);
	}

	/**
	 * The words without their markup as HTML, for where they are seen: lines do not end where they must not.
	 *
	 * @param values fill in the `{{names}}` in the words
	 */
	line(key: Key, values: Values = {}): Html {
		return unbroken(this.plain(key, values));
	}

	/**
	 * The words with their markup as HTML.
	 *
	 * @param values fill in the `{{names}}` in the words; words with values get no soft hyphens
	 */
	rich(key: Key, values: Values = {}): Html {
		return this.#rich(key, values);
	}

	#rich(key: string, values: Values): Html {
		const hyphens = hyphensFor(this.#source(key, values, { skipInterpolation: true }));
		return richHtml(this.#source(key, values), this.#language, hyphens);
	}

	/**
	 * An element that contains the words of an entry. Its `data-i18n` carries the key, so that the page can exchange
	 * the words in place.
	 *
	 * @param tag the name of the element
	 * @param key the entry, relative to these words
	 * @param className the value of its `class`
	 */
	element(tag: string, key: Key, className?: string): Html {
		return this.#element(tag, key, className);
	}

	/**
	 * An element for words among words from another place. It carries `data-words` besides its key, and the values of
	 * its words, so that it can be exchanged on its own.
	 *
	 * @param tag the name of the element
	 * @param key the entry, relative to these words
	 * @param values fill in the `{{names}}` in the words
	 * @param className the value of its `class`
	 */
	elementWithNamespace(tag: string, key: Key, values: Values = {}, className?: string): Html {
		const i18nKey = this.#keyBelowPlace(key);
		const filled = Object.keys(values).length > 0 && valuesAttribute(values);
		const named = className !== undefined && html` class="${className}"`;
		const name = new Html(tag);
		return html`<${name}${named} data-words="${this.place}" data-i18n="${i18nKey}"${filled}>${this.#rich(key, values)}</${name}>`;
	}

	#keyBelowPlace(key: string): string {
		return [...this.#path.slice(this.#root), key].join('.');
	}

	#element(tag: string, key: string, className?: string): Html {
		const i18nKey = this.#keyBelowPlace(key);
		const attributes = className === undefined ? '' : ` class="${escapeHtml(className)}"`;
		return new Html(`<${tag}${attributes} data-i18n="${i18nKey}">${this.#rich(key, {}).source}</${tag}>`);
	}

	/** The keys of the items of a list: "points.0", "points.1", … */
	keys(key: Key): readonly string[] {
		const list: unknown = this.#i18n.t(this.#fullKey(key), { ns: this.#namespace, returnObjects: true });
		if (!Array.isArray(list))
			throw new Error(`locales/${this.#language}/${this.#namespace}.json: "${this.#fullKey(key)}" is not a list`);
		return list.map((_, index) => `${key}.${index}`);
	}

	/** The names of the entries of a group, in order; empty for a text. */
	names(key: Key): readonly string[] {
		const group: unknown = this.#i18n.t(this.#fullKey(key), { ns: this.#namespace, returnObjects: true });
		return typeof group === 'object' && group !== null ? Object.keys(group) : [];
	}

	/** A `li` element for each item of a list. */
	items(key: Key): readonly Html[] {
		return this.keys(key).map((item) => this.#element('li', item));
	}

	#fullKey(key: string): string {
		return [...this.#path, key].join('.');
	}

	#source(key: string, values: Values, options: { skipInterpolation?: true } = {}): string {
		const asked = { ns: this.#namespace, ...values, ...options, returnObjects: true };
		const text: unknown = this.#i18n.t(this.#fullKey(key), asked);
		if (typeof text !== 'string') {
			throw new Error(`locales/${this.#language}/${this.#namespace}.json: "${this.#fullKey(key)}" is not a text`);
		}
		return text;
	}
}
