/** A place in the deck: a slide by its id or its number, and how many steps of it are shown. */
export interface SlideAddress {
	readonly slide: string;
	/** The step as reveal.js writes it: 0 is the first. */
	readonly step?: number;
}

/**
 * Reads the place that an address asks for: `#/ID`, `#/ID/2`, `#/12` and `#ID`.
 *
 * @returns undefined when the hash asks for no slide
 */
export function slideAddressIn(hash: string): SlideAddress | undefined {
	const [, slide, step] = /^#\/?([a-z0-9-]+)(?:\/(\d{1,2}))?$/u.exec(hash) ?? [];
	if (slide === undefined) return undefined;
	return step === undefined ? { slide } : { slide, step: Number(step) };
}

/** The selector of a slide's section, by id or, when it is a number, by its number in the deck. */
export function selectorOf(slide: string): string {
	return /^\d/u.test(slide) ? `[data-slide="${Number(slide)}"]` : `#${slide}`;
}

/**
 * The rule that shows one slide of the stage, and of its steps the first ones, until reveal.js has taken over. Important,
 * because reveal.js lays out its neighbours while it starts, with a style of their own.
 */
export function ruleFor({ slide, step = -1 }: SlideAddress): string {
	const section = selectorOf(slide);
	const steps = Array.from({ length: step + 1 }, (_, index) => `${section} [data-step="${index}"]`);
	const shown = steps.length > 0 ? `${steps.join()}{visibility:visible!important}` : '';
	return `@media screen{[data-view=slides]:not([data-live],[data-overview]) .slides>:not(${section}){display:none!important}${shown}}`;
}
