/**
 * The text of an element as it is read: without soft hyphens, and with runs of white space as one space.
 *
 * @param element the element; without one the text is empty
 */
export function textOf(element: Element | null | undefined): string {
	return plain(element?.textContent ?? '');
}

/**
 * The text of a rendered element, with a space between separate boxes such as the cells of a table row. Otherwise like
 * {@link textOf}.
 *
 * @param element an element that is laid out; without one the text is empty
 */
export function shownTextOf(element: HTMLElement | null): string {
	return plain(element?.innerText ?? '');
}

function plain(text: string): string {
	return text
		.replace(/\u00AD/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}
