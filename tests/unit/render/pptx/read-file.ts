import { deck } from '../../../../slides/deck.ts';
import { outlineOf } from '../../../../src/model/outline.ts';

/** What a slide of a file says, paragraph by paragraph. */
export interface ReadSlide {
	/** The id of the slide in the deck, where the file has all slides. */
	readonly id: string;
	readonly texts: readonly string[];
	readonly notes: readonly string[];
}

/** The slides of a package, as its parts have them. */
export function slidesIn(entries: ReadonlyMap<string, Uint8Array>): readonly ReadSlide[] {
	return outlineOf(deck).slides.map(({ slide: { id }, number }) => ({
		id,
		texts: paragraphsIn(entries, `ppt/slides/slide${number}.xml`),
		notes: paragraphsIn(entries, `ppt/notesSlides/notesSlide${number}.xml`),
	}));
}

/** A part of a package as text; empty when there is no such part. */
export function partIn(entries: ReadonlyMap<string, Uint8Array>, path: string): string {
	return new TextDecoder().decode(entries.get(path));
}

function paragraphsIn(entries: ReadonlyMap<string, Uint8Array>, path: string): readonly string[] {
	const paragraphs = partIn(entries, path).match(/<a:p>.*?<\/a:p>/gsu) ?? [];
	return paragraphs
		.map((paragraph) =>
			[...paragraph.matchAll(/<a:t>(.*?)<\/a:t>/gsu)].map(([, text = '']) => unescaped(text)).join(''),
		)
		.filter((text) => text !== '');
}

function unescaped(text: string): string {
	return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
