import { describe, expect, it } from 'vitest';
import { withoutEndTags } from '../../../src/render/end-tags.ts';

describe('withoutEndTags', () => {
	it.each([
		['<ul><li>a</li><li>b</li></ul>', '<ul><li>a<li>b</ul>'],
		['<ul><li>a<ul><li>b</li></ul></li></ul>', '<ul><li>a<ul><li>b</ul></ul>'],
		['<div><p>a</p><p>b</p><ul><li>c</li></ul><p>d</p></div>', '<div><p>a<p>b<ul><li>c</ul><p>d</div>'],
		['<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a<dd>b</dl>'],
		[
			'<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
			'<table><thead><tr><th>a<tbody><tr><td>1</table>',
		],
	])('leaves out what the next one or the end of the parent ends: %s', (source, written) => {
		expect(withoutEndTags(source)).toBe(written);
	});

	it.each([
		'<dl><div><dt>a<dd>b</dd></div></dl>',
		'<ul><li>a</li> <li>b</ul>',
		'<p>a</p><a>b</a><p>c</p>d',
		'<div><a><p>a</p></a></div>',
		'<ol><li>a</li><!-- b --></ol>',
	])('keeps the rest: %s', (source) => {
		expect(withoutEndTags(source)).toBe(source);
	});
});
