import { whenIdle } from '../browser/idle.ts';

/**
 * Makes links that report an error name the current slide, if the deck has such links. They work without this as well.
 */
export function startReport(): void {
	if (!document.querySelector('.site-links [href^=mailto]')) return;
	whenIdle(() =>
		import('./report.ts').then(
			({ nameSlides }) => nameSlides(),
			() => {},
		),
	);
}
