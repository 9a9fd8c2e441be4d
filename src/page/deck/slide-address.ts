/** A place in the deck: a slide by its id or its number, and its last visible step. */
export interface SlideAddress {
	readonly slide: string;
	/**
	 * The index of the last visible step, as reveal.js writes it: 0 is the first step. Undefined when no step is visible.
	 */
	readonly step?: number;
}

/**
 * Parses the hash of an address: `#/ID`, `#/ID/2`, `#/12` and `#ID`.
 *
 * @param hash the hash, with `#`
 * @returns the place in the deck, which may not exist; undefined when the hash names no slide
 */
export function slideAddressIn(hash: string): SlideAddress | undefined {
	const [, slide, step] = /^#\/?([a-z0-9-]+)(?:\/(\d{1,2}))?$/u.exec(hash) ?? [];
	if (slide === undefined) return undefined;
	return step === undefined ? { slide } : { slide, step: Number(step) };
}

/**
 * Makes a CSS selector for the section of a slide.
 *
 * @param slide the id of the slide, or its number in the deck, counted from 1
 */
export function selectorOf(slide: string): string {
	return /^\d/u.test(slide) ? `[data-slide="${Number(slide)}"]` : `#${slide}`;
}

/**
 * Shows only one slide, with its first steps, until reveal.js has started: by the one rule of `<style id="addressed">`. It is
 * not an adopted style sheet, because Chromium creates all font faces anew when a style sheet arrives before an adopted
 * one, and paints the words in the fallback font for a frame.
 *
 * @param address the slide and its last visible step
 */
export function showOnly(address: SlideAddress): void {
	const sheet = document.querySelector<HTMLStyleElement>('#addressed')?.sheet;
	if (!sheet) return;
	if (sheet.cssRules.length > 0) sheet.deleteRule(0);
	sheet.insertRule(ruleFor(address));
}

/**
 * Makes a CSS rule that shows only one slide, with its first steps, until reveal.js has started. It uses `!important`,
 * because reveal.js sets inline styles on the neighbours of a slide while it starts.
 *
 * @param address the slide and its last visible step
 * @returns the text of a style sheet
 */
export function ruleFor({ slide, step = -1 }: SlideAddress): string {
	const section = selectorOf(slide);
	const steps = Array.from({ length: step + 1 }, (_, index) => `${section} [data-step="${index}"]`);
	const shown = steps.length > 0 ? `${steps.join()}{visibility:visible!important}` : '';
	return `@media screen{[data-view=slides]:not([data-live],[data-overview]) .slides>:not(${section}){display:none!important}${shown}}`;
}
