import type { i18n } from 'i18next';
import { definedOnSlides, isDefinedOnSlide } from '../../../slides/glossary.ts';
import { DEFINING_PART, type TermForms, type TermId } from '../../model/glossary.ts';
import type { Html } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import type { SlideId } from '../../model/part-words.ts';
import type { Catalogue } from '../../model/word-keys.ts';
import { Words } from './words.ts';

/** A term of the glossary in one language. */
export interface Term extends TermForms {
	readonly name: string;
	readonly definition: Html;
	/** The slide that defines the term; undefined when the glossary file does. */
	readonly definedOn: SlideId | undefined;
}

/**
 * The glossary of a language. Definitions come from its glossary file, or from the slide that defines the term.
 *
 * @param catalogue the words of the language
 * @param i18n speaks the same language
 * @param language the same language; it decides about hyphens and the addresses of links
 * @returns the terms in the order of the glossary file
 * @throws Error when a slide lacks the words for a term that it is declared to define
 */
export function glossaryOf(catalogue: Catalogue, i18n: i18n, language: Language): readonly Term[] {
	const { terms } = catalogue.glossary;
	const ids = Object.keys(terms).filter((id): id is TermId => id in terms);
	return ids.map((id) => {
		const { forms } = terms[id];
		if (!isDefinedOnSlide(id)) {
			const words = new Words(i18n, language, 'glossary', ['terms', id]);
			return { id, forms, name: words.plain('term'), definition: words.rich('definition'), definedOn: undefined };
		}
		const { slide, key } = definedOnSlides[id];
		const words = new Words(i18n, language, DEFINING_PART, [slide, key]);
		return { id, forms, name: words.plain('term'), definition: words.rich('text'), definedOn: slide };
	});
}
