import { describe, expect, it } from 'vitest';
import { trusted } from '../../../../src/model/html.ts';
import { languages } from '../../../../src/model/language.ts';
import { type Markable, markTerms } from '../../../../src/render/markup/term-marks.ts';
import { renderPage } from '../../../../src/render/page.ts';
import { isOneLine, type Markup, readMarkup, wordsIn } from '../markup.ts';

const TERMS: readonly Markable[] = [
	{ id: 'eu', forms: 'EU', definedOn: undefined },
	{ id: 'refugee', forms: 'flykting', definedOn: 'defining' },
];

const mark = (content: string, id = 'sample') => {
	const section = `<section id="${id}" data-slide="1" data-part="part">${content}</section>`;
	const { sections, texts } = markTerms([trusted(section)], TERMS, 'sv');
	return { html: sections[0]?.source.replace(/^<section[^>]*>|<\/section>$/gu, ''), texts: Object.fromEntries(texts) };
};

/** Where the words below an element stand, when it says so or is a slide. */
const placeNamed = ({ attributes }: Markup) =>
	attributes.get('data-words') ??
	(attributes.has('data-slide') ? `${attributes.get('data-part')}.${attributes.get('id')}` : undefined);

const EU = '<a href="ordlista/#eu" data-term>EU</a>';

describe('markTerms', () => {
	it('marks the first place alone, and hands on the words that hold it', () => {
		expect(mark('<p data-i18n="a">I EU, utanför EU</p><p data-i18n="b">EU</p>')).toEqual({
			html: `<p data-i18n="a">I ${EU}, utanför EU</p><p data-i18n="b">EU</p>`,
			texts: { 'part.sample.a': `I ${EU}, utanför EU` },
		});
	});

	it('marks within emphasis', () => {
		expect(mark('<p data-i18n="a.0">I <strong>hela EU</strong></p>').texts).toEqual({
			'part.sample.a.0': `I <strong>hela ${EU}</strong>`,
		});
	});

	it.each([
		['a heading', '<h4 data-i18n="a">EU</h4>'],
		['a part of a heading', '<h3><span data-i18n="a">EU</span></h3>'],
		['a link', '<p data-i18n="a"><a href="#/x">EU</a></p>'],
		['a button', '<button><span data-i18n="a">EU</span></button>'],
		['a figure', '<figure><p data-i18n="a">EU</p></figure>'],
		['words of another language', '<p data-i18n="a"><span lang="en">EU</span></p>'],
		['words that other slides have as well', '<p data-words="ui" data-i18n="a">EU</p>'],
		['notes', '<aside class="notes"><p data-i18n="a">EU</p></aside>'],
		['words without a key', '<p>EU</p>'],
		['an attribute', '<p data-i18n="a" title="EU">x</p>'],
	])('marks nothing in %s, and goes on behind it', (_, closed) => {
		const { html, texts } = mark(`${closed}<p data-i18n="z">EU</p>`);
		expect(html).toBe(`${closed}<p data-i18n="z">${EU}</p>`);
		expect(texts).toEqual({ 'part.sample.z': EU });
	});

	it('marks no term on the slide that defines it', () => {
		const text = '<p data-i18n="a">En flykting</p>';
		expect(mark(text, 'defining')).toEqual({ html: text, texts: {} });
		expect(mark(text).html).toContain('<a href="ordlista/#refugee" data-term>flykting</a>');
	});

	it.each([
		[
			'within',
			'EU<span class="one-line">-k</span>ansalaisten EU',
			'<a href="ordlista/#eu" data-term>EU<span class="one-line">-k</span>ansalaisten</a> EU',
		],
		[
			'at the end of',
			'EU<span class="one-line">-k</span>',
			'<a href="ordlista/#eu" data-term>EU<span class="one-line">-k</span></a>',
		],
		['before', `<span class="one-line">15–64-å</span>r, EU`, `<span class="one-line">15–64-å</span>r, ${EU}`],
		['behind', `EU <span class="one-line">-k</span>`, `${EU} <span class="one-line">-k</span>`],
	])('finds a term with a span that does not wrap %s it', (_, text, marked) => {
		expect(mark(`<p data-i18n="a">${text}</p>`)).toEqual({
			html: `<p data-i18n="a">${marked}</p>`,
			texts: { 'part.sample.a': marked },
		});
	});

	it('leaves a slide without terms as it is', () => {
		const text = '<p data-i18n="a">Ett &amp; två<br><img src="x" alt="">tre</p><svg><use href="#i"/></svg>';
		expect(mark(text)).toEqual({ html: text, texts: {} });
	});
});

