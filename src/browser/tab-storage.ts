import { siteKey } from './site-key.ts';

/** Where a presenter's window keeps its talk. */
export const TALK = 'talk';

/**
 * Reads what this tab has kept for when it is loaded anew. A tab that was duplicated, or opened by another, has a copy of it.
 *
 * @param name its key, without that of the site
 * @returns the text; undefined when there is none, or the browser blocks storage
 */
export function recallInTab(name: string): string | undefined {
	try {
		return sessionStorage.getItem(siteKey(name)) ?? undefined;
	} catch {
		return undefined;
	}
}

/**
 * Keeps a text for when this tab is loaded anew.
 *
 * @param name its key, without that of the site
 * @param text what is kept
 * @returns false when the browser blocks storage, or has no room
 */
export function rememberInTab(name: string, text: string): boolean {
	try {
		sessionStorage.setItem(siteKey(name), text);
		return true;
	} catch {
		return false;
	}
}

/**
 * Forgets what this tab has kept.
 *
 * @param name its key, without that of the site
 */
export function forgetInTab(name: string): void {
	try {
		sessionStorage.removeItem(siteKey(name));
	} catch {
		// Storage is closed to us: nothing was kept in it.
	}
}
