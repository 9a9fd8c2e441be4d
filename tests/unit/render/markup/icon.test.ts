import { describe, expect, it } from 'vitest';
import { withJoinedPaths } from '../../../../src/render/markup/icon.ts';

describe('the paths of an icon', () => {
	it.each([
		['each from its place', '<path d="M5 12h14"/><path d="M12 5v7"/>', '<path d="M5 12h14M12 5v7"/>'],
		[
			'a place said from another',
			'<path d="M19 12H5"/><path d="m12 19-7-7 7-7"/>',
			'<path d="M19 12H5M12 19l-7-7 7-7"/>',
		],
		['a place of two figures', '<path d="M1 2h3"/><path d="m19 15"/>', '<path d="M1 2h3M19 15"/>'],
		[
			'numbers without a space',
			'<path d="M1 2h3"/><path d="m6.134 14.768.866-.5"/>',
			'<path d="M1 2h3M6.134 14.768l.866-.5"/>',
		],
		['a place with a letter after it', '<path d="M1 2h3"/><path d="m9 -5v2"/>', '<path d="M1 2h3M9 -5v2"/>'],
		[
			'a place alone before a curve',
			'<path d="M1 2h3"/><path d="m9 5a2 2 0 0 1 2 2"/>',
			'<path d="M1 2h3M9 5a2 2 0 0 1 2 2"/>',
		],
	])('are one: %s', (_, apart, joined) => {
		expect(withJoinedPaths(apart)).toBe(joined);
	});

	it('stay apart where another shape stands between them', () => {
		const shapes = '<path d="M1 2h3"/><circle cx="4" cy="4" r="1"/><path d="m5 6h7"/>';
		expect(withJoinedPaths(shapes)).toBe(shapes);
	});
});
