import { describe, expect, it } from 'vitest';
import { laidOut } from './laid-out.ts';

describe('laidOut', () => {
	it('puts each tag on a line, and an element that holds only text on one', () => {
		expect(laidOut('<ul class="a"><li>ett</li><li><b>två</b> och <i></i></li></ul><img src="a"><path d="M0"/>')).toBe(
			[
				'<ul class="a">',
				'\t<li>ett</li>',
				'\t<li>',
				'\t\t<b>två</b>',
				'\t\t␣och␣',
				'\t\t<i></i>',
				'\t</li>',
				'</ul>',
				'<img src="a">',
				'<path d="M0"/>',
				'',
			].join('\n'),
		);
	});

	it('shows spaces that do not break, and leaves out soft hyphens', () => {
		expect(laidOut('<p>1\u00A0000 in\u00ADvånare</p>')).toBe('<p>1&nbsp;000 invånare</p>\n');
	});

	it('refuses elements that do not nest', () => {
		expect(() => laidOut('<p><b>ett<i></i></p></b>')).toThrow(new Error('</p> closes <b>'));
		expect(() => laidOut('<div><p><i></i></p>')).toThrow(new Error('<div> is left open'));
	});
});
