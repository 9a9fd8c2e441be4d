import { type Block, type Break, paginate, roomLeft } from './paginate.ts';

/** Content that is laid out in one column first and then broken into pages. */
export interface Column {
	/** Holds the blocks while they are measured. */
	readonly element: HTMLElement;
	/** Appends a new page when the one before is full, and returns the element that its content belongs in. */
	newPage(): HTMLElement;
}

/** The last page of a column that has been broken into pages. */
export interface End {
	/** Holds the content of the last page. */
	readonly body: HTMLElement;
	/** The free height on the last page, in pixels. */
	readonly left: number;
}

/**
 * Breaks columns into pages, and removes their elements. All columns are measured before anything is moved, so the
 * browser computes layout once for all of them.
 *
 * @param columns the columns; each begins on a new page
 * @param capacity the height of a page's content, in pixels
 * @returns the last page of each column, in the same order
 */
export function breakIntoPages(columns: readonly Column[], capacity: number): readonly End[] {
	const measured = columns.map((column) => {
		const pieces = [...column.element.children].filter((child) => child instanceof HTMLElement);
		const sizes = pieces.map(measure);
		const breaks = paginate(sizes, capacity);
		return { column, pieces, breaks, left: roomLeft(sizes, breaks, capacity) };
	});
	const ends = measured.map(({ column, pieces, breaks, left }) => ({ body: distribute(column, pieces, breaks), left }));
	for (const { element } of columns) element.remove();
	return ends;
}

/**
 * Makes the picture of a column smaller if the column then fits on one page.
 *
 * @param columns the columns, before they are broken into pages
 * @param capacity the height of a page's content, in pixels
 * @param ratio the height of a smaller picture as a share of its full height, as the class `compact` of the style sheet
 *   has it
 */
export function fitPictures(columns: readonly Column[], capacity: number, ratio: number): void {
	const exceeding = columns.flatMap(({ element }) => {
		const place = element.querySelector('.slide-picture')?.parentElement;
		const saved = (place?.getBoundingClientRect().height ?? 0) * (1 - ratio);
		const { height } = element.getBoundingClientRect();
		return place && height > capacity && height - saved <= capacity ? [place] : [];
	});
	for (const place of exceeding) place.classList.add('compact');
}

/** Selects the blocks that must not be the last ones on their page. */
const KEEP = 'h1, h2, h3, h4, .keep';

function measure(piece: HTMLElement): Block {
	const { top, bottom } = piece.getBoundingClientRect();
	const head = piece instanceof HTMLTableElement ? piece.tHead : null;
	return {
		top,
		bottom,
		keep: piece.matches(KEEP),
		parts: partsOf(piece).map((part) => part.getBoundingClientRect()),
		repeated: head?.getBoundingClientRect().height ?? 0,
	};
}

function partsOf(piece: Element): readonly Element[] {
	if (piece instanceof HTMLTableElement) return [...(piece.tBodies[0]?.rows ?? [])];
	return piece.matches('ul, ol') ? [...piece.children] : [];
}

/** Moves the blocks of a column into pages, and returns the content element of the last page. */
function distribute(column: Column, pieces: readonly HTMLElement[], breaks: readonly Break[]): HTMLElement {
	let page = column.newPage();
	for (const [index, piece] of pieces.entries()) {
		const own = breaks.filter((each) => each.piece === index);
		if (own.some(({ part }) => part === 0)) page = column.newPage();
		const parts = partsOf(piece);
		page.append(piece);
		for (const { part, end } of own
			.filter((each) => each.part > 0)
			.map(({ part }, at, all) => ({ part, end: all[at + 1]?.part ?? parts.length }))) {
			page = column.newPage();
			page.append(continued(piece, parts.slice(part, end), part));
		}
	}
	return page;
}

/**
 * Continues a list or table on the next page with some of its items or rows: a table repeats its head, an ordered list
 * continues its numbers.
 */
function continued(piece: HTMLElement, parts: readonly Element[], before: number): HTMLElement {
	const copy = document.importNode(piece, false);
	copy.removeAttribute('id');
	if (piece instanceof HTMLTableElement && copy instanceof HTMLTableElement) {
		if (piece.tHead) copy.append(piece.tHead.cloneNode(true));
		copy.createTBody().append(...parts);
		return copy;
	}
	if (copy instanceof HTMLOListElement) copy.start = (piece instanceof HTMLOListElement ? piece.start : 1) + before;
	copy.append(...parts);
	return copy;
}
