/** How long what nobody waits for may be put off, in milliseconds. */
const TIMEOUT = 5000;

/**
 * Does something when there is nothing else to do.
 *
 * @param timeout after how many milliseconds it is done all the same. There is no doing without: Chromium may not call at
 *   all in a window that is hidden, or after the last frame of one that has nothing more to paint.
 */
export function whenIdle(act: () => void, timeout = TIMEOUT): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: timeout });
	else setTimeout(act);
}
