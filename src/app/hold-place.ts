/**
 * Remembers what the reader has before her, so that it stands where it stood when all texts have become longer or shorter.
 *
 * @returns a function that scrolls it there again
 */
export function holdPlace(): () => void {
	const held = elementBefore();
	if (!held) return () => {};
	const top = held.getBoundingClientRect().top;
	return () => scrollBy({ top: held.getBoundingClientRect().top - top, behavior: 'instant' });
}

/** The text of the page that begins in the window, or the one that fills it; nothing at the top of the page. */
export function elementBefore(): Element | undefined {
	if (scrollY === 0) return undefined;
	for (const share of [0.2, 0.4, 0.6, 0.8]) {
		const element = document.elementFromPoint(innerWidth / 2, innerHeight * share)?.closest('[data-t], section');
		if (element) return element;
	}
	return undefined;
}
