import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { softHyphens } from '../../../../src/render/markup/hyphenate.ts';

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
