/** The words of an element as they are read: without soft hyphens, and without what only indents the source. */
export function textOf(element: Element | null | undefined): string {
	return plain(element?.textContent ?? '');
}

/** The same for an element that is shown, with a space between what stands in places of their own, as the cells of a row. */
export function shownTextOf(element: HTMLElement | null): string {
	return plain(element?.innerText ?? '');
}

function plain(text: string): string {
	return text
		.replace(/\u00AD/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}
