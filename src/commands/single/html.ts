import { html, parse, serialize, type DefaultTreeAdapterTypes as Tree, defaultTreeAdapter as tree } from 'parse5';

export type HtmlDocument = Tree.Document;
export type HtmlElement = Tree.Element;

/**
 * Reads a page. What stands in `noscript` is read as elements too.
 *
 * @param text the page as it is written
 * @returns the document, which the functions of this file look into and change
 */
export function parsePage(text: string): HtmlDocument {
	return parse(text, { scriptingEnabled: false });
}

/**
 * Writes a page.
 *
 * @param page the document
 * @returns valid HTML
 */
export function writePage(page: HtmlDocument): string {
	return serialize(page, { scriptingEnabled: false });
}

/**
 * Finds elements in the order of the document, those in templates among them.
 *
 * @param page where to look
 * @param names what they are called, such as `style`; all elements when none is given
 * @returns a list of its own: it does not change with the document
 */
export function elementsOf(page: HtmlDocument, ...names: readonly string[]): readonly HtmlElement[] {
	const below = (parent: Tree.ParentNode): readonly HtmlElement[] =>
		parent.childNodes.flatMap((node) => {
			if (!tree.isElementNode(node)) return [];
			const within = below('content' in node ? node.content : node);
			return names.length === 0 || names.includes(node.tagName) ? [node, ...within] : within;
		});
	return below(page);
}

/**
 * Finds the only element of its kind, such as `head`.
 *
 * @param page where to look
 * @param name what it is called
 * @returns the first one
 * @throws Error when there is none
 */
export function elementOf(page: HtmlDocument, name: string): HtmlElement {
	const [element] = elementsOf(page, name);
	if (!element) throw new Error(`the page has no ${name}`);
	return element;
}

/**
 * @param element where to look
 * @param name the attribute
 * @returns its value; undefined when the element lacks it
 */
export function attributeOf(element: HtmlElement, name: string): string | undefined {
	return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/**
 * Sets an attribute, in the place of one of the same name.
 *
 * @param element what gets it
 * @param name the attribute
 * @param value its value
 */
export function setAttribute(element: HtmlElement, name: string, value: string): void {
	const before = element.attrs.find((attribute) => attribute.name === name);
	if (before) before.value = value;
	else element.attrs.push({ name, value });
}

/**
 * Takes an attribute away, if there is one of that name.
 *
 * @param element what loses it
 * @param name the attribute
 */
export function removeAttribute(element: HtmlElement, name: string): void {
	element.attrs = element.attrs.filter((attribute) => attribute.name !== name);
}

/**
 * Makes an element that holds a text.
 *
 * @param name what it is called
 * @param attributes its attributes
 * @param text what it holds
 * @returns the element, which stands nowhere yet
 */
export function createElement(name: string, attributes: Readonly<Record<string, string>>, text = ''): HtmlElement {
	const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
	const element = tree.createElement(name, html.NS.HTML, attrs);
	if (text !== '') tree.insertText(element, text);
	return element;
}

/**
 * Puts elements at the end of another one.
 *
 * @param parent where they are put
 * @param children what is put there
 */
export function append(parent: HtmlElement, ...children: readonly HtmlElement[]): void {
	for (const child of children) tree.appendChild(parent, child);
}

/**
 * Puts an element before all that another one holds.
 *
 * @param parent where it is put
 * @param child what is put there
 */
export function prepend(parent: HtmlElement, child: HtmlElement): void {
	const [first] = parent.childNodes;
	if (first) tree.insertBefore(parent, child, first);
	else tree.appendChild(parent, child);
}

/**
 * Puts an element into the place of another one.
 *
 * @param element what is there
 * @param by what comes there
 */
export function replace(element: HtmlElement, by: HtmlElement): void {
	if (element.parentNode) tree.insertBefore(element.parentNode, by, element);
	remove(element);
}

/**
 * Takes elements out of their document, with all that they hold.
 *
 * @param elements what is taken out
 */
export function remove(...elements: readonly HtmlElement[]): void {
	for (const element of elements) tree.detachNode(element);
}

/**
 * @param element a script or a style, which holds nothing but text
 * @returns its text
 */
export function textOf(element: HtmlElement): string {
	return element.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join('');
}
