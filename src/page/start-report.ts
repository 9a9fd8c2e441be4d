import { whenIdle } from '../browser/idle.ts';

/** Lets a report of an error name its slide, where there is someone to report to. The link works without it. */
export function startReport(): void {
	if (!document.querySelector('.site-links [href^=mailto]')) return;
	whenIdle(() =>
		import('./report.ts').then(
			({ nameSlides }) => nameSlides(),
			() => {},
		),
	);
}
