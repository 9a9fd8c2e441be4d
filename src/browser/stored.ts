const PREFIX = 'kommundeck.';

/** Whether the page stands within another one (`?embed`). There it keeps nothing, and takes up nothing that was kept. */
export const embedded = /[?&]embed(?:[=&]|$)/u.test(location.search);

/** Reads a choice that was kept in this browser; undefined when there is none or storage is closed to us. */
export function recall(name: string): string | undefined {
	if (embedded) return undefined;
	try {
		return localStorage.getItem(PREFIX + name) ?? undefined;
	} catch {
		return undefined;
	}
}

/** Takes away what was kept under a name. Returns whether it is gone: storage may be closed to us. */
export function forget(name: string): boolean {
	if (embedded) return false;
	try {
		localStorage.removeItem(PREFIX + name);
		return true;
	} catch {
		return false;
	}
}

/** The names of all that the deck keeps in this browser; none when storage is closed to us. */
export function keptNames(): readonly string[] {
	if (embedded) return [];
	try {
		return Object.keys(localStorage)
			.filter((name) => name.startsWith(PREFIX))
			.map((name) => name.slice(PREFIX.length));
	} catch {
		return [];
	}
}

/** Keeps a choice in this browser. Returns whether it could be kept: storage may be blocked or full, or not ours to use. */
export function remember(name: string, value: string): boolean {
	if (embedded) return false;
	try {
		localStorage.setItem(PREFIX + name, value);
		return true;
	} catch {
		return false;
	}
}
