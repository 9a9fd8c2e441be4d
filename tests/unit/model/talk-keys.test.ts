import { describe, expect, test } from 'vitest';
import {
	commandOf,
	digitOf,
	isReload,
	KEY_TABLE,
	type KeyWindow,
	type Pressed,
	rowsIn,
} from '../../../src/model/talk-keys.ts';
import { isMove } from '../../../src/model/talk-moves.ts';

const WINDOWS: readonly KeyWindow[] = ['deck', 'reading', 'presenter', 'audience'];

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
	key,
	code: '',
	repeat: false,
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	...more,
});

describe('the table of keys', () => {
	test('gives each key one command', () => {
		const keys = KEY_TABLE.flatMap(({ keys }) => keys.map(({ key, shift = false }) => `${shift}${key}`));
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('knows what clickers send', () => {
		for (const key of ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'Enter'])
			expect(commandOf('presenter', press(key), true)).toBe('next');
		for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'])
			expect(commandOf('presenter', press(key), true)).toBe('previous');
		expect(commandOf('presenter', press('F5'), true)).toBe('start');
		expect(commandOf('presenter', press('F5', { shiftKey: true }), true)).toBe('start-here');
		expect(commandOf('presenter', press('.'), true)).toBe('black');
		expect(commandOf('presenter', press('Escape'), true)).toBe('leave');
	});

	test('takes a letter large or small, and a sign with Shift', () => {
		expect(commandOf('presenter', press('B', { shiftKey: true }), true)).toBe('black');
		expect(commandOf('presenter', press('/', { shiftKey: true }), true)).toBe('search');
		expect(commandOf('presenter', press('?', { shiftKey: true }), true)).toBe('help');
	});

	test('leaves single keys alone when they are switched off, and what belongs to the browser always', () => {
		for (const window of WINDOWS) {
			for (const { keys, single, command } of rowsIn(window)) {
				for (const { key, shift = false } of keys) {
					const pressed = press(key, { shiftKey: shift });
					expect(commandOf(window, pressed, true)).toBe(command);
					expect(commandOf(window, pressed, false)).toBe(single ? undefined : command);
					expect(commandOf(window, { ...pressed, ctrlKey: true }, true)).toBeUndefined();
				}
			}
		}
	});

	test('tells the windows apart', () => {
		expect(commandOf('deck', press('o'), true)).toBe('overview');
		expect(commandOf('presenter', press('o'), true)).toBeUndefined();
		expect(commandOf('deck', press('w'), true)).toBe('white');
		expect(commandOf('deck', press(','), true)).toBeUndefined();
		expect(commandOf('presenter', press(','), true)).toBe('white');
		expect(commandOf('audience', press('s'), true)).toBe('present');
		expect(commandOf('audience', press('c'), true)).toBeUndefined();
		expect(rowsIn('reading').map(({ command }) => command)).toEqual(['search', 'language']);
	});

	test('moves by whole slides with Shift in a talk alone', () => {
		const shift = { shiftKey: true };
		expect(commandOf('presenter', press('ArrowRight', shift), true)).toBe('next-slide');
		expect(commandOf('presenter', press('Home', shift), true)).toBeUndefined();
		expect(commandOf('deck', press('ArrowRight', shift), true)).toBe('next');
		expect(commandOf('deck', press('Home', shift), true)).toBe('first');
		expect(commandOf('deck', press(' ', shift), true)).toBe('previous');
	});
});

describe('a key that is held down', () => {
	test('goes on only where it moves', () => {
		for (const window of WINDOWS) {
			for (const { keys, command } of rowsIn(window)) {
				for (const { key, shift = false } of keys) {
					const held = press(key, { shiftKey: shift, repeat: true });
					expect(commandOf(window, held, true), `${window}: ${key}`).toBe(isMove(command) ? command : 'held');
				}
			}
		}
		expect(commandOf('deck', press('x', { repeat: true }), true)).toBeUndefined();
		expect(commandOf('deck', press('b', { repeat: true }), false)).toBeUndefined();
	});
});

describe('on a keyboard of another script', () => {
	test.each([
		['Russian', 'и', 'KeyB', 'black'],
		['Russian', 'ю', 'Period', 'black'],
		['Russian', 'Д', 'KeyL', 'language'],
		['Greek', 'λ', 'KeyL', 'language'],
		['Greek', ';', 'KeyQ', 'qr'],
		['Arabic', 'لا', 'KeyB', 'black'],
		['Arabic', 'ص', 'KeyW', 'white'],
		['Hebrew', "'", 'KeyW', 'white'],
		['Thai', 'ๆ', 'KeyQ', 'qr'],
	] as const)('%s: a key does what its Latin letter does: %s', (_, key, code, command) => {
		expect(commandOf('audience', press(key, { code }), true)).toBe(command);
		expect(commandOf('audience', press(key, { code, altKey: true }), true)).toBeUndefined();
		expect(commandOf('audience', press(key, { code }), false)).toBeUndefined();
	});

	test('digits type a number', () => {
		expect([...'٠١٩۰۵๓९7'].map((key) => digitOf(press(key)))).toEqual([...'01905397']);
		expect(digitOf(press('ๅ', { code: 'Digit1' }))).toBe('1');
	});

	test('Latin letters are what they write, wherever they stand', () => {
		expect(commandOf('deck', press('a', { code: 'KeyQ' }), true)).toBeUndefined();
		expect(commandOf('deck', press('é', { code: 'Digit2' }), true)).toBeUndefined();
		expect(digitOf(press('é', { code: 'Digit2' }))).toBeUndefined();
		expect(digitOf(press('ě', { code: 'Digit2' }))).toBeUndefined();
		expect(digitOf(press('€', { code: 'KeyE' }))).toBeUndefined();
		expect(commandOf('deck', press('ä', { code: 'Quote' }), true)).toBeUndefined();
		expect(commandOf('deck', press('Process', { code: 'KeyB' }), true)).toBeUndefined();
	});
});

test('the decimal sign of the numeric pad is the same key in all windows, whatever it writes', () => {
	for (const window of ['deck', 'presenter', 'audience'] as const) {
		for (const key of [',', '.', '٫']) {
			expect(commandOf(window, press(key, { code: 'NumpadDecimal' }), true), `${window} ${key}`).toBe('black');
		}
		expect(commandOf(window, press('Delete', { code: 'NumpadDecimal' }), true)).toBeUndefined();
	}
});

test('knows the keys that load a page anew and that clickers send', () => {
	expect(isReload(press('F5'))).toBe(true);
	expect(isReload(press('F5', { shiftKey: true }))).toBe(true);
	expect(isReload(press('F5', { ctrlKey: true }))).toBe(false);
	expect(isReload(press('r', { ctrlKey: true }))).toBe(false);
});
