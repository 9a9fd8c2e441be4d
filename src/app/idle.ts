/**
 * Does something when there is nothing else to do.
 *
 * @param patience after how many milliseconds it is done all the same; without it, it may wait for ever
 */
export function whenIdle(act: () => void, patience?: number): void {
	if (!('requestIdleCallback' in globalThis)) setTimeout(act);
	else if (patience === undefined) requestIdleCallback(act);
	else requestIdleCallback(act, { timeout: patience });
}
