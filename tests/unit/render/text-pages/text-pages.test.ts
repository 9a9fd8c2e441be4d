import { describe, expect, it } from 'vitest';
import { textPageIds, textPath } from '../../../../src/model/addresses.ts';
import { languages, otherThan } from '../../../../src/model/language.ts';
import { type SiteSettings, unfilled } from '../../../../src/render/markup/site-settings.ts';
import { renderPage } from '../../../../src/render/page.ts';
import { renderText } from '../../../../src/render/text-pages/text-pages.ts';
import { readMarkup, wordsIn } from '../markup.ts';

const filled: SiteSettings = {
	address: 'https://example.org/deck/',
	publisher: { sv: 'Exempelstads kommun', fi: 'Esimerkkikunta' },
	contact: 'webb@example.org',
	municipality: '905',
	supervisor: {
		name: { sv: 'Tillsynsverket', fi: 'Valvontavirasto' },
		unit: { sv: 'Enheten', fi: 'Yksikkö' },
		web: { sv: 'https://sv.example.org/', fi: 'https://fi.example.org/' },
		email: 'tillsyn@example.org',
		phone: '029 000 0000',
	},
	assessed: '2026-11-23',
	statement: { made: '2026-11-24', changed: '2026-12-01' },
	live: null,
	pptx: false,
};

const wordsOf = (source: string) => wordsIn(readMarkup(source)).replace(/\u00AD/gu, '');
const missing = (source: string) => source.match(/class="missing"/gu)?.length ?? 0;

describe.each(languages)('the accessibility statement in %s', (language) => {
	const full = renderText('accessibility', language, filled);
	const empty = renderText('accessibility', language, unfilled);

	it('says what the publisher has filled in', () => {
		const words = wordsOf(full.body);
		const { publisher, contact, supervisor } = filled;
		for (const text of [publisher?.[language], contact, supervisor?.name[language], supervisor?.unit?.[language]]) {
			expect(words).toContain(text);
		}
		expect(words).toMatch(language === 'sv' ? /den 24 november 2026/u : /24\. marraskuuta 2026/u);
		expect(words).toMatch(language === 'sv' ? /den 1 december 2026/u : /1\. joulukuuta 2026/u);
		expect(words).toMatch(language === 'sv' ? /den 23 november 2026/u : /23\. marraskuuta 2026/u);
		expect(full.body).toContain(`href="${supervisor?.web[language]}"`);
		expect(full.body).toContain('href="tel:0290000000"');
		expect(missing(full.body)).toBe(0);
	});

	it('says what is missing, and invents nothing', () => {
		expect(missing(empty.body)).toBe(5);
		expect(empty.body).not.toContain('mailto:');
		expect(empty.body).not.toMatch(/null|undefined|\{\{/u);
	});

	it('says what the act asks for: degree, gaps, tests, feedback, supervision, dates', () => {
		expect(empty.body.match(/<h2>/gu)).toHaveLength(6);
		expect(empty.body).toContain('2019/306');
		expect(wordsOf(empty.body)).toContain('WCAG 2.1');
	});
});

describe.each(languages)('the page about privacy in %s', (language) => {
	it('names who answers where that is known, and says that it is missing where it is not', () => {
		const full = renderText('privacy', language, filled);
		expect(wordsOf(full.body)).toContain(filled.publisher?.[language]);
		expect(full.body).toContain('mailto:webb@example.org"');
		expect(missing(full.body)).toBe(0);
		expect(missing(renderText('privacy', language, unfilled).body)).toBe(1);
	});
});

describe.each(languages)('what is said of phones that follow a talk, in %s', (language) => {
	const headings = (id: 'accessibility' | 'privacy', live: SiteSettings['live']): readonly string[] =>
		renderText(id, language, { ...filled, live }).body.match(/<h2>.*?<\/h2>/gu) ?? [];

	it.each(['accessibility', 'privacy'] as const)(
		'is on the page about %s where the site has live, and only there',
		(id) => {
			const [without, with_] = [headings(id, null), headings(id, true)];
			const [said, ...more] = with_.filter((heading) => !without.includes(heading));
			expect(said).toMatch(language === 'sv' ? /telefon/u : /puhelim/u);
			expect(more).toEqual([]);
			expect(with_).toHaveLength(without.length + 1);
		},
	);

	it('is kept apart from what stays in the browser', () => {
		const lead = (live: SiteSettings['live']) =>
			/<p class="lead">(?<words>.*?)<\/p>/su.exec(renderText('privacy', language, { ...filled, live }).body)?.groups
				?.words;
		expect(lead(true)).toMatch(language === 'sv' ? /utom när du följer/u : /paitsi kun seuraat/u);
		expect(lead(null)).not.toMatch(/telefon|puhelim/u);
	});

	it('names the server of the broker where it is another one', () => {
		const words = (live: SiteSettings['live']) => wordsOf(renderText('privacy', language, { ...filled, live }).body);
		expect(words('wss://live.example.org:8443/mqtt')).toContain('live.example.org:8443');
		expect(words(true)).not.toContain('live.example.org');
	});
});

describe.each(languages.flatMap((language) => textPageIds.map((id) => ({ id, language }))))(
	'the page of text $id in $language',
	({ id, language }) => {
		const { title, description, body, paths } = renderText(id, language, filled);

		it('has a title and a description of its own', () => {
			const others = textPageIds.filter((other) => other !== id).map((other) => renderText(other, language, filled));
			for (const other of others) {
				expect(other.title).not.toBe(title);
				expect(other.description).not.toBe(description);
			}
		});

		it('leads to its counterpart, back to the deck and to the other pages', () => {
			const here = `https://example.org/deck/${paths[language]}`;
			const targets = [...body.matchAll(/ href="(?!https:|mailto:|tel:|#)([^"]+)"/gu)].map(
				([, href = '']) => new URL(href, here).pathname,
			);
			expect(targets).toContain(`/deck/${textPath(id, otherThan(language))}`);
			expect(targets).toContain(language === 'sv' ? '/deck/' : '/deck/fi/');
			for (const other of textPageIds) expect(targets).toContain(`/deck/${textPath(other, language)}`);
		});

		it('marks itself among the links', () => {
			expect(body.match(/aria-current="page"/gu)).toHaveLength(1);
		});
	},
);

describe.each(languages)('the deck in %s', (language) => {
	it('leads to whoever answers for errors, in the article and in the help, and after a change of language', () => {
		const page = renderPage(language, filled);
		expect(page.body.match(/href="mailto:webb@example\.org\?subject=[^"&]+"/gu)).toHaveLength(2);
		const words: Record<string, string> = JSON.parse(page.files.get(`words/${language}.json`) ?? '{}');
		expect(words['about.links']).toContain('mailto:webb@example.org');
		expect(renderPage(language).body).not.toContain('mailto:');
	});
});
