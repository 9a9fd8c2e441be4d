/** Stands in for an address where a page has none that a relative one could be resolved against. */
export const STAND_IN = 'https://site.invalid/';

/** Whether the page has an address with a path: a `blob:`, `data:` or `about:srcdoc` document has none, and no pages beside it. */
export const hasPath = URL.canParse('./', location.href);

/** What relative addresses are resolved against: the address of the page, as it was at the start, or a stand-in. */
export const base = hasPath ? location.href : STAND_IN;

/**
 * The address of the page with another hash. A relative `#…` would be resolved against the address of the page around it
 * where the page is an `about:srcdoc` document.
 *
 * @param hash the hash, with `#`; empty for none
 */
export function withHash(hash: string): string {
	return location.href.replace(/#.*$/su, '') + hash;
}

/**
 * Replaces the address of the page in its history entry.
 *
 * @param address the new address
 * @returns whether the browser has taken it; a document without a path may change its hash only
 */
export function replaceAddress(address: string | URL): boolean {
	try {
		history.replaceState(history.state, '', address);
		return true;
	} catch {
		return false;
	}
}
