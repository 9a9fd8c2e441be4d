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

/** The text of a slide that stands in the window, or else the slide; nothing at the top of the page. */
export function elementBefore(): Element | undefined {
	if (scrollY === 0) return undefined;
	const met = [0.2, 0.4, 0.6, 0.8].flatMap((share) => {
		const element = document.elementFromPoint(innerWidth / 2, innerHeight * share);
		// What lies over the page, such as the bar, does not move with its texts.
		const section = element?.closest('section[data-slide]');
		return element && section ? [element.closest('[data-t]') ?? section] : [];
	});
	return met.find((element) => element.matches('[data-t]')) ?? met[0];
}
