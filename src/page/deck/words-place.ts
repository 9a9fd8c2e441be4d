/**
 * Finds the prefix of the keys of an element's words: what the nearest `data-words` says, or the part and id of its
 * slide.
 *
 * @param element an element with words
 * @returns the prefix, such as `ui`; undefined when the element is in neither
 */
export function wordsPlace(element: Element): string | undefined {
	const holder = element.closest<HTMLElement>('[data-words], section[data-slide]');
	return holder?.dataset.words ?? (holder ? `${holder.dataset.part}.${holder.id}` : undefined);
}
