import { type Fragment, type Html, html } from '../../model/html.ts';
import type { AboutKey } from '../../model/word-keys.ts';
import type { Words } from '../markup/words.ts';

/** The places in the words that a section of a page of text is made from: those that have a heading. */
export type SectionKey = AboutKey extends infer K ? (K extends `${infer Place}.heading` ? Place : never) : never;

/**
 * A section of a page of text: its heading, its paragraphs (`text`), its list (`points`) and the paragraphs after that
 * (`after`), as far as the words have them.
 *
 * @param more what comes last in it
 */
export function section(about: Words<AboutKey>, key: SectionKey, more?: Fragment): Html {
	const words = about.at(key);
	const paragraphs = (name: string) =>
		words.has(name) && words.keys(name).map((each) => html`<p>${words.rich(each)}</p>`);
	return html`<section>
		<h2>${words.rich('heading')}</h2>
		${paragraphs('text')}
		${words.has('points') && html`<ul>${words.keys('points').map((each) => html`<li>${words.rich(each)}</li>`)}</ul>`}
		${paragraphs('after')}
		${more}
	</section>`;
}

/** What whoever publishes the site has still to fill in, said so that nobody takes it for an answer. */
export function missing(about: Words<AboutKey>, key: AboutKey): Html {
	return html`<p class="missing"><strong>${about.rich('page.missing')}</strong> ${about.rich(key)}</p>`;
}

/** A letter to someone, as a link that shows the address. */
export function letterTo(address: string): Html {
	return html`<a href="mailto:${address}">${address}</a>`;
}
