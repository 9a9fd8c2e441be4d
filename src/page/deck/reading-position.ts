import { elementInView } from './scroll-anchor.ts';
import { beginsAtTop, indexInSight, sections } from './slides.ts';
import { onPaper, onStage } from './state.ts';

const root = document.documentElement;

/** A point of a text, and where in the window it stands. */
interface ReadingPoint {
	readonly element: Element;
	/** How far down the element it is, as a share of its height. */
	readonly within: number;
	/** How far down the window it stands, as a share of its height. */
	readonly share: number;
}

/** What the reader has before her, and the window in which she has it, in pixels. */
interface ReadPlace {
	readonly width: number;
	readonly scrolled: number;
	readonly section: HTMLElement | undefined;
	readonly point: ReadingPoint | undefined;
}

let place: ReadPlace | undefined;

/**
 * Follows what the reader has before her. In a window of another width all texts have moved: what she had before her is
 * brought before her again, be it that she has turned her phone, and is still what she reads.
 */
export function startReadingPosition(): void {
	addEventListener('scroll', follow, { passive: true });
	addEventListener('resize', follow);
	follow();
}

/** The slide that is read. */
export function sectionBeingRead(): HTMLElement | undefined {
	return place?.section ?? sections[indexInSight()];
}

/** Takes what stands in the window now as what is read. */
export function takeReadingPosition(section = sections[indexInSight()]): void {
	place = { width: root.clientWidth, scrolled: scrollY, section, point: pointBefore(section) };
}

function follow(): void {
	// On paper the width is another one, but nobody reads.
	if (onStage() || onPaper()) return;
	if (!place || place.width === root.clientWidth) {
		// What has been brought back is kept as it was, or many changes of the width would lead away from it.
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
	// The middle of what can be seen of it.
	const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
	return { element, within: height > 0 ? (y - top) / height : 0, share: y / innerHeight };
}

function bring({ element, within, share }: ReadingPoint): void {
	const { top, height } = element.getBoundingClientRect();
	scrollBy({ top: top + within * height - share * innerHeight, behavior: 'instant' });
}
