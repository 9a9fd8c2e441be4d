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

/** The number of a slide, counted from 1. */
export function numberOf(id: string): number {
	const at = ids.indexOf(id);
	if (at < 0) throw new Error(`there is no slide "${id}"`);
	return at + 1;
}

/** The id of the slide that follows another. */
export function after(id: string): string {
	return slide(numberOf(id) + 1);
}

/** The id of the slide that another follows. */
export function before(id: string): string {
	return slide(numberOf(id) - 1);
}

/** The ids of the slides with something to enlarge: all but the title, the contents and those that only open a part. */
export const idsWithPoints: readonly string[] = slides
	.filter(({ slide: { layout } }) => !['title', 'contents', 'opener'].includes(layout))
	.map(({ slide: { id } }) => id);

/** How many slides the part of a slide has. */
export function sizeOfPart(id: string): number {
	const { part } = slides[numberOf(id) - 1] ?? {};
	return slides.filter((placed) => placed.part === part).length;
}

/** The minutes that are planned for the slides with these ids, in whole minutes. */
export function minutesOf(some: readonly string[]): number {
	return Math.round(slides.reduce((sum, { slide: { id, minutes } }) => sum + (some.includes(id) ? minutes : 0), 0));
}

/** How many slides the deck has. */
export const total = ids.length;

export const last = slide(total);
