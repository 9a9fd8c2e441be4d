import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { catalogueOf, createI18n } from '../../../../src/render/markup/catalogues.ts';

const files = import.meta.glob<unknown>('/locales/*/*.json', { eager: true, import: 'default' });

describe.each(languages)('the words in %s', (language) => {
	it('are those of every file of the language', () => {
		const own = Object.entries(files).filter(([path]) => path.includes(`/locales/${language}/`));
		const byName = own.map(([path, words]) => [path.replace(/^.*\/|\.json$/gu, ''), words]);
		expect(byName).not.toEqual([]);
		expect(catalogueOf(language)).toEqual(Object.fromEntries(byName));
	});

	it.each([
		['ui', 'controls.halp'],
		['introduction', 'why-now.no-such-words'],
		['lost', 'title'],
	])('are asked for in vain, naming file and key: %s %s', (ns, key) => {
		expect(() => createI18n(language).t(key, { ns })).toThrow(
			new Error(`locales/${language}/${ns}.json: there are no words at "${key}"`),
		);
	});
});

describe('createI18n', () => {
	it('is ready to speak at once', () => {
		expect(createI18n('sv').t('controls.help', { ns: 'ui' })).toBe('Hjälp');
		expect(createI18n('fi').t('controls.help', { ns: 'ui' })).toBe('Ohje');
	});

	it('fills in values and escapes nothing: that is for the renderer to do', () => {
		const title = '<A & B>';
		for (const language of languages) {
			expect(createI18n(language).t('page.titleOfSlide', { ns: 'ui', title })).toMatch(/^<A & B> – /u);
		}
	});

	it.each([
		['sv', ['0 minuter', '1 minut', '2 minuter']],
		['fi', ['0 minuuttia', '1 minuutti', '2 minuuttia']],
	] as const)('knows the forms of a plural in %s', (language, forms) => {
		const { t } = createI18n(language);
		expect([0, 1, 2].map((count) => t('slide.minutes', { ns: 'ui', count }))).toEqual(forms);
	});
});
