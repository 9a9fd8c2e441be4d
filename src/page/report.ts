import { positionOf, titleOf } from './deck/slides.ts';
import { slideAtHand } from './deck/views.ts';
import { withSlide } from './report-subject.ts';

/**
 * Makes links that report an error name the current slide, which is looked up when the link is followed. The link at
 * the foot of the article is about no slide, so its e-mail names none.
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
