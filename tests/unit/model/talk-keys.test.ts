import { describe, expect, test } from 'vitest';
import { commandOf, KEY_TABLE } from '../../../src/model/talk-keys.ts';

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
			expect(commandOf(press(key), true)).toBe('next');
		for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace'])
			expect(commandOf(press(key), true)).toBe('previous');
		expect(commandOf(press('F5'), true)).toBe('start');
		expect(commandOf(press('F5', { shiftKey: true }), true)).toBe('start-here');
		expect(commandOf(press('.'), true)).toBe('black');
		expect(commandOf(press('Escape'), true)).toBe('leave');
	});

	test('takes a letter large or small, and a sign with Shift', () => {
		expect(commandOf(press('B', { shiftKey: true }), true)).toBe('black');
		expect(commandOf(press('/', { shiftKey: true }), true)).toBe('search');
		expect(commandOf(press('?', { shiftKey: true }), true)).toBe('help');
	});

	test('leaves single keys alone when they are switched off, and what belongs to the browser always', () => {
		for (const { keys, single, command } of KEY_TABLE) {
			for (const { key, shift = false } of keys) {
				expect(commandOf(press(key, { shiftKey: shift }), false)).toBe(single ? undefined : command);
				expect(commandOf(press(key, { shiftKey: shift, ctrlKey: true }), true)).toBeUndefined();
			}
		}
	});
});
