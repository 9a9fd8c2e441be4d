/** The reasons for which the screen is kept awake now. */
const reasons = new Set<string>();
let lock: WakeLockSentinel | undefined;
let asking = false;
let listening = false;

/**
 * Keeps the screen awake, where the browser can, for as long as there is a reason. The system may release the lock at any
 * time, and does when the window is hidden: it is asked for anew.
 *
 * @param reason what it is kept awake for
 * @param on whether that holds
 */
export function keepAwake(reason: string, on: boolean): void {
	if (on) reasons.add(reason);
	else reasons.delete(reason);
	if (!listening) document.addEventListener('visibilitychange', request);
	listening = true;
	void request();
}

async function request(): Promise<void> {
	if (reasons.size === 0) {
		await lock?.release().catch(() => {});
		lock = undefined;
		return;
	}
	if (asking || document.hidden || !('wakeLock' in navigator) || (lock && !lock.released)) return;
	asking = true;
	try {
		lock = await navigator.wakeLock.request('screen');
		lock.addEventListener('release', () => void request());
	} catch {
		// The browser may refuse, as when the battery is low. The talk goes on, and the next time that it is seen it asks again.
	}
	asking = false;
	// The reason may have gone while it was asked.
	if (reasons.size === 0) await request();
}
