/**
 * Makes an element.
 *
 * @param tag its tag name
 * @param className its classes, separated by spaces; empty for none
 * @param content its child nodes; strings become text, never markup
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	className = '',
	...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	if (className !== '') made.className = className;
	made.append(...content);
	return made;
}

/**
 * Makes an element of HTML.
 *
 * @param source one element as HTML, in which whatever comes from elsewhere is escaped
 * @throws Error when it is none
 */
export function elementFrom(source: string): HTMLElement {
	const template = document.createElement('template');
	template.innerHTML = source;
	const made = template.content.firstElementChild;
	if (!(made instanceof HTMLElement)) throw new Error('nothing has been made');
	return made;
}

/**
 * Copies an element with all its descendants, into the document of the page.
 *
 * @param original the element, from this document or another one
 */
export function copyOf<Copied extends Element>(original: Copied): Copied {
	return document.importNode(original, true);
}

/**
 * Copies the elements that match a selector, with all their descendants.
 *
 * @param root searched for them
 * @param selector a CSS selector
 * @returns the copies, in document order
 */
export function copiesOf<Copied extends Element = HTMLElement>(root: ParentNode, selector: string): readonly Copied[] {
	return [...root.querySelectorAll<Copied>(selector)].map(copyOf);
}

/**
 * Makes an icon that is hidden from screen readers.
 *
 * @param source the SVG file of a Lucide icon, as text
 */
export function iconOf(source: string): Element {
	const template = document.createElement('template');
	template.innerHTML = source.replace(/<!--[\s\S]*?-->/gu, '');
	const icon = template.content.firstElementChild ?? element('span');
	icon.setAttribute('class', 'icon');
	icon.setAttribute('aria-hidden', 'true');
	return icon;
}
