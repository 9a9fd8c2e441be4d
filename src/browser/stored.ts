import { queryIn } from '../model/query.ts';

const PREFIX = 'kommundeck.';

/**
 * Whether the page is embedded in another site (`?embed`). There it stores nothing and ignores what was stored before.
 */
export const embedded = queryIn(location.search).has('embed');

/**
 * Reads a value from `localStorage`.
 *
 * @param name its key, without the prefix of the deck
 * @returns the value; undefined when there is none, when the page is embedded, or when the browser blocks storage
 */
export function recall(name: string): string | undefined {
	if (embedded) return undefined;
	try {
		return localStorage.getItem(PREFIX + name) ?? undefined;
	} catch {
		return undefined;
	}
}

/**
 * Deletes a value from `localStorage`.
 *
 * @param name its key, without the prefix of the deck
 * @returns whether it is gone; false when the page is embedded or the browser blocks storage
 */
export function forget(name: string): boolean {
	if (embedded) return false;
	try {
		localStorage.removeItem(PREFIX + name);
		return true;
	} catch {
		return false;
	}
}

/**
 * The keys of everything that the deck has stored in this browser, without its prefix; none when the page is embedded
 * or the browser blocks storage.
 */
export function keptNames(): readonly string[] {
	if (embedded) return [];
	try {
		return Object.keys(localStorage)
			.filter((name) => name.startsWith(PREFIX))
			.map((name) => name.slice(PREFIX.length));
	} catch {
		return [];
	}
}

/**
 * Stores a value in `localStorage`.
 *
 * @param name its key, without the prefix of the deck
 * @param value the value
 * @returns whether it is stored; false when the page is embedded, or when storage is blocked or full
 */
export function remember(name: string, value: string): boolean {
	if (embedded) return false;
	try {
		localStorage.setItem(PREFIX + name, value);
		return true;
	} catch {
		return false;
	}
}
