import { isMove } from './talk-moves.ts';

/**
 * Where a key is pressed: in the deck as slides (`deck`) or as an article (`reading`), and during a talk in the presenter's or
 * the audience's window.
 */
export type KeyWindow = 'deck' | 'reading' | 'presenter' | 'audience';

/** A set of windows, so that the types know in which of them a command exists. */
type Windows = Readonly<Partial<Record<KeyWindow, true>>>;

// Written out: what is spread is no constant to the bundler, and stays in scripts that need nothing of it.
const TALK = { presenter: true, audience: true } as const;
const SLIDES = { deck: true, presenter: true, audience: true } as const;
const ANYWHERE = { deck: true, reading: true, presenter: true, audience: true } as const;

interface Key {
	/** The name of the key as the browser says it; letters in lower case. */
	readonly key: string;
	readonly shift?: boolean;
	/** The windows that know it, where that is not all that know the command. */
	readonly in?: Windows;
}

/** A line of the table: what keys do, and whether they are single signs, which can be switched off (WCAG 2.1.4). */
interface KeyRow<Command extends string = string> {
	readonly command: Command;
	readonly keys: readonly Key[];
	readonly single: boolean;
	/** The windows in which the command exists. */
	readonly in: Windows;
}

/** Keys that lead to the next and the previous slide, whatever the settings: they are no letters, digits or signs. */
export const FORWARD_KEYS: readonly string[] = ['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'Enter'];
export const BACKWARD_KEYS: readonly string[] = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'];

// Marked as free of side effects: the script that answers these before the first paint would else carry the whole table.
/* @__NO_SIDE_EFFECTS__ */
function keys(names: readonly string[], { shift = false } = {}, also: readonly Key[] = []): readonly Key[] {
	return [...names.map((key) => ({ key, shift })), ...also];
}

const SHIFT = { shift: true } as const;

const TABLE = [
	{ command: 'next', keys: keys(FORWARD_KEYS), single: false, in: SLIDES },
	{ command: 'previous', keys: keys(BACKWARD_KEYS, {}, [{ key: ' ', shift: true }]), single: false, in: SLIDES },
	{ command: 'next-slide', keys: keys(['PageDown', 'ArrowRight', 'ArrowDown'], SHIFT), single: false, in: TALK },
	{ command: 'previous-slide', keys: keys(['PageUp', 'ArrowLeft', 'ArrowUp'], SHIFT), single: false, in: TALK },
	{ command: 'first', keys: keys(['Home']), single: false, in: SLIDES },
	{ command: 'last', keys: keys(['End']), single: false, in: SLIDES },
	{ command: 'start', keys: keys(['F5']), single: false, in: TALK },
	{ command: 'start-here', keys: keys(['F5'], SHIFT), single: false, in: TALK },
	{ command: 'black', keys: keys(['b', '.']), single: true, in: SLIDES },
	{ command: 'white', keys: [{ key: 'w' }, { key: ',', in: TALK }], single: true, in: SLIDES },
	{ command: 'search', keys: keys(['/']), single: true, in: { deck: true, reading: true, presenter: true } },
	{ command: 'contents', keys: keys(['c']), single: true, in: { deck: true, presenter: true } },
	{ command: 'all-steps', keys: keys(['a']), single: true, in: TALK },
	{ command: 'enlarge', keys: keys(['e']), single: true, in: { presenter: true } },
	{ command: 'language', keys: keys(['l']), single: true, in: ANYWHERE },
	{ command: 'questions', keys: keys(['p']), single: true, in: TALK },
	{ command: 'qr', keys: keys(['q']), single: true, in: TALK },
	{ command: 'overview', keys: keys(['o']), single: true, in: { deck: true } },
	{ command: 'present', keys: keys(['s']), single: true, in: { deck: true, audience: true } },
	{ command: 'full-screen', keys: keys(['f']), single: true, in: SLIDES },
	{ command: 'larger', keys: keys(['+']), single: true, in: { presenter: true } },
	{ command: 'smaller', keys: keys(['-']), single: true, in: { presenter: true } },
	{ command: 'help', keys: keys(['?']), single: true, in: { deck: true, presenter: true } },
	{ command: 'leave', keys: keys(['Escape']), single: false, in: SLIDES },
] as const satisfies readonly KeyRow[];

/** Every key of every window: their handlers and the help are made from it. Clickers send some of these. */
export const KEY_TABLE: readonly KeyRow[] = TABLE;

/** The letter that opens the search together with Ctrl or the Command key, in the deck as slides and as an article. */
export const SEARCH_LETTER = 'k';

type Row = (typeof TABLE)[number];

/** What a key stands for in a window. */
export type CommandIn<Window extends KeyWindow> = Window extends KeyWindow
	? Extract<Row, { in: Readonly<Record<Window, true>> }>['command']
	: never;

/** What is read of a key that was pressed. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>;

/**
 * The command of a key in a window.
 *
 * @param window where it was pressed
 * @param pressed the key, with those that were held down with it
 * @param shortcuts whether single signs are commands
 * @returns undefined when it has none there; `held` when it has one, but is only held down: nothing happens again then, as a
 *   command that switches something would make the screen flash. Moves alone go on.
 */
export function commandOf<Window extends KeyWindow>(
	window: Window,
	pressed: Pressed,
	shortcuts: boolean,
): CommandIn<Window> | 'held' | undefined {
	const command = commandOnce(window, pressed, shortcuts);
	return command && pressed.repeat && !isMove(command) ? 'held' : command;
}

function commandOnce<Window extends KeyWindow>(
	window: Window,
	pressed: Pressed,
	shortcuts: boolean,
): CommandIn<Window> | undefined {
	const name = keyOf(pressed);
	const { shiftKey } = pressed;
	const rows = rowsIn(window).filter((row) => (shortcuts || !row.single) && row.keys.some((one) => one.key === name));
	// A sign may need Shift on some keyboards: only keys with a name tell the two apart.
	const exact = rows.find(
		(row) => row.single || row.keys.some((one) => one.key === name && (one.shift ?? false) === shiftKey),
	);
	// Only a talk has keys that move by whole slides: in the deck the arrows do the same with Shift as without.
	return (exact ?? (window === 'deck' ? rows[0] : undefined))?.command;
}

/** The signs of keys that have a letter on Latin keyboards: Q on a Greek one, W on a Hebrew one. */
const SIGNS: Readonly<Record<string, string>> = { ';KeyQ': 'q', ':KeyQ': 'q', "'KeyW": 'w' };

/** Letters, marks and digits of any script. */
const WRITTEN = /^[\p{L}\p{M}\p{Nd}]+$/u;
/** Among them those that have a name in the table as they are. */
const LATIN = /\p{Script=Latin}|\d/u;

/**
 * The name that the table has for a key, unless it belongs to the browser.
 *
 * @param pressed the key, with those that were held down with it
 * @returns what {@link nameOf} says; an empty text with Ctrl, Alt or the Command key
 */
export function keyOf(pressed: Pressed): string {
	return pressed.ctrlKey || pressed.metaKey || pressed.altKey ? '' : nameOf(pressed);
}

/**
 * The name that the table has for a key, whatever the layout of the keyboard: letters in lower case, a letter of another
 * script by its place on the keyboard, a digit of another script as 0 to 9, and the key of the decimal sign on the numeric
 * pad as a point, which gives a comma on some layouts.
 *
 * @param pressed the key
 */
export function nameOf({ key, code }: Pick<Pressed, 'key' | 'code'>): string {
	if (code === 'NumpadDecimal' && !/^\w/u.test(key)) return '.';
	if (WRITTEN.test(key) && !LATIN.test(key)) return digitIn(key) ?? placeOf(code) ?? key;
	return SIGNS[key + code] ?? (key.length === 1 ? key.toLowerCase() : key);
}

/** What a key writes on a Latin keyboard, where that is a letter, a digit, or a sign that stands for a command. */
function placeOf(code: string): string | undefined {
	const signs: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Slash: '/' };
	return signs[code] ?? /^(?:Key|Digit|Numpad)(?<sign>[A-Z\d])$/u.exec(code)?.groups?.sign?.toLowerCase();
}

