import { describe, expect, it } from 'vitest';
import { catalogueOf, createI18n } from '../../../src/i18n/i18next.ts';

describe('catalogueOf', () => {
	it('holds the words of every file of the language', () => {
		const files = import.meta.glob<unknown>('../../../locales/sv/*.json', { eager: true, import: 'default' });
		const byName = Object.entries(files).map(([path, words]) => [path.replace(/^.*\/|\.json$/gu, ''), words]);
		expect(catalogueOf('sv')).toEqual(Object.fromEntries(byName));
	});
});

describe('createI18n', () => {
	it('is ready to speak at once', () => {
		expect(createI18n('sv').t('controls.help', { ns: 'ui' })).toBe('Hjälp');
	});

	it('fills in values and escapes nothing: that is for the renderer to do', () => {
		const title = '<A & B>';
		expect(createI18n('sv').t('page.titleOfSlide', { ns: 'ui', title })).toMatch(/^<A & B> – /u);
	});

	it('knows the forms of a plural', () => {
		const { t } = createI18n('sv');
		expect([0, 1, 2].map((count) => t('slide.minutes', { ns: 'ui', count }))).toEqual([
			'0 minuter',
			'1 minut',
			'2 minuter',
		]);
	});

	it.each([
		['ui', 'controls.halp'],
		['introduction', 'why-now.no-such-words'],
		['lost', 'title'],
	])('throws for a key without words, naming file and key: %s %s', (ns, key) => {
		expect(() => createI18n('sv').t(key, { ns })).toThrow(
			new Error(`locales/sv/${ns}.json: there are no words at "${key}"`),
		);
	});
});
