const CAPS: Readonly<Record<string, string>> = {
	ArrowRight: '→',
	ArrowLeft: '←',
	ArrowUp: '↑',
	ArrowDown: '↓',
	PageDown: 'Page Down',
	PageUp: 'Page Up',
	Escape: 'Esc',
	'-': '−',
};

/** What stands on the cap of a key. */
export function capOf(key: string): string {
	return CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}
