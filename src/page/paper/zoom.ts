import { element } from '../../browser/element.ts';

/**
 * The zoom that the style sheet gives the second word, and how far the measured value may differ from it, as by
 * rounding.
 */
const ZOOM = 0.2;
const TOLERANCE = 0.02;

/**
 * Measures whether `zoom` makes text as small as requested. WebKit enforces a minimum font size, and so do other
 * browsers in which the user has set one.
 *
 * @param paper is in the document, with the style sheet of paper applied
 */
export function zoomsText(paper: HTMLElement): boolean {
	const probe = element('p', 'zoom-probe', element('span', '', 'zoom'), element('span', '', 'zoom'));
	paper.append(probe);
	const [full = 0, zoomed = 0] = [...probe.children].map((word) => word.getBoundingClientRect().width);
	probe.remove();
	return Math.abs(zoomed / full - ZOOM) < TOLERANCE;
}
