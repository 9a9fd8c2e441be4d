let wanted = false;
let lock: WakeLockSentinel | undefined;

/** Keeps the screen awake, where the browser can; a window that is seen again asks anew. */
export function keepAwake(): void {
	if (wanted) return;
	wanted = true;
	document.addEventListener('visibilitychange', request);
	void request();
}

/** Gives the screen back to its own rest. */
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
		// A battery that saves itself may refuse; the talk goes on.
	}
}
