import { describe, expect, test } from 'vitest';
import { commandOf, KEY_TABLE, type KeyWindow, rowsIn } from '../../../src/model/talk-keys.ts';

const WINDOWS: readonly KeyWindow[] = ['deck', 'reading', 'presenter', 'audience'];

const press = (key: string, more: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
	key,
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
