import { type CommandIn, type KeyWindow, rowsIn, SEARCH_LETTER } from '../../model/talk-keys.ts';

const CAPS: Readonly<Record<string, string>> = {
	ArrowRight: '→',
	ArrowLeft: '←',
	ArrowUp: '↑',
	ArrowDown: '↓',
	PageDown: 'Page Down',
	PageUp: 'Page Up',
	'-': '−',
};

/** What stands on the caps of the keys that open the search together. */
export const SEARCH_CAP = `Ctrl+${capOf(SEARCH_LETTER)}`;

/**
 * What stands on the cap of a key.
 *
 * @param key the name that the browser has for it
 */
export function capOf(key: string): string {
	return CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/**
 * What stands on the cap of the first key for a command.
 *
 * @param window where the key is pressed
 * @throws Error when the command has no key there
 */
export function firstCap<Window extends KeyWindow>(window: Window, command: CommandIn<Window>): string {
	const [key] = rowsIn(window).find((row) => row.command === command)?.keys ?? [];
	if (!key) throw new Error(`src/model/talk-keys.ts: ${command} has no key in the window "${window}"`);
	return capOf(key.key);
}
