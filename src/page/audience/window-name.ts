import { siteKey } from '../../browser/site-key.ts';

/** Where the tab keeps its name, so that it follows again when it is loaded anew. */
const KEY = siteKey('audience');

/** The name of this window on the channel, once someone has asked. */
let own: string | undefined;

/**
 * The name under which this tab has followed a talk, or that a presenter gave to it when it opened the window.
 *
 * @returns undefined when it has none
 */
export function storedName(): string | undefined {
	if (window.name.startsWith(KEY)) return window.name.slice(KEY.length + 1);
	try {
		return sessionStorage.getItem(KEY) ?? undefined;
	} catch {
		return undefined;
	}
}

/** The name of this window on the channel. It stays the same for as long as the window is open, so that a second talk finds it. */
export function ownName(): string {
	own ??= storedName() ?? Math.random().toString(36).slice(2);
	return own;
}

/**
 * Keeps the name for when the tab is loaded anew.
 *
 * @param name the name on the channel
 */
export function storeName(name: string): void {
	try {
		sessionStorage.setItem(KEY, name);
	} catch {
		window.name = `${KEY} ${name}`;
	}
}

/** Forgets the name, as the talk is over for this window. */
export function forgetName(): void {
	if (window.name.startsWith(KEY)) window.name = '';
	try {
		sessionStorage.removeItem(KEY);
	} catch {
		// Storage is closed to us: nothing was kept in it.
	}
}
