let wanted = false;
let lock: WakeLockSentinel | undefined;

/** Keeps the screen awake, where the browser can. Hiding the window releases the lock, so it is asked for anew when it is seen. */
export function keepAwake(): void {
	if (wanted) return;
	wanted = true;
	document.addEventListener('visibilitychange', request);
	void request();
}

/** Lets the screen go to sleep again. */
export function letSleep(): void {
	wanted = false;
	document.removeEventListener('visibilitychange', request);
	void lock?.release().catch(() => {});
	lock = undefined;
}

async function request(): Promise<void> {
	if (!wanted || document.hidden || !('wakeLock' in navigator)) return;
	if (lock && !lock.released) return;
	try {
		lock = await navigator.wakeLock.request('screen');
		if (!wanted) letSleep();
	} catch {
		// The browser may refuse, as when the battery is low. The talk goes on.
	}
}
