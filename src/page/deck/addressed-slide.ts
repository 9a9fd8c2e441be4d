import { type SlideAddress, selectorOf, slideAddressIn } from '../../model/slide-address.ts';

/**
 * The section of the slide that the address of the page names; that of the first slide if it names none.
 *
 * @returns null when the page has no such slide, or has not been read as far
 */
export function addressedSection(): HTMLElement | null {
	return document.querySelector<HTMLElement>(`.slides>${selectorOf(slideAddressIn(location.hash)?.slide ?? '1')}`);
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
	// Where reveal.js is there, it says what is shown: a step that the address named can be taken back.
	const start = '[data-view=slides]:not([data-live],[data-overview]) .slides>';
	const section = selectorOf(slide);
	const steps = Array.from({ length: step + 1 }, (_, index) => `${start}${section} [data-step="${index}"]`);
	const shown = steps.length > 0 ? `${steps.join()}{visibility:visible!important}` : '';
	return `@media screen{${start}:not(${section}){display:none!important}${shown}}`;
}
