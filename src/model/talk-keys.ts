import { MOVES, type Move } from './talk.ts';

/** What a key stands for during a talk. */
export type KeyCommand =
	| Move
	| 'start'
	| 'start-here'
	| 'black'
	| 'white'
	| 'leave'
	| 'language'
	| 'full-screen'
	| 'search'
	| 'contents'
	| 'enlarge'
	| 'questions'
	| 'qr'
	| 'larger'
	| 'smaller'
	| 'help';

interface Key {
	/** The name of the key as the browser says it; letters in lower case. */
	readonly key: string;
	readonly shift?: boolean;
}

/** A line of the table: what keys do, and whether they are single signs, which can be switched off (WCAG 2.1.4). */
export interface KeyRow {
	readonly command: KeyCommand;
	readonly keys: readonly Key[];
	readonly single: boolean;
}

const keys = (...names: readonly string[]): readonly Key[] => names.map((key) => ({ key }));
const shifted = (...names: readonly string[]): readonly Key[] => names.map((key) => ({ key, shift: true }));

/** Every key of a talk: the handler in each window and the help are made from it. Clickers send some of these. */
export const KEY_TABLE: readonly KeyRow[] = [
	{ command: 'next', keys: keys('PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter'), single: false },
	{
		command: 'previous',
		keys: [...keys('PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'), ...shifted(' ')],
		single: false,
	},
	{ command: 'next-slide', keys: shifted('PageDown', 'ArrowRight', 'ArrowDown'), single: false },
	{ command: 'previous-slide', keys: shifted('PageUp', 'ArrowLeft', 'ArrowUp'), single: false },
	{ command: 'first', keys: keys('Home'), single: false },
	{ command: 'last', keys: keys('End'), single: false },
	{ command: 'start', keys: keys('F5'), single: false },
	{ command: 'start-here', keys: shifted('F5'), single: false },
	{ command: 'black', keys: keys('b', '.'), single: true },
	{ command: 'white', keys: keys('w', ','), single: true },
	{ command: 'search', keys: keys('/'), single: true },
	{ command: 'contents', keys: keys('c'), single: true },
	{ command: 'all-steps', keys: keys('a'), single: true },
	{ command: 'enlarge', keys: keys('e'), single: true },
	{ command: 'language', keys: keys('l'), single: true },
	{ command: 'questions', keys: keys('p'), single: true },
	{ command: 'qr', keys: keys('q'), single: true },
	{ command: 'full-screen', keys: keys('f'), single: true },
	{ command: 'larger', keys: keys('+'), single: true },
	{ command: 'smaller', keys: keys('-'), single: true },
	{ command: 'help', keys: keys('?'), single: true },
	{ command: 'leave', keys: keys('Escape'), single: false },
];

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * The command of a key; undefined when it has none.
 *
 * @param shortcuts whether single signs are commands
 */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Pressed, shortcuts: boolean) {
	if (ctrlKey || metaKey || altKey) return undefined;
	const name = key.length === 1 ? key.toLowerCase() : key;
	return KEY_TABLE.find(
		(row) =>
			(shortcuts || !row.single) &&
			// A sign may need Shift on some keyboards: only keys with a name tell the two apart.
			row.keys.some((one) => one.key === name && (row.single || (one.shift ?? false) === shiftKey)),
	)?.command;
}

/** Whether a command only moves through the deck. */
export function isMove(command: string): command is Move {
	return MOVES.some((move) => move === command);
}
