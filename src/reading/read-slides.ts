import { recall, remember } from '../app/stored.ts';

const NAME = 'reading.read';

/** The slowest second of reading: how many words a second someone skims at. */
const WORDS_PER_SECOND = 8;
/** The fewest and the most seconds that a slide must have been seen, whatever its length. */
const LEAST = 3;
const MOST = 30;

/** The ids of the slides that the reader has read, as this browser keeps them. Ids of no slide of the deck may be among them. */
export function keptRead(): ReadonlySet<string> {
	try {
		const kept: unknown = JSON.parse(recall(NAME) ?? '[]');
		return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
	} catch {
		return new Set();
	}
}

/** Keeps them. Where the browser keeps nothing they are known until the page is left. */
export function keepRead(ids: ReadonlySet<string>): void {
	remember(NAME, JSON.stringify([...ids]));
}

/**
 * For how long a slide must have been before the reader, in a window that is seen, to count as read, in seconds: as long as
 * it takes to skim it, at least 3 and at most 30. Whoever scrolls past a slide has not read it.
 *
 * @param words how many words it has
 */
export function secondsToRead(words: number): number {
	return Math.min(Math.max(words / WORDS_PER_SECOND, LEAST), MOST);
}
