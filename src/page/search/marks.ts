import '../../styles/search/found.css';

/** The name of the highlight in the style sheet. */
const NAME = 'found';

let marked: readonly HTMLElement[] = [];

/** Marks parts of the page, and nothing else any more. Nodes stay as they are where the browser can mark them so. */
export function mark(ranges: readonly Range[]): void {
	unmark();
	if ('highlights' in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
	else marked = ranges.flatMap(wrap);
}

export function unmark(): void {
	if ('highlights' in CSS) CSS.highlights.delete(NAME);
	for (const element of marked) {
		const parent = element.parentNode;
		element.replaceWith(...element.childNodes);
		parent?.normalize();
	}
	marked = [];
}

/** A word that is written in more than one node is left as it is. */
function wrap(range: Range): readonly HTMLElement[] {
	if (range.startContainer !== range.endContainer) return [];
	const element = document.createElement('mark');
	element.className = NAME;
	range.surroundContents(element);
	return [element];
}
