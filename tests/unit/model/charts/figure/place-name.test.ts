import { describe, expect, it } from 'vitest';
import { placeName, shortPlace } from '../../../../../src/model/charts/figure/chart-texts.ts';
import { type Language, languages, localeOf } from '../../../../../src/model/language.ts';
import { contextOf } from '../deck-charts.ts';

/** The name of a place in the words of a chart over months. */
function nameOf(at: string, language: Language, form: 'long' | 'short' = 'long'): string {
	const context = contextOf('temporary-protection', language);
	return (form === 'short' ? shortPlace(context, at)?.text : undefined) ?? placeName(context, at);
}

describe('a place', () => {
	it('that is a month has its name and year', () => {
		expect(nameOf('2024-07', 'sv')).toBe('juli 2024');
		expect(nameOf('2024-07', 'fi')).toBe('heinäkuu 2024');
	});

	it.each(languages)('that is a month is named as a machine that knows %s names it', (language) => {
		for (const name of ['long', 'short'] as const) {
			const format = new Intl.DateTimeFormat(localeOf[language], { month: name, year: 'numeric', timeZone: 'UTC' });
			for (let month = 0; month < 12; month++) {
				const at = `2024-${String(month + 1).padStart(2, '0')}`;
				expect(nameOf(at, language, name)).toBe(format.format(Date.UTC(2024, month)));
			}
		}
	});

	it('that is a month has a short name where there is little room', () => {
		expect(nameOf('2024-01', 'sv', 'short')).toBe('jan. 2024');
		expect(nameOf('2024-01', 'fi', 'short')).toBe('tammi 2024');
	});

	it.each(['1990', '2045', 'FI', 'P5Y'])('such as %s is passed through', (at) => {
		for (const language of languages) expect(nameOf(at, language)).toBe(at);
	});
});
