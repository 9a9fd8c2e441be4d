import { deck } from '../../../slides/deck.ts';
import { type Language, languages } from '../../model/language.ts';
import { outlineOf } from '../../model/outline.ts';
import { ownMunicipality } from '../markup/own-municipality.ts';
import type { SiteSettings } from '../markup/site-settings.ts';
import { makePresentation } from './presentation.ts';

/** A presentation that a site offers. */
export interface Presentation {
	readonly language: Language;
	/** How many slides it has. */
	readonly slides: number;
	readonly content: Uint8Array;
}

/**
 * Makes the presentations that a site offers: all slides in each language, with the municipality of the site.
 *
 * @param settings what whoever publishes the site has filled in
 * @throws Error naming what is wrong with slides, words, figures, settings or the files
 */
export function presentationsOf(settings: SiteSettings): readonly Presentation[] {
	const municipality = ownMunicipality(settings);
	const slides = outlineOf(deck).slides.length;
	return languages.map((language) => ({
		language,
		slides,
		content: makePresentation({ language, settings, ...(municipality !== null && { municipality }) }),
	}));
}
