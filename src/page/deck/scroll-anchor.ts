import { beginsAtTop, sections } from './slides.ts';

/**
 * The text that the reader has before her: a selector, the index among the elements that match it, and the distance
 * from the top of the window, in pixels.
 */
interface KeptPlace {
	readonly selector: string;
	readonly index: number;
	readonly top: number;
}

/**
 * Stores what the reader has before her in the current history entry, for after a reload. The browser restores the
 * scroll position in pixels, where there may be another text if the new version has more words or its font arrives
 * later.
 */
export function saveScroll(): void {
	const held = elementInView();
	const section = held?.closest('section');
	if (!held || !section) return;
	const slide = `#${CSS.escape(section.id)}`;
	const selector = held === section ? slide : `${slide} [data-i18n="${held.getAttribute('data-i18n')}"]`;
	const index = [...document.querySelectorAll(selector)].indexOf(held);
	const kept: KeptPlace = { selector, index, top: held.getBoundingClientRect().top };
	history.replaceState({ kept }, '');
}

/**
 * Scrolls to the stored text, once. If that text is not shown any more, the position that the browser has restored
 * stays.
 */
export async function restoreScroll(): Promise<void> {
	const kept = keptIn(history.state);
	if (!kept) return;
	history.replaceState(null, '');
	// The browser restores its own scroll position when everything has loaded.
	if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done, { once: true }));
	await new Promise(requestAnimationFrame);
	const text = document.querySelectorAll(kept.selector)[kept.index];
	if (text?.checkVisibility()) scrollBy({ top: text.getBoundingClientRect().top - kept.top, behavior: 'instant' });
}

function keptIn(state: unknown): KeptPlace | undefined {
	if (typeof state !== 'object' || state === null || !('kept' in state)) return undefined;
	const { kept } = state;
	if (typeof kept !== 'object' || kept === null) return undefined;
	if (!('selector' in kept && 'index' in kept && 'top' in kept)) return undefined;
	const { selector, index, top } = kept;
	if (typeof selector !== 'string' || typeof index !== 'number' || typeof top !== 'number') return undefined;
	return { selector, index, top };
}

/**
 * Remembers the position of the text that the reader has before her, for a change that makes texts longer or shorter. Where a
 * link has led to a slide, that is the slide itself, as what is added below its heading would push the heading out of sight.
 *
 * @returns a function that scrolls the text back to the same position
 */
export function anchorScroll(): () => void {
	const held = scrollY === 0 ? undefined : (sections.find(beginsAtTop) ?? elementInView());
	if (!held) return () => {};
	const top = held.getBoundingClientRect().top;
	return () => scrollBy({ top: held.getBoundingClientRect().top - top, behavior: 'instant' });
}

/**
 * Finds the text of a slide that is in the window, or else the section of that slide.
 *
 * @returns the element; undefined at the top of the page, or when no slide is in the window
 */
export function elementInView(): Element | undefined {
	if (scrollY === 0) return undefined;
	const met = [0.2, 0.4, 0.6, 0.8].flatMap((share) => {
		const element = document.elementFromPoint(innerWidth / 2, innerHeight * share);
		// Overlays such as the bar do not move with the texts, so they cannot be anchors.
		const section = element?.closest('section[data-slide]');
		return element && section ? [element.closest('[data-i18n]') ?? section] : [];
	});
	return met.find((element) => element.matches('[data-i18n]')) ?? met[0];
}
