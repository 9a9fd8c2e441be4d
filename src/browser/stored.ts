import { queryIn } from '../model/query.ts';
import { siteKey } from './site-key.ts';

/** What every key begins with: the site's folder is part of it, because `localStorage` belongs to the whole host. */
const PREFIX = siteKey('');

/** What every key began with before. Decks in other folders of the host may still need what these keys hold. */
const OLD_PREFIX = 'kommundeck.';

/** The key that says that this site has taken over what the old keys held, so that what is cleared does not come back. */
const COPIED = 'copied';

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
		return storage().getItem(PREFIX + name) ?? undefined;
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
		storage().removeItem(PREFIX + name);
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
	return keysWith(PREFIX).filter((name) => name !== COPIED);
}

/** Whether the browser still holds what was stored under the old keys, which are left to decks in other folders. */
export function hasOldKeys(): boolean {
	return keysWith(OLD_PREFIX).length > 0;
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
		storage().setItem(PREFIX + name, value);
		return true;
	} catch {
		return false;
	}
}

/**
 * Calls a listener when another window of this site has stored or deleted something; never in an embedded page.
 *
 * @param listener gets the key without the prefix of the deck; undefined when everything was deleted at once
 * @param signal removes the listener when it is aborted
 */
export function onStored(listener: (name: string | undefined) => void, signal?: AbortSignal): void {
	if (embedded) return;
	addEventListener(
		'storage',
		({ key }) => {
			if (key === null) listener(undefined);
			else if (key.startsWith(PREFIX)) listener(key.slice(PREFIX.length));
		},
		signal ? { signal } : {},
	);
}

let opened = false;

/** @throws DOMException when the browser blocks storage */
function storage(): Storage {
	if (!opened) copyOldKeys();
	opened = true;
	return localStorage;
}

/**
 * Copies what the old keys hold to those of this site, when it is opened for the first time. The old keys stay.
 *
 * @throws DOMException when the browser blocks storage
 */
function copyOldKeys(): void {
	const keys = Object.keys(localStorage);
	const old = keys.filter((key) => key.startsWith(OLD_PREFIX));
	if (old.length === 0 || keys.some((key) => key.startsWith(PREFIX))) return;
	try {
		localStorage.setItem(PREFIX + COPIED, '');
		for (const key of old) localStorage.setItem(PREFIX + key.slice(OLD_PREFIX.length), localStorage.getItem(key) ?? '');
	} catch {
		// There is no room for all of it. What was copied is taken back, so that the next opening tries again.
		for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
	}
}

function keysWith(prefix: string): readonly string[] {
	if (embedded) return [];
	try {
		return Object.keys(storage())
			.filter((key) => key.startsWith(prefix))
			.map((key) => key.slice(prefix.length));
	} catch {
		return [];
	}
}
