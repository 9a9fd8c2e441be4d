const PREFIX = 'kommundeck.';

/** Lets the browser open its storage in the background, so that the first {@link recall} need not wait for it. */
export function warmUp(): void {
	try {
		void localStorage;
	} catch {
		// Closed to us: recall() copes.
	}
}

/** Reads a choice that was kept in this browser; undefined when there is none or storage is closed to us. */
export function recall(name: string): string | undefined {
	try {
		return localStorage.getItem(PREFIX + name) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Keeps a choice in this browser. Returns whether it could be kept: storage may be blocked or full. */
export function remember(name: string, value: string): boolean {
	try {
		localStorage.setItem(PREFIX + name, value);
		return true;
	} catch {
		return false;
	}
}
