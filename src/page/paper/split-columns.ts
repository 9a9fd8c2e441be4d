/** The vertical extent of a block in a column, in pixels from any common origin. */
export interface Span {
	readonly top: number;
	readonly bottom: number;
}

/**
 * How many blocks are in the first column of a page, and how many in both columns together. The others do not fit on
 * the page.
 */
export interface Split {
	readonly first: number;
	readonly both: number;
}

/**
 * Splits blocks between two columns of a page, so that the higher column is as short as possible.
 *
 * @param parts the blocks in order, as measured in one column
 * @param room the maximum height of a column, in pixels; a block that is higher gets a column all the same
 * @returns how many blocks go into the columns
 */
export function splitInTwo(parts: readonly Span[], room: number): Split {
	const height = (from: number, to: number) => (parts[to - 1]?.bottom ?? 0) - (parts[from]?.top ?? 0);
	const higherOf = (first: number) =>
		Math.max(height(0, first), first < parts.length ? height(first, parts.length) : 0);
	const ends = parts.map((_, index) => index + 1);
	const best = ends.reduce(
		(best, first) => (higherOf(first) < higherOf(best) ? first : best),
		Math.min(1, parts.length),
	);
	if (higherOf(best) <= room) return { first: best, both: parts.length };
	const fill = (from: number) =>
		ends.findLast((to) => to > from && height(from, to) <= room) ?? Math.min(from + 1, parts.length);
	const first = fill(0);
	return { first, both: fill(first) };
}
