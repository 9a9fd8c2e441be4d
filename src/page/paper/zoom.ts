import { element } from '../../browser/element.ts';

/** What the style sheet zooms the second word to, and how far from it the browser may be, as by rounding. */
const ZOOM = 0.2;
const TOLERANCE = 0.02;

/**
 * Measures whether `zoom` makes text as small as it is asked to. WebKit keeps a least size of letters, and so do other
 * browsers whose user has set one.
 *
 * @param paper stands in the page, with the style sheet of paper
 */
export function zoomsText(paper: HTMLElement): boolean {
	const probe = element('p', 'zoom-probe', element('span', '', 'zoom'), element('span', '', 'zoom'));
	paper.append(probe);
	const [full = 0, zoomed = 0] = [...probe.children].map((word) => word.getBoundingClientRect().width);
	probe.remove();
	return Math.abs(zoomed / full - ZOOM) < TOLERANCE;
}
