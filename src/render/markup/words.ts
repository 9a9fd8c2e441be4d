import type { i18n } from 'i18next';
import { escapeHtml, Html, html } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import { plainText } from '../../model/rich-text.ts';
import { valuesAttribute } from './keyed-attributes.ts';
import { hyphensFor, richHtml } from './rich-html.ts';

type Values = Readonly<Record<string, string | number>>;

/**
 * The words at one place of the locale files, for use in templates. A key names an entry below that place, with dots
 * between steps: `words.at('population').element('h4', 'claim')`.
 */
export class Words<Key extends string = string> {
	readonly #i18n: i18n;
	readonly #language: Language;
	readonly #namespace: string;
	readonly #path: readonly string[];
	/** How many of the steps in the path lead to the element that carries `data-words`. */
	readonly #root: number;

	constructor(i18n: i18n, language: Language, namespace: string, path: readonly string[] = [], root = path.length) {
		this.#i18n = i18n;
		this.#language = language;
		this.#namespace = namespace;
		this.#path = path;
		this.#root = root;
	}

	get language(): Language {
		return this.#language;
	}

	/** The value of `data-words` on the element that holds these words. */
	get place(): string {
		return [this.#namespace, ...this.#path.slice(0, this.#root)].join('.');
	}

	/** The words below an entry. */
	at(key: string): Words {
		const path = [...this.#path, ...key.split('.')];
		return new Words(this.#i18n, this.#language, this.#namespace, path, this.#root);
	}

	has(key: Key): boolean {
		return this.#i18n.exists(this.#fullKey(key), { ns: this.#namespace });
	}

	/** Whether an entry holds further entries rather than a text. */
	isGroup(key: Key): boolean {
		return typeof this.#i18n.t(this.#fullKey(key), { ns: this.#namespace, returnObjects: true }) === 'object';
	}

	/** The words as text, without markup. */
	plain(key: Key, values: Values = {}): string {
		return plainText(this.#source(key, values));
	}

	/** The words with their markup as HTML. */
	rich(key: Key, values: Values = {}): Html {
		return this.#rich(key, values);
	}

	#rich(key: string, values: Values): Html {
		const hyphens = hyphensFor(this.#source(key, values, { skipInterpolation: true }));
		return richHtml(this.#source(key, values), this.#language, hyphens);
	}

	/**
	 * An element that holds the words of an entry and carries its key, so that they can be exchanged in place.
	 *
	 * @param tag its name
	 * @param key the entry
	 * @param className its class, if it has one
	 */
	element(tag: string, key: Key, className?: string): Html {
		return this.#element(tag, key, className);
	}

	/**
	 * An element of these words amid others: it carries its place as well as its key, and the values of its words.
	 */
	elementWithNamespace(tag: string, key: Key, values: Values = {}, className?: string): Html {
		const slot = this.#slot(key);
		const filled = Object.keys(values).length > 0 && valuesAttribute(values);
		const named = className !== undefined && html` class="${className}"`;
		const name = new Html(tag);
		return html`<${name}${named} data-words="${this.place}" data-i18n="${slot}"${filled}>${this.#rich(key, values)}</${name}>`;
	}

	#slot(key: string): string {
		return [...this.#path.slice(this.#root), key].join('.');
	}

	#element(tag: string, key: string, className?: string): Html {
		const slot = this.#slot(key);
		const attributes = className === undefined ? '' : ` class="${escapeHtml(className)}"`;
		return new Html(`<${tag}${attributes} data-i18n="${slot}">${this.#rich(key, {}).source}</${tag}>`);
	}

	/** The keys of a list: "points.0", "points.1", … */
	keys(key: Key): readonly string[] {
		const list: unknown = this.#i18n.t(this.#fullKey(key), { ns: this.#namespace, returnObjects: true });
		if (!Array.isArray(list))
			throw new Error(`locales/${this.#language}/${this.#namespace}.json: "${this.#fullKey(key)}" is not a list`);
		return list.map((_, index) => `${key}.${index}`);
	}

	/** The names of the entries of a group, in order. */
	names(key: Key): readonly string[] {
		const group: unknown = this.#i18n.t(this.#fullKey(key), { ns: this.#namespace, returnObjects: true });
		return typeof group === 'object' && group !== null ? Object.keys(group) : [];
	}

	/** A list item for each entry of a list. */
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
