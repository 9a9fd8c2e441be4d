/** The words of an element as they are read: without soft hyphens, and without what only indents the source. */
export function textOf(element: Element | null | undefined): string {
	return (element?.textContent ?? '')
		.replace(/\u00AD/gu, '')
		.replace(/\s+/gu, ' ')
		.trim();
}
