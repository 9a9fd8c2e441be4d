import { DOMParser, type Element, onWarningStopParsing } from '@xmldom/xmldom';

/** An element of a part. */
export interface XmlElement {
	/** Its name with the usual prefix of its namespace, `p:sp`, whatever the part calls it; without one of any other. */
	readonly name: string;
	/** The values of its attributes, by their names with the same prefixes. */
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly XmlElement[];
	/** The text that is in it and in no element of it. */
	readonly text: string;
}

/** What stands for each namespace. */
const PREFIXES: Readonly<Record<string, string>> = {
	'http://schemas.openxmlformats.org/presentationml/2006/main': 'p:',
	'http://schemas.openxmlformats.org/drawingml/2006/main': 'a:',
	'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c:',
	'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r:',
	'http://schemas.microsoft.com/office/powerpoint/2010/main': 'p14:',
	'http://schemas.microsoft.com/office/drawing/2017/decorative': 'adec:',
	'http://purl.org/dc/elements/1.1/': 'dc:',
	'http://www.w3.org/2000/xmlns/': 'xmlns:',
};

/**
 * Reads a part.
 *
 * @param source XML, of which nothing is forgiven
 * @returns its root
 * @throws Error saying where it is not well-formed
 */
export function readXml(source: string): XmlElement {
	const root = new DOMParser({ onError: onWarningStopParsing }).parseFromString(source, 'text/xml').documentElement;
	if (!root) throw new Error('there is no element');
	return elementOf(root);
}

/** A tree of plain objects is walked in a fraction of the time that a document takes. */
function elementOf(element: Element): XmlElement {
	const children: XmlElement[] = [];
	let text = '';
	for (let node = element.firstChild; node; node = node.nextSibling) {
		if (isElement(node)) children.push(elementOf(node));
		else text += node.nodeValue ?? '';
	}
	const attributes = new Map<string, string>();
	for (const each of element.attributes) attributes.set(nameOf(each), each.value);
	return { name: nameOf(element), attributes, children, text };
}

function isElement(node: { readonly nodeType: number }): node is Element {
	return node.nodeType === 1;
}

function nameOf(node: { readonly namespaceURI: string | null; readonly localName: string | null }): string {
	return `${PREFIXES[node.namespaceURI ?? ''] ?? ''}${node.localName ?? ''}`;
}

/** The elements of a name in an element. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
	return element?.children.filter((each) => each.name === name) ?? [];
}

/** The first element at the end of a way through elements: `child(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')`. */
export function child(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
	return names.reduce<XmlElement | undefined>((at, name) => at?.children.find((each) => each.name === name), element);
}

/** All elements below an element, or those of them that have one of the names, in the order of the document. */
export function descendants(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
	const found: XmlElement[] = [];
	const visit = (parent: XmlElement) => {
		for (const each of parent.children) {
			if (names.length === 0 || names.includes(each.name)) found.push(each);
			visit(each);
		}
	};
	if (element) visit(element);
	return found;
}

/** The value of an attribute; undefined when there is none. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
	return element?.attributes.get(name);
}

/** The words in an element, a space between two paragraphs. */
export function textOf(element: XmlElement | undefined): string {
	const paragraphs = descendants(element, 'a:p').map(textOfParagraph);
	return paragraphs.join(' ').trim();
}

/** The words of a paragraph or a run. */
export function textOfParagraph(element: XmlElement): string {
	return descendants(element, 'a:t')
		.map(({ text }) => text)
		.join('');
}

/** What occurs more than once, each once. */
export function repeated<T>(values: readonly T[]): readonly T[] {
	return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
