/** The speed at which someone skims a text, in words per second. */
const WORDS_PER_SECOND = 8;
/** The shortest and the longest time for which a slide must have been visible, in seconds, whatever its length. */
const LEAST = 3;
const MOST = 30;

/**
 * The time for which a slide must have been before the reader, in a visible window, to count as read: as long as it
 * takes to skim it, at least 3 and at most 30 seconds. A slide that someone only scrolls past is not read.
 *
 * @param words the number of words on the slide
 * @returns the time in seconds
 */
export function secondsToRead(words: number): number {
	return Math.min(Math.max(words / WORDS_PER_SECOND, LEAST), MOST);
}
