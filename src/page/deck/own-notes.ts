import { forget, keptNames, recall, remember } from '../../browser/stored.ts';
import { sections } from './slides.ts';

const PREFIX = 'note.';

/** Notes that could not be stored, by the id of their slide. The page holds them until it is left. */
const unkept = new Map<string, string>();

/**
 * The reader's own note to a slide.
 *
 * @param slide the id of the slide
 * @returns the text of the note; empty when there is none
 */
export function noteOf(slide: string): string {
	return unkept.get(slide) ?? recall(PREFIX + slide) ?? '';
}

/**
 * Stores the reader's own note to a slide in this browser, and nowhere else.
 *
 * @param slide the id of the slide
 * @param text the text of the note; an empty one deletes the note
 * @returns whether the browser has stored it; if not, the page holds it until it is left
 */
export function keepNote(slide: string, text: string): boolean {
	const kept = text === '' ? forget(PREFIX + slide) : remember(PREFIX + slide, text);
	if (kept) unkept.delete(slide);
	else unkept.set(slide, text);
	return kept;
}

/**
 * Tells whether the note to a slide would be lost when the page is left.
 *
 * @param slide the id of the slide
 */
export function isUnkept(slide: string): boolean {
	return unkept.has(slide);
}

/** Tells whether any note would be lost when the page is left. */
export function hasUnkept(): boolean {
	return [...unkept.values()].some((text) => text.trim() !== '');
}

/** The sections of the slides that have a note, in the order of the deck. */
export function slidesWithNotes(): readonly HTMLElement[] {
	return sections.filter(({ id }) => noteOf(id).trim() !== '');
}

/** Deletes all notes. */
export function clearNotes(): void {
	unkept.clear();
	for (const name of keptNames()) if (isNote(name)) forget(name);
}

/**
 * Tells whether a stored value is a note.
 *
 * @param name the key of the value, without the prefix of the deck
 */
export function isNote(name: string): boolean {
	return name.startsWith(PREFIX);
}
