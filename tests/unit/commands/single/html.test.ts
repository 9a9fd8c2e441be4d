import { describe, expect, it } from 'vitest';
import {
	append,
	attributeOf,
	createElement,
	elementOf,
	elementsOf,
	parsePage,
	prepend,
	remove,
	replace,
	setAttribute,
	textOf,
	writePage,
} from '../../../../src/commands/single/html.ts';

const page = (body: string) =>
	parsePage(`<!doctype html><html><head><title>a</title></head><body>${body}</body></html>`);
const bodyOf = (document: ReturnType<typeof page>) => /<body>(.*)<\/body>/su.exec(writePage(document))?.[1];

describe('a page', () => {
	it('is written with the end tags and the quotes that it was read without', () => {
		const written = writePage(parsePage('<!doctype html><title>a</title><p class=b>c<p>d'));
		expect(written).toBe(
			'<!DOCTYPE html><html><head><title>a</title></head><body><p class="b">c</p><p>d</p></body></html>',
		);
	});

	it('keeps scripts and styles as they are, whatever looks like HTML in them', () => {
		const body = '<script>a < b && "<p>"</script><style>a > b {}</style>';
		expect(bodyOf(page(body))).toBe(body);
	});

	it('is looked through in templates and in what is shown without script', () => {
		const body = '<template><img src="1"></template><noscript><img src="2"></noscript><img src="3">';
		const sources = elementsOf(page(body), 'img').map((each) => attributeOf(each, 'src'));
		expect(sources).toEqual(['1', '2', '3']);
		expect(bodyOf(page(body))).toBe(body);
	});

	it('says when it lacks an element', () => {
		expect(() => elementOf(page(''), 'main')).toThrow('the page has no main');
	});
});

describe('an element', () => {
	it('has its attributes set, with what has to be escaped', () => {
		const document = page('<a href="1">b</a>');
		const link = elementOf(document, 'a');
		setAttribute(link, 'href', '2?a&b"c');
		setAttribute(link, 'lang', 'fi');
		expect(bodyOf(document)).toBe('<a href="2?a&amp;b&quot;c" lang="fi">b</a>');
		expect(attributeOf(link, 'title')).toBeUndefined();
	});

	it('is put first, last and in the place of another one, and is taken out', () => {
		const document = page('<p>1</p><style>2</style><b>3</b>');
		const body = elementOf(document, 'body');
		const style = elementOf(document, 'style');
		replace(style, createElement('script', { type: 'text/css' }, textOf(style)));
		remove(...elementsOf(document, 'b'));
		prepend(body, createElement('i', {}, '0'));
		append(body, createElement('u', {}, '4'));
		expect(bodyOf(document)).toBe('<i>0</i><p>1</p><script type="text/css">2</script><u>4</u>');
	});
});
