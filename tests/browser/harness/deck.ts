import { deck } from '../../../slides/deck.ts';
import { outlineOf } from '../../../src/model/outline.ts';

const { slides } = outlineOf(deck);

/** The ids of all slides, in order. */
export const ids: readonly string[] = slides.map(({ slide }) => slide.id);

/** The id of the slide with a number, counted from 1. */
export function slide(number: number): string {
	const id = ids[number - 1];
	if (id === undefined) throw new Error(`there is no slide ${number}`);
	return id;
}

/** How many slides the deck has. */
export const total = ids.length;

export const last = slide(total);
