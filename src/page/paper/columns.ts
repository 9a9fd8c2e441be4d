import { type Block, type Break, paginate, roomLeft } from './paginate.ts';

/** What is written in one column and then broken into pages. */
export interface Column {
	/** Holds the pieces while they are measured. */
	readonly element: HTMLElement;
	/** Gives a new page when the one before is full, and returns where its content belongs. */
	newPage(): HTMLElement;
}

/** Where a column has ended. */
export interface End {
	/** What holds the content of its last page. */
	readonly body: HTMLElement;
	/** The height that is free on it, in pixels. */
	readonly left: number;
}

/**
 * Breaks columns into pages. All are measured before anything is moved, so the page is laid out once for all of them.
 *
 * @param columns what is to be broken; each begins on a page of its own
 * @param capacity the height of a page, in pixels
 * @returns where each of them ends
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
 * Makes the picture of a column smaller where that saves a page.
 *
 * @param columns what is to be broken into pages later
 * @param capacity the height of a page, in pixels
 * @param ratio how much smaller, as the class `compact` of the style sheet has it
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

/** Pieces that must have something after them on their page. */
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

/** Returns the last page. */
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

/** A list or table like another, with parts of it: a table keeps its head, a list its numbers. */
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
