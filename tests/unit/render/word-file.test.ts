import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/deck/language.ts';
import { unfilled } from '../../../src/deck/site-settings.ts';
import { catalogueOf, createI18n } from '../../../src/i18n/i18next.ts';
import { renderPage } from '../../../src/render/page.ts';
import { wordFile } from '../../../src/render/word-file.ts';

const wordsOf = (language: (typeof languages)[number]): Record<string, string> =>
	JSON.parse(wordFile(catalogueOf(language), createI18n(language), language, unfilled));

describe.each(languages)('the word file of %s', (language) => {
	const words = wordsOf(language);
	const { body, files } = renderPage(language);

	it('is among the files of the page', () => {
		expect(files.get(`words/${language}.json`)).toBe(JSON.stringify(words));
	});

	it('has words for every key of the page, attributes included', () => {
		const slots = [...body.matchAll(/ data-t="([^"]+)"| data-a="([^"]+)"/gu)].flatMap(([, text, attributes = '']) =>
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
	const [first, ...others] = languages.map((language) => Object.keys(wordsOf(language)).toSorted());
	for (const other of others) expect(other).toEqual(first);
});
