import { describe, expect, it } from 'vitest';
import { escapeHtml, type Fragment, Html, html, trusted } from '../../../src/model/html.ts';

describe('escapeHtml', () => {
	it('escapes what has a meaning in HTML, every time it occurs', () => {
		expect(escapeHtml('<a href="x">R&D</a>')).toBe('&lt;a href=&quot;x&quot;&gt;R&amp;D&lt;/a&gt;');
	});

	it('escapes a reference rather than passing it on', () => {
		expect(escapeHtml('&lt;')).toBe('&amp;lt;');
	});

	it('leaves all other text alone', () => {
		const text = 'Å ä ö – ”citat” d\u2019accord 100\u00A0%';
		expect(escapeHtml(text)).toBe(text);
	});
});

describe('html', () => {
	it('escapes a text between tags', () => {
		expect(html`<p>${'<script>alert(1)</script> & mer'}</p>`.source).toBe(
			'<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; mer</p>',
		);
	});

	it('keeps a text within the attribute that it stands in', () => {
		expect(html`<p title="${'" onclick="alert(1)'}"></p>`.source).toBe('<p title="&quot; onclick=&quot;alert(1)"></p>');
	});

	it('takes HTML as it is', () => {
		expect(html`<ul>${html`<li>${'a & b'}</li>`}</ul>`.source).toBe('<ul><li>a &amp; b</li></ul>');
	});

	it('joins lists, also lists of lists, escaping the texts in them', () => {
		expect(html`<p>${['a', '<', [html`<b>c</b>`, [4]]]}</p>`.source).toBe('<p>a&lt;<b>c</b>4</p>');
	});

	it.each<[string, Fragment]>([
		['false', false],
		['null', null],
		['undefined', undefined],
		['an empty list', []],
		['an empty text', ''],
		['a list of nothings', [false, null, undefined]],
	])('leaves nothing of %s', (_name, value) => {
		expect(html`<p>${value}</p>`.source).toBe('<p></p>');
	});

	it('writes zero', () => {
		expect(html`<p>${0}</p>`.source).toBe('<p>0</p>');
	});

	it('drops line breaks and indentation of the template', () => {
		const source = html`
			<ul>
				<li>${'a'}</li>
				${'b'}
			</ul>
		`.source;
		expect(source).toBe('<ul><li>a</li>b</ul>');
	});

	it('keeps spaces within a line', () => {
		expect(html`<b>${'a'}</b> <i>${'b'}</i>`.source).toBe('<b>a</b> <i>b</i>');
	});

	it('keeps line breaks and indentation of a value', () => {
		expect(html`<pre>${'a\n\tb'}${trusted('<i>\n</i>')}</pre>`.source).toBe('<pre>a\n\tb<i>\n</i></pre>');
	});
});

describe('Html', () => {
	it('is its source when it is written', () => {
		expect(String(new Html('<p>a</p>'))).toBe('<p>a</p>');
	});
});
