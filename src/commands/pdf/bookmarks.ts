import { pdfString } from './pdf-string.ts';

/** A heading of the document and where it stands. */
export interface Heading {
	/** 1 is the title of the document. */
	readonly level: number;
	readonly text: string;
	/** The index of its page. */
	readonly page: number;
	/** How far below the top of the page, in points. */
	readonly top: number;
}

interface Bookmark {
	readonly heading: Heading;
	readonly parent: Bookmark | undefined;
	readonly children: Bookmark[];
}

/**
 * Writes the bookmarks of a document: its headings, nested.
 *
 * @param pages the numbers of the pages
 * @param height the height of a page, in points
 * @param first the number of the first new object, that of the outline
 * @returns the new objects by number
 */
export function bookmarks(
	headings: readonly Heading[],
	pages: readonly number[],
	height: number,
	first: number,
): ReadonlyMap<number, string> {
	const { tops, all } = nest(headings);
	const numbers = new Map(all.map((bookmark, index) => [bookmark, first + 1 + index]));
	const reference = (bookmark: Bookmark | undefined) => `${bookmark ? numbers.get(bookmark) : first} 0 R`;
	const family = (children: readonly Bookmark[]) => {
		const [oldest, youngest] = [children[0], children.at(-1)];
		return oldest ? `/First ${reference(oldest)}\n/Last ${reference(youngest)}\n/Count ${countOf(children)}\n` : '';
	};
	const objects = new Map([[first, `<</Type /Outlines\n${family(tops)}>>`]]);
	for (const bookmark of all) {
		const { heading, parent, children } = bookmark;
		const siblings = parent?.children ?? tops;
		const at = siblings.indexOf(bookmark);
		const before = siblings[at - 1];
		const after = siblings[at + 1];
		const target = `[${pages[heading.page]} 0 R /XYZ 0 ${Math.round(height - heading.top)} 0]`;
		const links = `${before ? `/Prev ${reference(before)}\n` : ''}${after ? `/Next ${reference(after)}\n` : ''}`;
		const text = `<</Title ${pdfString(heading.text)}\n/Parent ${reference(parent)}\n/Dest ${target}\n${links}${family(children)}>>`;
		objects.set(numbers.get(bookmark) ?? 0, text);
	}
	return objects;
}

function nest(headings: readonly Heading[]): { tops: readonly Bookmark[]; all: readonly Bookmark[] } {
	const tops: Bookmark[] = [];
	const all: Bookmark[] = [];
	let open: Bookmark | undefined;
	for (const heading of headings) {
		while (open && open.heading.level >= heading.level) open = open.parent;
		const bookmark: Bookmark = { heading, parent: open, children: [] };
		(open?.children ?? tops).push(bookmark);
		all.push(bookmark);
		open = bookmark;
	}
	return { tops, all };
}

/** How many bookmarks are seen when all are open. */
function countOf(bookmarks: readonly Bookmark[]): number {
	return bookmarks.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
