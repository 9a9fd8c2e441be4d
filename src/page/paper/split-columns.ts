/** Where a part of a column stands, in pixels from any common point. */
export interface Span {
	readonly top: number;
	readonly bottom: number;
}

/** How many of some parts stand in the first column of a page, and how many in both: the rest has no room on it. */
export interface Split {
	readonly first: number;
	readonly both: number;
}

/**
 * Divides parts between two columns of a page, so that both are as short as may be.
 *
 * @param parts the parts in order, as they stand in one column
 * @param room how high a column may be, in pixels; a part that is higher gets a column all the same
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
