/** A measured block of a column, in pixels from any common origin. */
export interface Block {
	readonly top: number;
	readonly bottom: number;
	/** Whether it must not be the last block on a page, such as a heading. */
	readonly keep: boolean;
	/** The rows or items between which it can be divided. Empty when it cannot be divided. */
	readonly parts: readonly { readonly top: number; readonly bottom: number }[];
	/** The height of what is repeated above each continuation, such as the head of a table. */
	readonly repeated: number;
}

/** A page break: before a block, or before one of its parts if `part` is not 0. */
export interface Break {
	readonly piece: number;
	readonly part: number;
}

/** The smallest number of rows or items on either side of a break. */
const MIN_ORPHANS = 2;

/**
 * Finds where to break a column into pages.
 *
 * @param pieces the blocks of the column, from top to bottom
 * @param capacity the height of a page, in pixels; a block that is higher and has no parts gets a page of its own
 * @returns the page breaks, from top to bottom; none when everything fits on one page
 */
export function paginate(pieces: readonly Block[], capacity: number): readonly Break[] {
	const breaks: Break[] = [];
	let top = pieces[0]?.top ?? 0;
	/** The index of the first block on the current page. */
	let first = 0;
	for (const [index, piece] of pieces.entries()) {
		if (piece.bottom - top <= capacity) continue;
		let part = lastPartThatFits(piece, top + capacity, 0);
		if (part === 0) {
			let before = index;
			while (before > first && pieces[before - 1]?.keep) before--;
			// Where all that is kept together is more than a page, only the last of it stays with what follows: nothing is cut off.
			if (before === first) before = index - (index - 1 > first && pieces[index - 1]?.keep ? 1 : 0);
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
 * The free height on the last page of a column.
 *
 * @param pieces the blocks of the column, from top to bottom
 * @param breaks the page breaks, as {@link paginate} returns them
 * @param capacity the height of a page, in pixels
 * @returns the height in pixels
 */
export function roomLeft(pieces: readonly Block[], breaks: readonly Break[], capacity: number): number {
	const { piece, part } = breaks.at(-1) ?? { piece: 0, part: 0 };
	return capacity - ((pieces.at(-1)?.bottom ?? 0) - topOfPage(pieces[piece], part));
}

/** The top of a page that begins with a block, or with one of its parts below what is repeated. */
function topOfPage(piece: Block | undefined, part: number): number {
	if (!piece) return 0;
	return part === 0 ? piece.top : (piece.parts[part]?.top ?? piece.top) - piece.repeated;
}

/**
 * Moves the last break up if only the end of the column would be on the last page: the block before it, or the last
 * parts of that block, come along.
 */
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

/** The index of the last part before which a page can end at a given height; 0 when there is none after `from`. */
function lastPartThatFits({ parts }: Block, end: number, from: number): number {
	const fitting = parts.findLastIndex(({ bottom }) => bottom <= end) + 1;
	const part = Math.min(fitting, parts.length - MIN_ORPHANS);
	return part >= from + MIN_ORPHANS ? part : 0;
}
