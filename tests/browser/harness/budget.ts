const KB = 1000;

/** How many bytes the page of one language may have, compressed, with everything in it. */
export const PAGE_LIMIT = 66 * KB;

/** What to do when the page has more. */
export const ABOVE_PAGE_LIMIT =
	'A page has grown beyond its limit. If it is a new slide that needs more, raise PAGE_LIMIT in tests/browser/harness/budget.ts and in the table of docs/performance.md, and say so in CHANGELOG.md.';
