/**
 * Makes an element.
 *
 * @param tag its name
 * @param className its classes, or nothing
 * @param content what it holds; texts are taken as text
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

/** Copies an element with all that it holds. */
export function copyOf<Copied extends Element>(original: Copied): Copied {
	return document.importNode(original, true);
}

/** Copies elements as they are found in another, in order. */
export function copiesOf<Copied extends Element = HTMLElement>(root: ParentNode, selector: string): readonly Copied[] {
	return [...root.querySelectorAll<Copied>(selector)].map(copyOf);
}

/**
 * Makes an icon, which says nothing to a screen reader.
 *
 * @param source the file of it, as Lucide has it
 */
export function iconOf(source: string): Element {
	const template = document.createElement('template');
	template.innerHTML = source.replace(/<!--[\s\S]*?-->/gu, '');
	const icon = template.content.firstElementChild ?? element('span');
	icon.setAttribute('class', 'icon');
	icon.setAttribute('aria-hidden', 'true');
	return icon;
}
