import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/model/language.ts';
import { renderPage } from '../../../src/render/page.ts';

const wordsIn = (files: ReadonlyMap<string, string>, language: (typeof languages)[number]): Record<string, string> =>
	JSON.parse(files.get(`words/${language}.json`) ?? '{}');

describe.each(languages)('the word file of %s', (language) => {
	const { body, files } = renderPage(language);
	const words = wordsIn(files, language);

	it('marks the same terms as the page does', () => {
		const marks = (html: string) => html.match(/<a href="(?:ordlista|sanasto)\/#[^<]+<\/a>/gu) ?? [];
		const sorted = (all: readonly string[]) => all.toSorted();
		expect(sorted(Object.values(words).flatMap(marks))).toEqual(sorted(marks(body)));
		expect(marks(body).length).toBeGreaterThan(50);
	});

	it('says what the terms mean, and not by which forms they are found', () => {
		expect(words['glossary.terms.oecd.definition']).toMatch(language === 'sv' ? /^Organi/u : /^Talou/u);
		expect(words['glossary.terms.refugee.term']).toBe(language === 'sv' ? 'Flykting' : 'Pakolainen');
		expect(Object.keys(words).filter((key) => key.endsWith('.forms'))).toEqual([]);
	});

	it('has words for every key of the page, attributes included', () => {
		const slots = [...body.matchAll(/ data-i18n="([^"]+)"| data-i18n-attr="([^"]+)"/gu)].flatMap(
			([, text, attributes = '']) =>
				text === undefined ? attributes.split(' ').map((pair) => pair.replace(/^[^=]+=/u, '')) : [text],
		);
		const keys = Object.keys(words);
		// The place before the slot is known to the browser alone; here it is enough that some key ends so.
		const lost = new Set(
			slots.filter((slot) => !keys.some((key) => key.replace(/_(one|other)$/u, '').endsWith(`.${slot}`))),
		);
		expect([...lost]).toEqual([]);
		expect(slots.length).toBeGreaterThan(1000);
	});

	it('has its texts as HTML: with links of the language, nothing unescaped', () => {
		expect(Object.values(words).filter((text) => /\*\*|\]\(|&(?!(amp|lt|gt|quot|#)\b)/u.test(text))).toEqual([]);
		expect(words['links.law-681-2023']).toMatch(language === 'sv' ? /\/sv\//u : /\/fi\//u);
	});

	it('has the drawing of each chart, and where its figures lie', () => {
		expect(words['charts.net-immigration.drawing']).toMatch(/<svg .*<\/svg>/su);
		expect(words['charts.net-immigration.csv']).toBe(
			`${language === 'sv' ? './' : '../'}figures/${language}/net-immigration.csv`,
		);
	});
});

it('the word files of all languages have the same keys', () => {
	const [first, ...others] = languages.map((language) =>
		Object.keys(wordsIn(renderPage(language).files, language)).toSorted(),
	);
	for (const other of others) expect(other).toEqual(first);
});
