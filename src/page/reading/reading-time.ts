/** How many words a second someone skims at. */
const WORDS_PER_SECOND = 8;
/** The fewest and the most seconds that a slide must have been seen, whatever its length. */
const LEAST = 3;
const MOST = 30;

/**
 * For how long a slide must have been before the reader, in a window that is seen, to count as read, in seconds: as long as
 * it takes to skim it, at least 3 and at most 30. Whoever scrolls past a slide has not read it.
 *
 * @param words how many words it has
 */
export function secondsToRead(words: number): number {
	return Math.min(Math.max(words / WORDS_PER_SECOND, LEAST), MOST);
}
