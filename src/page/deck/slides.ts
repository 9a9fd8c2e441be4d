import { textOf } from '../../browser/text-of.ts';
import { selectorOf } from './slide-address.ts';
import { stateOf } from './state.ts';

/** The slides of the page, in order. */
export const sections: readonly HTMLElement[] = [...document.querySelectorAll<HTMLElement>('section[data-slide]')];

/** The place of a slide in {@link sections}, by id or number; -1 when there is none. */
export function indexOf(slide: string): number {
	return sections.findIndex((section) => section.matches(selectorOf(slide)));
}

export function headingOf(section: HTMLElement): HTMLElement | null {
	return section.querySelector<HTMLElement>('h1, h2, h3');
}

/** The title of a slide, with its place in a run ("1/2"). */
export function titleOf(section: HTMLElement): string {
	return textOf(headingOf(section));
}

/** How far from the top of the window a slide may begin that someone has jumped to, in pixels. */
const JUMPED = 4;

/**
 * The place of the slide that a reader has before her, or -1: the one that begins at the top of the window, where a link leads
 * to, however short it is; otherwise the last one that begins above the middle.
 */
export function indexInSight(): number {
	const jumpedTo = sections.findIndex(beginsAtTop);
	if (jumpedTo >= 0) return jumpedTo;
	return sections.findLastIndex((section) => section.getBoundingClientRect().top < innerHeight / 2);
}

/** Whether a slide begins at the top of the window, where a link leads to. */
export function beginsAtTop(section: HTMLElement): boolean {
	return Math.abs(section.getBoundingClientRect().top) < JUMPED;
}

/** Its number and how many there are ("Bild 12 av 45"), as the slide itself says it. */
export function positionOf(section: HTMLElement): string {
	return section.querySelector('.position')?.textContent ?? '';
}

/** Moves the focus to the heading of a slide, which is no control but a place to read on from. */
export function focusHeading(section: HTMLElement | undefined): void {
	const heading = section && headingOf(section);
	// A preview would take the focus, and with it the keys, from the window that it is in.
	if (!heading || stateOf('role') === 'preview') return;
	heading.tabIndex = -1;
	heading.focus({ preventScroll: true });
}

/** Gives the focus back to where it was; to the heading of a slide when that cannot have it any more. */
export function giveBackFocus(before: Element | null, section: HTMLElement | undefined): void {
	if (before instanceof HTMLElement && before !== document.body) {
		before.focus({ preventScroll: true });
		if (document.activeElement === before) return;
	}
	focusHeading(section);
}
