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
	/** The slide that defines it, if one does. */
	readonly definedOn: SlideId | undefined;
}

/**
 * The glossary of a language, in the order of its file.
 *
 * @throws Error when a slide has no words for a term that it is said to define
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
