/** Where in the words of the page those of an element stand: what the nearest `data-words` says, or the slide that it is on. */
export function wordsPlace(element: Element): string | undefined {
	const holder = element.closest<HTMLElement>('[data-words], section[data-slide]');
	return holder?.dataset.words ?? (holder ? `${holder.dataset.part}.${holder.id}` : undefined);
}
