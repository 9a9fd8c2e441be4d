/** The default timeout for work that nobody waits for, in milliseconds. */
const TIMEOUT = 5000;

/**
 * Runs a function when the browser is idle. Browsers without `requestIdleCallback` run it in a task of its own instead.
 *
 * @param act the work
 * @param timeout after how many milliseconds it runs even if the browser is busy. A timeout is always needed: Chromium
 *   may never call back in a hidden window, or after the last frame of a window that has nothing more to paint.
 */
export function whenIdle(act: () => void, timeout = TIMEOUT): void {
	if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: timeout });
	else setTimeout(act);
}
