import { textOf } from '../../browser/text-of.ts';
import { selectorOf } from '../../model/slide-address.ts';
import { stateOf } from './state.ts';

/** The slides of the page, in order. */
export const sections: readonly HTMLElement[] = [...document.querySelectorAll<HTMLElement>('section[data-slide]')];

/**
 * Finds the index of a slide in {@link sections}.
 *
 * @param slide the id of the slide, or its number in the deck, counted from 1
 * @returns the index, counted from 0; -1 when there is no such slide
 */
export function indexOf(slide: string): number {
	return sections.findIndex((section) => section.matches(selectorOf(slide)));
}

/**
 * Finds the heading of a slide.
 *
 * @param section the section of the slide
 * @returns the heading; null when the slide has none
 */
export function headingOf(section: HTMLElement): HTMLElement | null {
	return section.querySelector<HTMLElement>('h1, h2, h3');
}

/**
 * The title of a slide as plain text, with its position in a run of slides ("1/2").
 *
 * @param section the section of the slide
 */
export function titleOf(section: HTMLElement): string {
	return textOf(headingOf(section));
}

/** How far from the top of the window the top of a slide may be after a jump to it, in pixels. */
const JUMPED = 4;

/**
 * The index of the slide that the reader has before her. That is the one at the top of the window, where a link leads
 * to, however short it is; otherwise the last one that begins above the middle of the window.
 *
 * @returns the index in {@link sections}; -1 when there is none
 */
export function indexInSight(): number {
	const jumpedTo = sections.findIndex(beginsAtTop);
	if (jumpedTo >= 0) return jumpedTo;
	return sections.findLastIndex((section) => section.getBoundingClientRect().top < innerHeight / 2);
}

/**
 * Tells whether a slide begins at the top of the window, where a link leads to.
 *
 * @param section the section of the slide
 */
export function beginsAtTop(section: HTMLElement): boolean {
	return Math.abs(section.getBoundingClientRect().top) < JUMPED;
}

/**
 * The position of a slide in the deck ("Bild 12 av 45"), as the slide itself states it in the language of the page.
 *
 * @param section the section of the slide
 */
export function positionOf(section: HTMLElement): string {
	return section.querySelector('.position')?.textContent ?? '';
}

/**
 * Focuses the heading of a slide. A heading is no control, but a place to continue reading from.
 *
 * @param section the section of the slide; without it nothing happens
 */
export function focusHeading(section: HTMLElement | undefined): void {
	const heading = section && headingOf(section);
	// A preview is a frame: it would take the focus, and so the keys, from the window that it is in.
	if (!heading || stateOf('role') === 'preview') return;
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
}

/**
 * Returns the focus to the element that had it, or to the heading of a slide if that element cannot have it any more.
 *
 * @param before the element that had the focus; null or the body if none had
 * @param section the section of the slide
 */
export function giveBackFocus(before: Element | null, section: HTMLElement | undefined): void {
	if (before instanceof HTMLElement && before !== document.body) {
		before.focus({ preventScroll: true });
		if (document.activeElement === before) return;
	}
	focusHeading(section);
}
