import type { Part, Slide } from './slide.ts';

/** A part of the deck with its number and its range of slides. */
export interface PlacedPart {
	readonly part: Part;
	/** 1…7 for the numbered parts; 0 for the opening, which holds the title and the contents. */
	readonly number: number;
	/** The numbers of its first and its last slide. */
	readonly from: number;
	readonly to: number;
	/** The sum of the minutes planned for its slides. */
	readonly minutes: number;
}

/** A slide with its number and its part. */
export interface PlacedSlide {
	readonly slide: Slide;
	/** 1…N, counted through the whole deck. */
	readonly number: number;
	readonly part: PlacedPart;
}

/** The parts and slides of the deck with all their numbers. */
export interface Outline {
	readonly parts: readonly PlacedPart[];
	readonly slides: readonly PlacedSlide[];
}

/**
 * Counts the slides and parts of the deck, so that nobody has to write a number or a range by hand.
 *
 * @param deck the parts in order; the first is the opening and gets the number 0
 * @returns all parts and all slides in order
 */
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
