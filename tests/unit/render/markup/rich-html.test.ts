import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { plainText } from '../../../../src/model/rich-text.ts';
import { richHtml, softHyphens } from '../../../../src/render/markup/rich-html.ts';

/** The ranges of a text, as its HTML keeps them on one line. */
function ranges(text: string): readonly string[] {
	return [...richHtml(text, 'sv').source.matchAll(/<span class="one-line">([^<]*)<\/span>/gu)].map(
		([, range = '']) => range,
	);
}

describe('a range', () => {
	it('of years, ages, days or sections is kept on one line', () => {
		expect(ranges('Åren 1990–2025, 15–64-åringar och 1.8.–15.9.')).toEqual(['1990–2025', '15–64-å', '1.8.–15.9']);
		expect(ranges('**2022–2023** och [2024–2025](koto-aj)')).toEqual(['2022–2023', '2024–2025']);
	});

	it('of two dates with their years may be broken: it is wider than a phone with large letters', () => {
		expect(ranges('På remiss 30.12.2025–10.2.2026.')).toEqual([]);
	});

	it('is kept so where its numbers are still to be filled in', () => {
		expect(ranges('Bild {{from}}–{{to}}')).toEqual(['{{from}}–{{to}}']);
	});

	it('holds in a link, behind one and in words of another language', () => {
		expect(ranges('[NTM-centralen](gtci)-indexet och [Koto-AJ](lang:fi)')).toEqual(['-c', '-i', '-A']);
	});

	it('is no dash between words, nor a hyphen between digits', () => {
		expect(ranges('Vård – omsorg, 2024 – ett år, 2024-07, 050-123')).toEqual([]);
	});

	it.each(languages)('leaves the text as it was for whoever copies or searches it: %s', (language) => {
		const text =
			'Från 1990–2025 ökade **antalet 18–29-åringar** i EU-området, och [Work in Finland](lang:en)-tjänsterna.';
		const source = richHtml(text, language).source;
		expect(source.replaceAll(/<[^>]+>/gu, '')).toBe(plainText(text));
	});
});

const files = import.meta.glob<string>('/locales/*/*.json', { eager: true, query: '?raw', import: 'default' });

/** A text with its soft hyphens shown as bars. */
const shown = (text: string) => text.replaceAll('\u00AD', '|');

describe('softHyphens', () => {
	it('lets long words break where the language breaks them', () => {
		expect(shown(softHyphens('arbetskraftsmyndigheterna', 'sv'))).toBe('ar|bets|krafts|myn|dig|he|ter|na');
		expect(shown(softHyphens('työvoimaviranomainen', 'fi'))).toMatch(/^työ\|voi\|ma\|vi\|/u);
	});

	it('breaks by the patterns of the language that it is told', () => {
		expect(softHyphens('integrationsfrämjande', 'sv')).not.toBe(softHyphens('integrationsfrämjande', 'fi'));
	});

	it('leaves words of fewer than twenty letters alone', () => {
		expect(softHyphens('integrationsplanens', 'sv')).toBe('integrationsplanens');
		expect(shown(softHyphens('integrationsplanerna', 'sv'))).toBe('in|teg|ra|tions|pla|ner|na');
	});

	it('measures the parts of a compound with a hyphen one by one', () => {
		expect(softHyphens('arbetskrafts-myndigheterna', 'sv')).toBe('arbetskrafts-myndigheterna');
		expect(shown(softHyphens('EU-arbetskraftsmyndigheterna', 'sv'))).toMatch(/^EU-ar\|bets\|/u);
	});

	it('leaves a word alone that its author has broken', () => {
		const text = 'arbetskrafts\u00ADmyndigheterna';
		expect(softHyphens(text, 'sv')).toBe(text);
	});

	it('breaks every long word of a text, and nothing between them', () => {
		expect(shown(softHyphens('”Kompetensförsörjning”, 2026: integrationsplanerna!', 'sv'))).toMatch(
			/^”Kom\|[\p{L}|]+”, 2026: in\|[\p{L}|]+!$/u,
		);
	});

	it('knows the letters of other languages as letters', () => {
		expect(softHyphens('Łódź–Šiauliai', 'sv')).toBe('Łódź–Šiauliai');
	});

	it.each(languages)('changes no letter of the words of the deck: %s', (language) => {
		const own = Object.entries(files).flatMap(([path, text]) => (path.includes(`/${language}/`) ? [text] : []));
		expect(own).not.toEqual([]);
		for (const text of own) {
			expect(softHyphens(text, language).replaceAll('\u00AD', '')).toBe(text.replaceAll('\u00AD', ''));
		}
		const broken = softHyphens(own.join(), language).length - own.join().length;
		expect(broken).toBeGreaterThan(100);
	});
});
