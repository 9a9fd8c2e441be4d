/** What belongs to the page as a tool and not to its text: it is copied only by who selects something within it. */
const TOOLS = [
	'button, input, select, textarea, label, summary, nav, svg, canvas, script, style, template, noscript',
	'[role=status], [role=alert], .unseen:not(table .unseen), .skip, .article-head, #contents-panel, .slide-tools, .own-note',
	'.controls, .cards, .downloads, .site-links, .count, .mark, .is-read, .part-read',
].join();

/** The elements that a text is made of. All others are left out, and what is in them is copied. */
const KEPT = new Set(
	'A B BLOCKQUOTE BR CAPTION DD DL DT EM FIGCAPTION H1 H2 H3 H4 H5 H6 I IMG LI OL P SMALL STRONG SUB SUP TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
		' ',
	),
);
const ATTRIBUTES = ['lang', 'hreflang', 'colspan', 'rowspan', 'scope', 'start', 'alt'];

/** Those that a blank line comes before and after. */
const APART = /^(?:P|H\d|TABLE|UL|OL|DL|BLOCKQUOTE)$/u;

/** Those that say something without content. */
const EMPTY = /^(?:BR|IMG|TD|TH)$/u;

/** Has everything that is copied from the page copied as its text: without tools, and without the soft hyphens that only lay it out. */
export function startCopying(): void {
	document.addEventListener('copy', (event) => {
		const { target, clipboardData } = event;
		if (event.defaultPrevented || !clipboardData) return;
		if (target instanceof Element && target.closest('input, textarea')) return;
		const copy = copyOfSelection();
		if (copy.text === '') return;
		clipboardData.setData('text/plain', copy.text);
		clipboardData.setData('text/html', copy.html);
		event.preventDefault();
	});
}

/** What is selected, as text and as HTML. */
function copyOfSelection(): { readonly text: string; readonly html: string } {
	const selection = getSelection();
	const lines = new Lines();
	const html = document.implementation.createHTMLDocument('').body;
	for (let index = 0; index < (selection?.rangeCount ?? 0); index++) {
		const range = selection?.getRangeAt(index);
		const root = range?.commonAncestorContainer;
		if (range && root && !range.collapsed) copyNode(root, range, html, lines);
	}
	return { text: lines.text, html: html.innerHTML };
}

function copyNode(node: Node, range: Range, into: Element, lines: Lines): void {
	if (!range.intersectsNode(node)) return;
	if (node instanceof Text) copyPart(node, range, into, lines);
	if (!(node instanceof Element)) return;
	if (node.matches(TOOLS) && !node.contains(range.commonAncestorContainer)) return;
	const { display, visibility, userSelect } = getComputedStyle(node);
	if (display === 'none' || userSelect === 'none' || (node instanceof HTMLDetailsElement && !node.open)) return;
	const block = !/^(?:inline|contents|table-cell|ruby)/u.test(display) && visibility !== 'hidden';
	const gap = APART.test(node.tagName) ? 2 : block ? 1 : 0;
	const copy = copyOfElement(node, block, into);
	if (display === 'table-cell' && node.previousElementSibling) lines.write('\t');
	lines.breakBy(gap);
	if (node.tagName === 'BR') lines.write('\n');
	for (const child of node.childNodes) copyNode(child, range, copy, lines);
	if (copy !== into && !copy.hasChildNodes() && !EMPTY.test(copy.tagName)) copy.remove();
	lines.breakBy(gap);
}

/** Copies the selected part of a text. */
function copyPart(node: Text, range: Range, into: Element, lines: Lines): void {
	const from = node === range.startContainer ? range.startOffset : 0;
	const to = node === range.endContainer ? range.endOffset : node.length;
	const { parentElement } = node;
	if (!parentElement || getComputedStyle(parentElement).visibility === 'hidden') return;
	// The spaces between the cells and rows of a table are no text of it.
	if (/^(?:TABLE|THEAD|TBODY|TFOOT|TR)$/u.test(parentElement.tagName)) return;
	const text = node.data.slice(from, to).replaceAll('\u00AD', '');
	into.append(text);
	const exact = getComputedStyle(parentElement).whiteSpace.startsWith('pre');
	if (exact) lines.write(text);
	else lines.flow(text.replace(/[ \t\r\n]+/gu, ' '));
}

/** Puts a copy of an element into another, and returns what its content belongs into. */
function copyOfElement(element: Element, block: boolean, into: Element): Element {
	const kept = KEPT.has(element.tagName);
	// What is a box of its own within a paragraph may be no element of its own there.
	if (!kept && (!block || into.closest('p, h1, h2, h3, h4, h5, h6'))) return into;
	const copy = into.ownerDocument.createElement(kept ? element.tagName : 'div');
	for (const name of ATTRIBUTES) {
		const value = element.getAttribute(name);
		if (value !== null) copy.setAttribute(name, value);
	}
	if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) copy.setAttribute('href', element.href);
	if (element instanceof HTMLImageElement) copy.setAttribute('src', element.src);
	into.append(copy);
	return copy;
}

/** Plain text as it grows, with white space as a browser lays it out. */
class Lines {
	#text = '';
	#breaks = 0;

	/** The text so far, without white space at its ends. */
	get text(): string {
		return this.#text.replace(/[ \t]+$/gmu, '').trim();
	}

	/**
	 * Has what is written next begin on a line of its own.
	 *
	 * @param count how many line breaks come before it at least
	 */
	breakBy(count: number): void {
		this.#breaks = Math.max(this.#breaks, count);
	}

	/** Writes text of which white space collapses with what stands before it. */
	flow(text: string): void {
		const atStart = this.#breaks > 0 || this.#text === '' || /\s$/u.test(this.#text);
		const words = atStart ? text.replace(/^ /u, '') : text;
		if (words !== '') this.write(words);
	}

	/** Writes text as it is. */
	write(text: string): void {
		if (this.#text !== '')
			this.#text = this.#text.replace(/ +$/u, this.#breaks > 0 ? '' : ' ') + '\n'.repeat(this.#breaks);
		this.#breaks = 0;
		this.#text += text;
	}
}
