import { type Html, html, trusted } from '../../model/html.ts';

/** A text with the key that it can be exchanged by, below the place that the element's `data-words` names. */
export interface KeyedText {
	readonly key: string;
	readonly text: string;
}

/** Attributes whose texts follow the language: each is written, and `data-i18n-attr` says which key belongs to which. */
export function keyedAttributes(texts: Readonly<Record<string, KeyedText>>): Html {
	const all = Object.entries(texts);
	const keys = all.map(([name, { key }]) => `${name}=${key}`).join(' ');
	return html`${all.map(([name, { text }]) => html`${trusted(name)}="${text}" `)}data-i18n-attr="${keys}"`;
}

/**
 * The values of a keyed text, for when it is exchanged: `data-i18n-values`, as JSON. In single quotes it keeps its own double ones,
 * which would otherwise be written as six characters each.
 */
export function valuesAttribute(values: Readonly<Record<string, string | number>>): Html {
	const json = JSON.stringify(values).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;');
	return trusted(` data-i18n-values='${json}'`);
}
