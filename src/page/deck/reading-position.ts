import { elementInView } from './scroll-anchor.ts';
import { beginsAtTop, indexInSight, sections } from './slides.ts';
import { onPaper, onStage } from './state.ts';

const root = document.documentElement;

/** A point in a text, and where in the window it is. */
interface ReadingPoint {
	readonly element: Element;
	/** The distance from the top of the element, as a share of its height. */
	readonly within: number;
	/** The distance from the top of the window, as a share of its height. */
	readonly share: number;
}

/** What the reader has before her, with the width and scroll position of the window, in pixels. */
interface ReadPlace {
	readonly width: number;
	readonly scrolled: number;
	readonly section: HTMLElement | undefined;
	readonly point: ReadingPoint | undefined;
}

let place: ReadPlace | undefined;

/**
 * Follows what the reader has before her. When the width of the window changes, as when a phone is turned, all texts
 * move; then the page scrolls back to what she had before her, which is still what she reads.
 */
export function startReadingPosition(): void {
	addEventListener('scroll', follow, { passive: true });
	addEventListener('resize', follow);
	follow();
}

/** The section of the slide that the reader has before her in the reading view. */
export function sectionBeingRead(): HTMLElement | undefined {
	return place?.section ?? sections[indexInSight()];
}

/**
 * Records what is in the window now as what the reader has before her.
 *
 * @param section the section of the slide that counts as read; without it the one in sight
 */
export function takeReadingPosition(section = sections[indexInSight()]): void {
	place = { width: root.clientWidth, scrolled: scrollY, section, point: pointBefore(section) };
}

function follow(): void {
	// Paper has another width, but nobody reads there.
	if (onStage() || onPaper()) return;
	if (!place || place.width === root.clientWidth) {
		// After scrolling back, the recorded point is kept. Recording it again after each change of width would let it
		// drift.
		if (place?.scrolled !== scrollY) takeReadingPosition();
		return;
	}
	if (place.point) bring(place.point);
	place = { ...place, width: root.clientWidth, scrolled: scrollY };
}

function pointBefore(section: HTMLElement | undefined): ReadingPoint | undefined {
	if (section && beginsAtTop(section)) return { element: section, within: 0, share: 0 };
	const element = elementInView();
	if (!element) return undefined;
	const { top, bottom, height } = element.getBoundingClientRect();
	// The middle of the visible part of the element.
	const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
	return { element, within: height > 0 ? (y - top) / height : 0, share: y / innerHeight };
}

function bring({ element, within, share }: ReadingPoint): void {
	const { top, height } = element.getBoundingClientRect();
	scrollBy({ top: top + within * height - share * innerHeight, behavior: 'instant' });
}
