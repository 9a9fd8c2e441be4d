let asked = false;

/**
 * Asks the browser, once in a window, not to throw away what it stores for the site when it runs out of room. Some browsers ask the
 * reader, so this is called when she has just written or kept something.
 */
export async function keepForGood(): Promise<void> {
	if (asked || !('storage' in navigator) || !('persist' in navigator.storage)) return;
	asked = true;
	try {
		if (!(await navigator.storage.persisted())) await navigator.storage.persist();
	} catch {
		// The browser refuses, as in a frame: what is stored stays as it is.
	}
}
