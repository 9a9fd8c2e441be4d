/** A piece of a column as it was measured, in pixels from any common point. */
export interface Block {
	readonly top: number;
	readonly bottom: number;
	/** Whether it must not stand alone at the foot of a page, as a heading must not. */
	readonly keep: boolean;
	/** Where it can be parted: its rows or items. Empty when it is all or nothing. */
	readonly parts: readonly { readonly top: number; readonly bottom: number }[];
	/** What is repeated on top of each further part, such as the head of a table. */
	readonly repeated: number;
}

/** Where a page ends: before a piece, or before one of its parts when that is not 0. */
export interface Break {
	readonly piece: number;
	readonly part: number;
}

/** How many parts must stay together on either side of a break. */
const MIN_ORPHANS = 2;

/**
 * Finds where to break a column into pages.
 *
 * @param pieces the column from top to bottom
 * @param capacity the height of a page; a piece that is higher and has no parts gets a page of its own
 */
export function paginate(pieces: readonly Block[], capacity: number): readonly Break[] {
	const breaks: Break[] = [];
	let top = pieces[0]?.top ?? 0;
	/** The first piece of the page. */
	let first = 0;
	for (const [index, piece] of pieces.entries()) {
		if (piece.bottom - top <= capacity) continue;
		let part = lastPartThatFits(piece, top + capacity, 0);
		if (part === 0) {
			let before = index;
			while (before > first && pieces[before - 1]?.keep) before--;
			if (before > first) {
				breaks.push({ piece: before, part: 0 });
				first = before;
				top = pieces[before]?.top ?? piece.top;
			}
			if (piece.bottom - top > capacity) part = lastPartThatFits(piece, top + capacity, 0);
		}
		while (part > 0) {
			breaks.push({ piece: index, part });
			first = index;
			top = topOfPage(piece, part);
			part = piece.bottom - top > capacity ? lastPartThatFits(piece, top + capacity, part) : 0;
		}
	}
	return avoidWidows(breaks, pieces, capacity);
}

/**
 * The height that is free on the last page of a column, in pixels.
 *
 * @param pieces the column from top to bottom
 * @param breaks where its pages end, as {@link paginate} finds it
 * @param capacity the height of a page
 */
export function roomLeft(pieces: readonly Block[], breaks: readonly Break[], capacity: number): number {
	const { piece, part } = breaks.at(-1) ?? { piece: 0, part: 0 };
	return capacity - ((pieces.at(-1)?.bottom ?? 0) - topOfPage(pieces[piece], part));
}

/** Where a page begins that begins with a piece, or with one of its parts under what is repeated. */
function topOfPage(piece: Block | undefined, part: number): number {
	if (!piece) return 0;
	return part === 0 ? piece.top : (piece.parts[part]?.top ?? piece.top) - piece.repeated;
}

/** What ends a column does not stand alone on its last page: what is before it comes along, or its last parts do. */
function avoidWidows(breaks: readonly Break[], pieces: readonly Block[], capacity: number): readonly Break[] {
	const last = breaks.at(-1);
	if (last?.part !== 0 || !pieces.slice(last.piece, -1).every(({ keep }) => keep)) return breaks;
	let piece = last.piece - 1;
	const parts = pieces[piece]?.parts ?? [];
	const part = parts.length < 2 * MIN_ORPHANS ? 0 : parts.length - MIN_ORPHANS;
	while (part === 0 && pieces[piece - 1]?.keep) piece--;
	const [from, to] = [pieces[piece], pieces.at(-1)];
	const first = breaks.at(-2)?.piece ?? 0;
	const top = topOfPage(from, part);
	if (!from || !to || piece <= first || to.bottom - top > capacity) return breaks;
	return [...breaks.slice(0, -1), { piece, part }];
}

/** The part before which a page can end that ends at a height; 0 when there is none after `from`. */
function lastPartThatFits({ parts }: Block, end: number, from: number): number {
	const fitting = parts.findLastIndex(({ bottom }) => bottom <= end) + 1;
	const part = Math.min(fitting, parts.length - MIN_ORPHANS);
	return part >= from + MIN_ORPHANS ? part : 0;
}