/** The value of a digit of any script: in each, ten characters follow each other from 0 to 9. */
function digitIn(sign: string): string | undefined {
	if (!/^\p{Nd}$/u.test(sign)) return undefined;
	let value = 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint((sign.codePointAt(0) ?? 0) - value - 1))) value++;
	return String(value);
}

/**
 * The digit that a key types.
 *
 * @param pressed the key, with those that were held down with it
 * @returns undefined when it is no digit, or belongs to the browser
 */
export function digitOf(pressed: Pressed): string | undefined {
	const name = keyOf(pressed);
	return /^\d$/u.test(name) ? name : undefined;
}

/**
 * Whether a key is the one by which clickers start a talk, F5 with or without Shift, which loads the page anew elsewhere.
 *
 * @param pressed the key, with those that were held down with it
 */
export function isReload(pressed: Pressed): boolean {
	return keyOf(pressed) === 'F5';
}

/**
 * The part of the table that holds for a window: its commands in order, each with the keys that it has there.
 *
 * @param window where the keys are pressed
 */
export function rowsIn<Window extends KeyWindow>(window: Window): readonly KeyRow<CommandIn<Window>>[] {
	return KEY_TABLE.filter((row): row is KeyRow<CommandIn<Window>> => window in row.in).map((row) => ({
		...row,
		keys: row.keys.filter((key) => window in (key.in ?? row.in)),
	}));
}
