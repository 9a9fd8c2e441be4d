import { describe, expect, it } from 'vitest';
import { parseRichText, plainText } from '../../../src/model/rich-text.ts';

const stray = (sign: string) => new Error(`"${sign}" does not belong to **emphasis** or [text](link-id)`);

describe('parseRichText', () => {
	it('reads a text without markup', () => {
		expect(parseRichText('Kommunens uppgift')).toEqual([{ kind: 'text', text: 'Kommunens uppgift' }]);
	});

	it('finds nothing in nothing', () => {
		expect(parseRichText('')).toEqual([]);
	});

	it('reads emphasis, at the start, within and at the end', () => {
		expect(parseRichText('**Ett** två **tre fyra**')).toEqual([
			{ kind: 'strong', content: [{ kind: 'text', text: 'Ett' }] },
			{ kind: 'text', text: ' två ' },
			{ kind: 'strong', content: [{ kind: 'text', text: 'tre fyra' }] },
		]);
	});

	it('reads a link', () => {
		expect(parseRichText('Läs [lagen](law-681-2023).')).toEqual([
			{ kind: 'text', text: 'Läs ' },
			{ kind: 'link', to: 'law-681-2023', text: 'lagen' },
			{ kind: 'text', text: '.' },
		]);
	});

	it('reads words of another language', () => {
		expect(parseRichText('[Work in Finland](lang:en)')).toEqual([
			{ kind: 'foreign', lang: 'en', text: 'Work in Finland' },
		]);
	});

	it('finds names of another language by itself, the longest that there is', () => {
		expect(parseRichText('**Work in Finland**-tjänster, International House Tampere')).toEqual([
			{ kind: 'strong', content: [{ kind: 'foreign', lang: 'en', text: 'Work in Finland' }] },
			{ kind: 'text', text: '-tjänster, ' },
			{ kind: 'foreign', lang: 'en', text: 'International House Tampere' },
		]);
	});

	it('takes a link that is such a name to be in its language', () => {
		expect(parseRichText('[Work in Finland](work-in-finland)')).toEqual([
			{ kind: 'link', to: 'work-in-finland', text: 'Work in Finland', lang: 'en' },
		]);
	});

	it('leaves a name with an ending to the language around it', () => {
		const text = 'Business Finlandin ja Visit Tampereen kanssa';
		expect(parseRichText(text)).toEqual([{ kind: 'text', text }]);
	});

	it.each(['lang:eng', 'lang:EN', 'lang:', 'language:en'])('takes "%s" for the id of a link', (to) => {
		expect(parseRichText(`[ord](${to})`)).toEqual([{ kind: 'link', to, text: 'ord' }]);
	});

	it('reads links and foreign words within emphasis', () => {
		expect(parseRichText('**Läs [lagen](law-681-2023) och [Work](lang:en)**')).toEqual([
			{
				kind: 'strong',
				content: [
					{ kind: 'text', text: 'Läs ' },
					{ kind: 'link', to: 'law-681-2023', text: 'lagen' },
					{ kind: 'text', text: ' och ' },
					{ kind: 'foreign', lang: 'en', text: 'Work' },
				],
			},
		]);
	});

	it('leaves single signs alone', () => {
		const text = '2 * 3 (sex) & "citat" – slut';
		expect(parseRichText(text)).toEqual([{ kind: 'text', text }]);
	});

	it.each(['**öppet', 'öppet**', '**ett** två **', 'ett ** två'])('refuses emphasis left open: %s', (text) => {
		expect(() => parseRichText(text)).toThrow(stray('**'));
	});

	it.each(['[lagen](', '[lagen]()', '[lagen](två ord)', '[](law-681-2023)'])(
		'refuses a link that cannot be read: %s',
		(text) => {
			expect(() => parseRichText(text)).toThrow(stray(']('));
		},
	);

	it.each([
		['<', '<b>fet</b>'],
		['>', 'a > b'],
	])('refuses HTML: %s', (sign, text) => {
		expect(() => parseRichText(text)).toThrow(stray(sign));
	});

	it.each(['[**lagen**](law-681-2023)', '[ett**](law-681-2023)', '[**Work**](lang:en)'])(
		'refuses emphasis in the text of a link, where it would be shown as stars: %s',
		(text) => {
			expect(() => parseRichText(text)).toThrow(stray('**'));
		},
	);
});

describe('plainText', () => {
	it('is the words without their markup', () => {
		expect(plainText('**Läs [lagen](law-681-2023)** hos [Work in Finland](lang:en) nu')).toBe(
			'Läs lagen hos Work in Finland nu',
		);
	});

	it('refuses what cannot be read', () => {
		expect(() => plainText('**öppet')).toThrow(stray('**'));
	});
});
