import { forget, keptNames, recall, remember } from '../../browser/stored.ts';
import { sections } from './slides.ts';

const PREFIX = 'note.';

/** What has been typed and could not be kept: the page holds it until it is left. */
const unkept = new Map<string, string>();

/** The reader's own note to a slide, or nothing. */
export function noteOf(slide: string): string {
	return unkept.get(slide) ?? recall(PREFIX + slide) ?? '';
}

/**
 * Keeps the reader's own note to a slide in this browser, and nowhere else.
 *
 * @returns whether the browser has taken it; if not, the page holds it until it is left
 */
export function keepNote(slide: string, text: string): boolean {
	const kept = text === '' ? forget(PREFIX + slide) : remember(PREFIX + slide, text);
	if (kept) unkept.delete(slide);
	else unkept.set(slide, text);
	return kept;
}

/** Whether the note to a slide would be lost with the page. */
export function isUnkept(slide: string): boolean {
	return unkept.has(slide);
}

/** Whether something typed would be lost with the page. */
export function hasUnkept(): boolean {
	return [...unkept.values()].some((text) => text.trim() !== '');
}

/** The slides that have a note, in order. */
export function slidesWithNotes(): readonly HTMLElement[] {
	return sections.filter(({ id }) => noteOf(id).trim() !== '');
}

/** Takes all notes away. */
export function clearNotes(): void {
	unkept.clear();
	for (const name of keptNames()) if (isNote(name)) forget(name);
}

/** Whether a note is kept under a name. */
export function isNote(name: string): boolean {
	return name.startsWith(PREFIX);
}
