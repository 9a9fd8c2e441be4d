import type { Part, Slide } from './slide.ts';

/** A part of the deck with its place in it. */
export interface PlacedPart {
	readonly part: Part;
	/** 1…7 for the parts that are counted; 0 for the opening, which holds the title and the contents. */
	readonly number: number;
	/** The numbers of its first and last slide. */
	readonly from: number;
	readonly to: number;
	/** The minutes planned for its slides. */
	readonly minutes: number;
}

/** A slide with its place in the deck. */
export interface PlacedSlide {
	readonly slide: Slide;
	/** 1…N through the whole deck. */
	readonly number: number;
	readonly part: PlacedPart;
}

export interface Outline {
	readonly parts: readonly PlacedPart[];
	readonly slides: readonly PlacedSlide[];
}

/** Numbers the slides of a deck, so that no number and no range is ever typed. */
export function outlineOf(deck: readonly Part[]): Outline {
	const parts: PlacedPart[] = [];
	const slides: PlacedSlide[] = [];
	for (const [index, part] of deck.entries()) {
		const from = slides.length + 1;
		const minutes = part.slides.reduce((sum, slide) => sum + slide.minutes, 0);
		const placed = { part, number: index, from, to: from + part.slides.length - 1, minutes };
		parts.push(placed);
		slides.push(...part.slides.map((slide, at) => ({ slide, number: from + at, part: placed })));
	}
	return { parts, slides };
}
