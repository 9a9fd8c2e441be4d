import finnish from 'hyphen/fi';
import swedish from 'hyphen/sv';
import fi from '../../../locales/fi/ui.json';
import sv from '../../../locales/sv/ui.json';
import { Html, html, trusted } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import { linePieces } from '../../model/line-breaks.ts';
import { parseRichText, type RichNode } from '../../model/rich-text.ts';
import { type Address, linkOf, siteOf } from './links.ts';

/**
 * Turns words with their markup into HTML.
 *
 * @param source the words as written in a locale file; `{{values}}` may be filled in or not
 * @param language decides about hyphenation and the addresses of links
 * @param hyphens `none` for words with values that must not change, such as an address
 * @throws Error when the markup cannot be parsed, or `data/links.json` lacks a link
 */
export function richHtml(source: string, language: Language, hyphens: 'soft' | 'none' = 'soft'): Html {
	const render = (node: RichNode): Html => {
		if (node.kind === 'text') return unbroken(hyphens === 'soft' ? softHyphens(node.text, language) : node.text);
		if (node.kind === 'strong') return html`<strong>${node.content.map(render)}</strong>`;
		if (node.kind === 'foreign') return html`<span lang="${node.lang}">${unbroken(node.text)}</span>`;
		const { href, lang: there } = linkOf(node.to, language);
		const leadsTo = there !== undefined && html` hreflang="${there}"`;
		const isIn = node.lang !== undefined && html` lang="${node.lang}"`;
		return html`<a href="${href}"${leadsTo}${isIn}>${unbroken(node.text)}${siteIn(href, node.text, there && inLanguage[language][there])}</a>`;
	};
	return new Html(
		parseRichText(source)
			.map((node) => render(node).source)
			.join(''),
	);
}

/**
 * Decides whether words get soft hyphens. Words that values are filled into, such as an address, must stay as they are.
 *
 * @param template the words with the places of their values, `{{name}}`
 */
export function hyphensFor(template: string): 'soft' | 'none' {
	return template.includes('{{') ? 'none' : 'soft';
}

/**
 * Prevents line breaks where a reader would stumble, see {@link linePieces}. An element does it, since an invisible
 * character would end up in searches and in copied text.
 *
 * @param text plain text
 * @returns the text with spans that do not wrap
 */
export function unbroken(text: string): Html {
	return html`${linePieces(text).map((piece) => (piece.unbroken ? html`${trusted(ONE_LINE)}${piece.text}</span>` : piece.text))}`;
}

/** That a page is in another language than the reader's, in the reader's words. */
const inLanguage: Readonly<Record<Language, Readonly<Record<NonNullable<Address['lang']>, string>>>> = {
	fi: fi.linkIn,
	sv: sv.linkIn,
};

/** The start tag of a span that does not wrap. */
export const ONE_LINE = '<span class="one-line">';

/**
 * Names the site to which a link leads, unless its words already do, and the language of the page where that is another than
 * the reader's. It is visible in the article; screen readers announce it in all views.
 *
 * @param href the absolute address of the link
 * @param words the text of the link
 * @param there says that the page is in another language, such as `på finska`
 * @returns a `small` element with a space before it, or nothing
 */
export function siteIn(href: string, words = '', there?: string): Html {
	const site = siteOf(href);
	const told = [...(words.toLowerCase().includes(site) ? [] : [site]), ...(there === undefined ? [] : [there])];
	return html`${told.length > 0 && html`<small> (${told.join(', ')})</small>`}`;
}

const SOFT = '\u00AD';
const WORD = /[\p{L}\u00AD]+/gu;

/**
 * The least length of the words that get soft hyphens, in characters. Only such words may be too long for a narrow
 * column.
 */
const LONG = 20;

const hyphenate = { sv: swedish.hyphenateSync, fi: finnish.hyphenateSync };

/**
 * Puts soft hyphens into long words, for browsers that have no dictionary of the language. They take effect only where
 * the style sheet has `hyphens: manual`. A word in which the author has put some already is left as it is.
 *
 * @param text plain text
 * @param language decides where a word may be divided
 * @returns the text with soft hyphens (U+00AD)
 */
export function softHyphens(text: string, language: Language): string {
	return text.replace(WORD, (word) =>
		word.length < LONG || word.includes(SOFT) ? word : hyphenate[language](word, { minWordLength: LONG }),
	);
}
