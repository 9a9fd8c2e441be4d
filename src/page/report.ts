import { positionOf, titleOf } from './deck/slides.ts';
import { slideAtHand } from './deck/views.ts';
import { withSlide } from './report-subject.ts';

/**
 * Has a link that reports an error name the slide that the reader has before her, at the moment that she follows it. At
 * the foot of the article no slide is meant: there the letter asks for none.
 */
export function nameSlides(): void {
	document.addEventListener(
		'click',
		({ target }) => {
			const link = target instanceof Element ? target.closest<HTMLAnchorElement>('.site-links a[href^=mailto]') : null;
			if (!link) return;
			const section = link.closest('.colophon') ? undefined : slideAtHand();
			link.href = withSlide(link.href, section && `${positionOf(section)}, ${titleOf(section)}`);
		},
		true,
	);
}
