/** Texts by the selector they share, which of them the reader has before her, and how far below the top it stood in pixels. */
interface KeptPlace {
	readonly selector: string;
	readonly index: number;
	readonly top: number;
}

/**
 * Keeps what the reader has before her with this entry of the history, for when the page is loaded anew. The browser may go to
 * as many pixels as before: another text where the new version has more words, or its font comes later.
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

/** Scrolls to what has been kept, once. Where that text is not shown any more, the place that the browser has chosen stays. */
export async function restoreScroll(): Promise<void> {
	const kept = keptIn(history.state);
	if (!kept) return;
	history.replaceState(null, '');
	// The browser goes to its own place when all is loaded.
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
 * Remembers what the reader has before her, so that it stands where it stood when all texts have become longer or shorter.
 *
 * @returns a function that scrolls it there again
 */
export function anchorScroll(): () => void {
	const held = elementInView();
	if (!held) return () => {};
	const top = held.getBoundingClientRect().top;
	return () => scrollBy({ top: held.getBoundingClientRect().top - top, behavior: 'instant' });
}

/** The text of a slide that stands in the window, or else the slide; nothing at the top of the page. */
export function elementInView(): Element | undefined {
	if (scrollY === 0) return undefined;
	const met = [0.2, 0.4, 0.6, 0.8].flatMap((share) => {
		const element = document.elementFromPoint(innerWidth / 2, innerHeight * share);
		// What lies over the page, such as the bar, does not move with its texts.
		const section = element?.closest('section[data-slide]');
		return element && section ? [element.closest('[data-i18n]') ?? section] : [];
	});
	return met.find((element) => element.matches('[data-i18n]')) ?? met[0];
}
