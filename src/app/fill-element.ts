/**
 * Gives an element other words without making it anew: where old and new markup have the same shape, only texts and
 * attributes change, so that whoever holds on to a node (the focus, a selection, a test) still has it.
 *
 * @param content the words as HTML, from a word file of the site
 */
export function fillElement(element: Element, content: string): void {
	const only = element.childNodes.length === 1 ? element.firstChild : null;
	if (only instanceof Text && !/[<&]/u.test(content)) {
		if (only.data !== content) only.data = content;
		return;
	}
	if (element.innerHTML === content) return;
	const focused = focusedWithin(element);
	const wanted = element.cloneNode(false);
	if (wanted instanceof Element) wanted.innerHTML = content;
	become(element, wanted);
	if (focused !== undefined) focusable(element)[focused]?.focus({ preventScroll: true });
}

/** Makes the content of a node like that of another, which gives its children away where they have to be new. */
function become(node: Node, wanted: Node): void {
	const [ours, theirs] = [[...node.childNodes], [...wanted.childNodes]];
	const alike =
		ours.length === theirs.length && ours.every((child, index) => child.nodeName === theirs[index]?.nodeName);
	if (!alike) {
		while (node.firstChild) node.removeChild(node.firstChild);
		for (const child of theirs) node.appendChild(child);
		return;
	}
	for (const [index, child] of ours.entries()) {
		const other = theirs[index];
		if (!other) continue;
		if (child instanceof CharacterData && other instanceof CharacterData) {
			if (child.data !== other.data) child.data = other.data;
		} else if (child instanceof Element && other instanceof Element) {
			takeAttributes(child, other);
			become(child, other);
		}
	}
}

function takeAttributes(element: Element, other: Element): void {
	for (const name of element.getAttributeNames()) if (!other.hasAttribute(name)) element.removeAttribute(name);
	for (const { name, value } of other.attributes) {
		if (element.getAttribute(name) !== value) element.setAttribute(name, value);
	}
}

function focusable(element: Element): readonly HTMLElement[] {
	return [...element.querySelectorAll<HTMLElement>('a[href], button')];
}

/** Which of its controls has the focus, by number; undefined when none has. */
function focusedWithin(element: Element): number | undefined {
	const focused = document.activeElement;
	const index = focused instanceof HTMLElement ? focusable(element).indexOf(focused) : -1;
	return index < 0 ? undefined : index;
}
