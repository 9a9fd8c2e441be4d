/** Is told what is done to an element. */
export interface Recorder {
	text(node: CharacterData, before: string, after: string): void;
	/** Without a value the attribute is not there. */
	attribute(element: Element, name: string, before: string | null, after: string | null): void;
	/** Children have been put in the place of others: the nodes that were told of are not what they were. */
	replaced(): void;
}

/**
 * Gives an element other words without making it anew: where old and new markup have the same shape, only texts and
 * attributes change, so that whoever holds on to a node (the focus, a selection, a test) still has it.
 *
 * @param content the words as HTML, from a word file of the site
 * @param recorder is told of each change
 */
export function fillElement(element: Element, content: string, recorder?: Recorder): void {
	const only = element.childNodes.length === 1 ? element.firstChild : null;
	if (only instanceof Text && !/[<&]/u.test(content)) {
		takeText(only, content, recorder);
		return;
	}
	const focused = focusedWithin(element);
	become(element, parsed(content), recorder);
	if (focused !== undefined) focusable(element)[focused]?.focus({ preventScroll: true });
}

function takeText(node: CharacterData, text: string, recorder: Recorder | undefined): void {
	const { data } = node;
	recorder?.text(node, data, text);
	if (data !== text) node.data = text;
}

/** What has been read of the words of each language: whoever changes to and fro shall not wait for it again. */
const read = new Map<string, DocumentFragment>();

function parsed(content: string): DocumentFragment {
	const kept = read.get(content);
	if (kept) return kept;
	const template = document.createElement('template');
	template.innerHTML = content;
	// Drawings are large, and most are exchanged when there is time.
	if (!content.includes('<svg')) read.set(content, template.content);
	return template.content;
}

/** Makes the content of a node like that of another, of which copies are taken where there are to be new ones. */
function become(node: Node, wanted: Node, recorder: Recorder | undefined): void {
	const [ours, theirs] = [[...node.childNodes], [...wanted.childNodes]];
	const alike =
		ours.length === theirs.length && ours.every((child, index) => child.nodeName === theirs[index]?.nodeName);
	if (!alike) {
		recorder?.replaced();
		while (node.firstChild) node.removeChild(node.firstChild);
		for (const child of theirs) node.appendChild(document.importNode(child, true));
		return;
	}
	for (const [index, child] of ours.entries()) {
		const other = theirs[index];
		if (!other) continue;
		if (child instanceof CharacterData && other instanceof CharacterData) {
			takeText(child, other.data, recorder);
		} else if (child instanceof Element && other instanceof Element) {
			takeAttributes(child, other, recorder);
			become(child, other, recorder);
		}
	}
}

function takeAttributes(element: Element, other: Element, recorder: Recorder | undefined): void {
	for (const name of element.getAttributeNames()) {
		if (other.hasAttribute(name)) continue;
		recorder?.attribute(element, name, element.getAttribute(name), null);
		element.removeAttribute(name);
	}
	for (const { name, value } of other.attributes) {
		const before = element.getAttribute(name);
		if (before === value) continue;
		recorder?.attribute(element, name, before, value);
		element.setAttribute(name, value);
	}
}

function focusable(element: Element): readonly HTMLElement[] {
	return [...element.querySelectorAll<HTMLElement>('a[href], button')];
}

/** Which of its controls has the focus, by number; undefined when none has. */
function focusedWithin(element: Element): number | undefined {
	const focused = document.activeElement;
	if (!(focused instanceof HTMLElement) || !element.contains(focused)) return undefined;
	const index = focusable(element).indexOf(focused);
	return index < 0 ? undefined : index;
}
