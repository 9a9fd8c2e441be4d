import type { Slide } from '../../model/slide.ts';

/** How many steps a slide has: as many as its layout marks with `data-step`. */
export function stepsOf(slide: Slide): number {
	switch (slide.layout) {
		case 'reasons':
			return slide.reasons.length;
		case 'definitions':
			return slide.terms.length;
		case 'chain':
			return slide.links.length;
		case 'path':
			return slide.steps.length;
		case 'pillars':
			return slide.pillars.length;
		case 'messages':
			return slide.messages.length;
		default:
			return 0;
	}
}
