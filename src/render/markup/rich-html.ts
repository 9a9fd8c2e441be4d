import finnish from 'hyphen/fi';
import swedish from 'hyphen/sv';
import { Html, html } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import { parseRichText, type RichNode } from '../../model/rich-text.ts';
import { linkOf, siteOf } from './links.ts';

/**
 * Words with their markup as HTML.
 *
 * @param source the words as they stand in a locale file, with or without the values that they ask for
 * @param hyphens `none` for words with values, such as an address, that must stay as they are
 * @throws Error when the markup cannot be read, or the registry has no such link
 */
export function richHtml(source: string, language: Language, hyphens: 'soft' | 'none' = 'soft'): Html {
	const render = (node: RichNode): Html => {
		if (node.kind === 'text') return unbroken(hyphens === 'soft' ? softHyphens(node.text, language) : node.text);
		if (node.kind === 'strong') return html`<strong>${node.content.map(render)}</strong>`;
		if (node.kind === 'foreign') return html`<span lang="${node.lang}">${unbroken(node.text)}</span>`;
		const { href, lang: there } = linkOf(node.to, language);
		const leadsTo = there !== undefined && html` hreflang="${there}"`;
		const isIn = node.lang !== undefined && html` lang="${node.lang}"`;
		return html`<a href="${href}"${leadsTo}${isIn}>${unbroken(node.text)}${siteIn(href, node.text)}</a>`;
	};
	return new Html(
		parseRichText(source)
			.map((node) => render(node).source)
			.join(''),
	);
}

/**
 * Decides whether words get soft hyphens. Those that values are filled into, such as an address, must stay as they are.
 *
 * @param template the words with the places of their values, `{{name}}`
 */
export function hyphensFor(template: string): 'soft' | 'none' {
	return template.includes('{{') ? 'none' : 'soft';
}

/** From one number to another: years, ages, days, slides; of words with values the places where the numbers will stand. */
const RANGE = /((?:\d[\d.,]*|\{\{\w+\}\})–(?:[\d.,]*\d|\{\{\w+\}\}))/u;

/** A text in which no range is broken at its dash, as Firefox would. No sign is put into it that a search or a copy would hold. */
function unbroken(text: string): Html {
	const pieces = text.split(RANGE);
	return html`${pieces.map((piece, index) => (index % 2 === 1 ? html`<span class="one-line">${piece}</span>` : piece))}`;
}

/** Says which site a link leads to, where its words do not: seen in the article, heard everywhere. */
export function siteIn(href: string, words = ''): Html {
	const site = siteOf(href);
	return html`${!words.toLowerCase().includes(site) && html`<small> (${site})</small>`}`;
}

const SOFT = '\u00AD';
const WORD = /[\p{L}\u00AD]+/gu;

/** Only words that may be too long for a narrow column are given soft hyphens. */
const LONG = 20;

const hyphenate = { sv: swedish.hyphenateSync, fi: finnish.hyphenateSync };

/**
 * Puts soft hyphens into long words, for browsers without a dictionary of the language. They are used only where the
 * style sheet lets them (`hyphens: manual`). A word that has some already, put there by its author, is left as it is.
 */
export function softHyphens(text: string, language: Language): string {
	return text.replace(WORD, (word) =>
		word.length < LONG || word.includes(SOFT) ? word : hyphenate[language](word, { minWordLength: LONG }),
	);
}
