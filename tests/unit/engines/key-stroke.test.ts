import { describe, expect, it } from 'vitest';
import { keyStroke } from '../../engines/harness/key-stroke.ts';

describe('keyStroke', () => {
	it.each([
		['ArrowRight', { held: [], key: { name: 'ArrowRight' } }],
		['Shift+Space', { held: ['Shift'], key: { name: 'Space' } }],
		['Control+k', { held: ['Control'], key: { character: 'k' } }],
		['?', { held: [], key: { character: '?' } }],
		['+', { held: [], key: { character: '+' } }],
		['å', { held: [], key: { character: 'å' } }],
	])('reads %s', (text, stroke) => {
		expect(keyStroke(text)).toEqual(stroke);
	});

	it.each(['', 'Rightwards', 'Alt+x', 'Shift+', 'ab'])('refuses "%s"', (text) => {
		expect(() => keyStroke(text)).toThrow(/there is no key/u);
	});
});
