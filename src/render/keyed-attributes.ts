import { type Html, html, trusted } from './html.ts';

/** A text with the key that it can be exchanged by, below the place that the element's `data-words` names. */
export interface KeyedText {
	readonly key: string;
	readonly text: string;
}

/** Attributes whose texts follow the language: each is written, and `data-a` says which key belongs to which. */
export function keyedAttributes(texts: Readonly<Record<string, KeyedText>>): Html {
	const all = Object.entries(texts);
	const keys = all.map(([name, { key }]) => `${name}=${key}`).join(' ');
	return html`${all.map(([name, { text }]) => html`${trusted(name)}="${text}" `)}data-a="${keys}"`;
}
