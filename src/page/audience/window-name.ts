/** Where the tab keeps the name that it follows under, so that it follows again when it is loaded anew. */
const KEY = 'kommundeck.audience';

/** What this window is called on the channel, once someone has asked. */
let own: string | undefined;

/** The name under which this tab has followed a talk; undefined when it has not. A presenter gives it to a window that it opens. */
export function storedName(): string | undefined {
	if (window.name.startsWith(KEY)) return window.name.slice(KEY.length + 1);
	try {
		return sessionStorage.getItem(KEY) ?? undefined;
	} catch {
		return undefined;
	}
}

/** What this window is called on the channel: the same for as long as it is open, so that a second talk finds it. */
export function ownName(): string {
	own ??= storedName() ?? Math.random().toString(36).slice(2);
	return own;
}

/** Keeps the name for when the tab is loaded anew. */
export function storeName(name: string): void {
	try {
		sessionStorage.setItem(KEY, name);
	} catch {
		window.name = `${KEY} ${name}`;
	}
}

/** Forgets it: the talk is over for this window. */
export function forgetName(): void {
	if (window.name.startsWith(KEY)) window.name = '';
	try {
		sessionStorage.removeItem(KEY);
	} catch {
		// Where storage is closed to us, nothing was kept in it.
	}
}
