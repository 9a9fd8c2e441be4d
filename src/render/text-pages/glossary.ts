import { type Html, html } from '../../model/html.ts';
import { type Language, localeOf } from '../../model/language.ts';
import type { PlacedSlide } from '../../model/outline.ts';
import type { GlossaryKey } from '../../model/word-keys.ts';
import { catalogueOf, createI18n } from '../markup/catalogues.ts';
import { glossaryOf, type Term } from '../markup/glossary.ts';
import { unbroken } from '../markup/rich-html.ts';
import { placesOf } from '../markup/term-places.ts';
import { Words } from '../markup/words.ts';
import type { TextContent } from './frame.ts';

/**
 * The glossary: every term and abbreviation of the deck in alphabetical order, what it means, and links to the slides
 * on which it occurs.
 *
 * @param language decides about the words, and about the alphabet by which the terms are sorted
 */
export function glossaryPage(language: Language): TextContent {
	const [catalogue, i18n] = [catalogueOf(language), createI18n(language)];
	const words = new Words<GlossaryKey>(i18n, language, 'glossary');
	const terms = glossaryOf(catalogue, i18n, language);
	const places = placesOf(terms, catalogue);
	const titleOf = ({ slide, part }: PlacedSlide) => new Words(i18n, language, part.part.id, [slide.id]).plain('title');
	const { compare } = new Intl.Collator(localeOf[language]);
	const entry = ({ id, name, definition }: Term): Html => html`<div id="${id}">
		<dt>${unbroken(name)}</dt>
		<dd>${definition}</dd>
		<dd class="where"><span>${words.rich('page.where')}</span>
			${(places.get(id) ?? []).map(
				(placed) =>
					html` <a href="../#/${placed.slide.id}">${placed.number}<span class="unseen"> ${titleOf(placed)}</span></a>`,
			)}
		</dd>
	</div>`;
	return {
		title: words.plain('page.title'),
		description: words.plain('page.description'),
		body: html`
			<p class="lead">${words.rich('page.lead')}</p>
			<dl class="terms">${terms.toSorted((one, other) => compare(one.name, other.name)).map(entry)}</dl>
		`,
	};
}
