import { describe, expect, it } from 'vitest';
import { NARROW, unknownViewIn, type View, viewFor } from '../../../../src/page/deck/view.ts';

describe('viewFor', () => {
	it.each<[search: string, narrow: boolean, view: View | undefined]>([
		['', false, 'slides'],
		['', true, 'read'],
		['?as=slides', false, 'slides'],
		['?as=slides', true, 'slides'],
		['?as=read', false, 'read'],
		['?as=read', true, 'read'],
		['?as=print', false, 'slides'],
		['?as=print', true, 'read'],
		['?as=', false, 'slides'],
		['?view=read', false, 'slides'],
		['?utm_source=a&as=read', false, 'read'],
		['?paper=handout', false, undefined],
		['?paper=slides&as=read', true, undefined],
		['?paper', false, undefined],
		['?utm_source=a&amp;as=read', false, 'read'],
		['?As=READ.', false, 'read'],
		['?live=7KQ4MB', false, 'read'],
		['?live=7KQ4MB&as=slides', false, 'slides'],
		['?live&paper=handout', false, undefined],
	])('chooses for "%s", narrow: %s', (search, narrow, view) => {
		expect(viewFor(search, narrow)).toBe(view);
	});
});

describe('viewFor, when the reader has chosen a view before', () => {
	it.each<[search: string, narrow: boolean, chosen: string, view: View | undefined]>([
		['', false, 'read', 'read'],
		['', true, 'slides', 'slides'],
		['?as=slides', false, 'read', 'slides'],
		['?as=print', true, 'slides', 'slides'],
		['', true, 'nonsense', 'read'],
		['?live', true, 'slides', 'read'],
		['?paper', false, 'read', undefined],
	])('chooses for "%s", narrow: %s, chosen: %s', (search, narrow, chosen, view) => {
		expect(viewFor(search, narrow, chosen)).toBe(view);
	});
});

describe('unknownViewIn', () => {
	it.each([
		['?as=print', 'print'],
		['?as=Läs', 'läs'],
		['?as=READ.', undefined],
		['?as=', undefined],
		['?papper=handout', 'papper=handout'],
		['?utm_medium=slides', undefined],
		['?view=Read', 'view=Read'],
		['', undefined],
	])('of "%s" is %s', (search, asked) => {
		expect(unknownViewIn(search)).toBe(asked);
	});
});

describe('NARROW', () => {
	const [, width, height] = /^\(max-width: ([\d.]+)px\), \(max-height: ([\d.]+)px\)$/u.exec(NARROW) ?? [];
	const narrow = ([wide, high]: readonly [number, number]) => wide <= Number(width) || high <= Number(height);

	it.each<[string, readonly [number, number]]>([
		['a phone', [390, 844]],
		['a phone on its side', [844, 390]],
		['a laptop at 200 % zoom', [683, 384]],
	])('holds for %s', (_name, size) => {
		expect(narrow(size)).toBe(true);
	});

	it.each<[string, readonly [number, number]]>([
		['a tablet', [768, 1024]],
		['a laptop', [1366, 768]],
		['a small projector', [800, 600]],
	])('does not hold for %s', (_name, size) => {
		expect(narrow(size)).toBe(false);
	});
});
