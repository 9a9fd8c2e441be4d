/**
 * Changes the words of an element in place. Where the old and the new markup have the same shape, only texts and
 * attributes change, so that nodes which something refers to (the focus, a selection, a test) are kept.
 *
 * @param element the element that has the words
 * @param content the new words as trusted HTML, from a word file of the site
 */
export function morph(element: Element, content: string): void {
	const only = element.childNodes.length === 1 ? element.firstChild : null;
	if (only instanceof Text && !/[<&]/u.test(content)) {
		morphText(only, content);
		return;
	}
	const focused = focusedWithin(element);
	const template = document.createElement('template');
	template.innerHTML = content;
	morphChildren(element, template.content);
	if (focused !== undefined) focusable(element)[focused]?.focus({ preventScroll: true });
}

function morphText(node: CharacterData, text: string): void {
	if (node.data !== text) node.data = text;
}

/** Makes the children of a node like those of another. If their shapes differ, they are replaced with copies. */
function morphChildren(node: Node, wanted: Node): void {
	const [ours, theirs] = [[...node.childNodes], [...wanted.childNodes]];
	const alike =
		ours.length === theirs.length && ours.every((child, index) => child.nodeName === theirs[index]?.nodeName);
	if (!alike) {
		while (node.firstChild) node.removeChild(node.firstChild);
		for (const child of theirs) node.appendChild(document.importNode(child, true));
		return;
	}
	for (const [index, child] of ours.entries()) {
		const other = theirs[index];
		if (child instanceof CharacterData && other instanceof CharacterData) morphText(child, other.data);
		else if (child instanceof Element && other instanceof Element) {
			morphAttributes(child, other);
			morphChildren(child, other);
		}
	}
}

function morphAttributes(element: Element, other: Element): void {
	for (const name of element.getAttributeNames()) if (!other.hasAttribute(name)) element.removeAttribute(name);
	for (const { name, value } of other.attributes) {
		if (element.getAttribute(name) !== value) element.setAttribute(name, value);
	}
}

function focusable(element: Element): readonly HTMLElement[] {
	return [...element.querySelectorAll<HTMLElement>('a[href], button')];
}

/** The index of the control inside an element that has the focus; undefined when none has. */
function focusedWithin(element: Element): number | undefined {
	const focused = document.activeElement;
	if (!(focused instanceof HTMLElement) || !element.contains(focused)) return undefined;
	const index = focusable(element).indexOf(focused);
	return index < 0 ? undefined : index;
}
