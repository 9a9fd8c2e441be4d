import { type Html, html, trusted } from './html.ts';

/**
 * A text with the key by which the page exchanges it when it changes its language. The key is relative to the
 * `data-words` of the element or of the nearest element around it.
 */
export interface KeyedText {
	readonly key: string;
	readonly text: string;
}

/**
 * Attributes whose values depend on the language. Their keys are written into `data-i18n-attr`, so that the page can
 * exchange them.
 *
 * @param texts the value of each attribute with its key, by the name of the attribute
 * @returns the attributes, for use within a tag
 */
export function keyedAttributes(texts: Readonly<Record<string, KeyedText>>): Html {
	const all = Object.entries(texts);
	const keys = all.map(([name, { key }]) => `${name}=${key}`).join(' ');
	return html`${all.map(([name, { text }]) => html`${trusted(name)}="${text}" `)}data-i18n-attr="${keys}"`;
}

/**
 * The attribute `data-i18n-values`: the values that are filled into a text again when it is exchanged, as JSON. It is
 * enclosed in single quotes, because each double quote of the JSON would otherwise take six characters (`&quot;`).
 *
 * @param values the values by their names in `{{…}}`
 * @returns the attribute with a space before it, for use within a tag
 */
export function valuesAttribute(values: Readonly<Record<string, string | number>>): Html {
	const json = JSON.stringify(values).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
	return trusted(` data-i18n-values='${json}'`);
}