const childrenOf = ({ children }: Markup) => children.filter((child) => typeof child !== 'string');
const isMark = ({ attributes }: Markup) => attributes.has('data-term');

/** Every mark below an element, with the elements around it. */
function marksIn(
	markup: Markup,
	around: readonly Markup[] = [],
): readonly { mark: Markup; around: readonly Markup[] }[] {
	const path = [...around, markup];
	return childrenOf(markup).flatMap((child) => [
		...(isMark(child) ? [{ mark: child, around: path }] : []),
		...marksIn(child, path),
	]);
}

function sectionsIn(markup: Markup): readonly Markup[] {
	if (markup.name === 'section' && markup.attributes.has('data-slide')) return [markup];
	return childrenOf(markup).flatMap(sectionsIn);
}

describe.each(languages)('the marks of the page: %s', (language) => {
	const body = readMarkup(renderPage(language).body);
	const sections = sectionsIn(body).map((section) => ({ section, marks: marksIn(section) }));

	it('stand once on a slide, and on slides alone', () => {
		for (const { section, marks } of sections) {
			const hrefs = marks.map(({ mark }) => mark.attributes.get('href'));
			expect(new Set(hrefs).size, section.attributes.get('id')).toBe(hrefs.length);
		}
		expect(marksIn(body)).toHaveLength(sections.reduce((sum, { marks }) => sum + marks.length, 0));
	});

	it('stand in no link, heading, button, figure or note, and hold nothing but words', () => {
		for (const { mark, around } of marksIn(body)) {
			expect(around.map(({ name }) => name)).not.toEqual(
				expect.arrayContaining([expect.stringMatching(/^(?:a|h\d|button|figure|summary|svg|dt)$/u)]),
			);
			expect(around.some(({ attributes }) => attributes.get('class') === 'notes')).toBe(false);
			expect(mark.children.every((child) => typeof child === 'string' || isOneLine(child))).toBe(true);
			expect(wordsIn(mark)).not.toBe('');
		}
	});

	it('stand in words whose key no other element has', () => {
		const keyed = (markup: Markup, place = ''): readonly string[] => {
			const here = placeNamed(markup) ?? place;
			const key = markup.attributes.get('data-i18n');
			return [
				...(key === undefined ? [] : [`${here}.${key}`]),
				...childrenOf(markup).flatMap((child) => keyed(child, here)),
			];
		};
		const keys = keyed(body);
		for (const { around } of marksIn(body)) {
			const place = around.map(placeNamed).findLast((each) => each !== undefined);
			const key = around.findLast(({ attributes }) => attributes.has('data-i18n'))?.attributes.get('data-i18n');
			expect(keys.filter((each) => each === `${place}.${key}`)).toHaveLength(1);
		}
	});

	it('are those of the abbreviations and terms where a reader meets them', () => {
		const on = (id: string) =>
			(sections.find(({ section }) => section.attributes.get('id') === id)?.marks ?? []).map(({ mark }) =>
				wordsIn(mark),
			);
		expect(on('employment-authority-duties')).toEqual(
			expect.arrayContaining(
				language === 'sv'
					? ['AN24-reformen', 'Eures-rådgivning', 'EES', 'UF-centret']
					: ['TE24-uudistus', 'EURES-neuvonta', 'ETA-alueelta', 'KEHA-keskus'],
			),
		);
		expect(on('concepts-people')).toEqual(language === 'sv' ? ['FN:s', 'UNHCR'] : ['YK:n', 'UNHCR']);
		expect(on('funding-of-integration')).toContain(language === 'sv' ? 'NTM-centralen' : 'ELY-keskuksen');
	});
});
