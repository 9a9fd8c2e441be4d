import { describe, expect, it } from 'vitest';
import { languages } from '../../../../src/model/language.ts';
import { plainText } from '../../../../src/model/rich-text.ts';
import { richHtml } from '../../../../src/render/markup/rich-html.ts';

/** The ranges of a text, as its HTML keeps them on one line. */
function ranges(text: string): readonly string[] {
	return [...richHtml(text, 'sv').source.matchAll(/<span class="one-line">([^<]*)<\/span>/gu)].map(
		([, range = '']) => range,
	);
}

describe('a range', () => {
	it('of years, ages, days or sections is kept on one line', () => {
		expect(ranges('Åren 1990–2025, 15–64-åringar och 30.12.2025–10.2.2026.')).toEqual([
			'1990–2025',
			'15–64',
			'30.12.2025–10.2.2026',
		]);
		expect(ranges('**2022–2023** och [2024–2025](quota-2026)')).toEqual(['2022–2023', '2024–2025']);
	});

	it('is kept so where its numbers are still to be filled in', () => {
		expect(ranges('Bild {{from}}–{{to}}')).toEqual(['{{from}}–{{to}}']);
	});

	it('is no dash between words, nor a hyphen between digits', () => {
		expect(ranges('Vård – omsorg, 2024 – ett år, 2024-07, 050-123')).toEqual([]);
	});

	it.each(languages)('leaves the text as it was for whoever copies or searches it: %s', (language) => {
		const text = 'Från 1990–2025 ökade **antalet 18–29-åringar**.';
		const source = richHtml(text, language).source;
		expect(source.replaceAll(/<[^>]+>/gu, '')).toBe(plainText(text));
	});
});
