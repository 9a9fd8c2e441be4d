import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/model/stems.ts';
import { excerptOf } from '../../../src/page/search/excerpt.ts';

const words = (text: string) => wordsIn(text).map(({ word }) => word);

describe('wordsIn', () => {
	it.each([
		['Förläggning, å andra sidan', ['förläggning', 'andra', 'sidan']],
		['kiintiö\u00ADpakolainen', ['kiintiöpakolainen']],
		['AN24-reformen (KOTO24)', ['an24', 'reformen', 'koto24']],
		['lag 681/2023, 1.1.2025 och 10,8 %', ['lag', '681/2023', '1.1.2025', 'och', '10,8']],
		['cirka 210 000 sysselsatta', ['cirka', '210000', 'sysselsatta']],
		['610\u00A0148 år 2024, 2\u202F500', ['610148', 'år', '2024', '2500']],
		['åren 2022–2023, 10–15 år', ['åren', '2022', '2023', '10', '15', 'år']],
		['vuonna 2038 noin 500', ['vuonna', '2038', 'noin', '500']],
		['2025 500', ['2025', '500']],
		['2 § i MDI:n', ['2', 'mdi']],
		['()*+?[]{}^$|\\', []],
		['', []],
	])('reads %j', (text, expected) => {
		expect(words(text)).toEqual(expected);
	});

	it('knows where each word stands, with what it is written with', () => {
		const text = 'Noin 210 000 työ\u00ADllistä.';
		expect(wordsIn(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Noin', '210 000', 'työ\u00ADllistä']);
	});

	it('composes letters whose marks are written apart', () => {
		expect(words('fo\u0308rening')).toEqual(['förening']);
	});
});

describe('excerptOf', () => {
	const text = `${'ord '.repeat(40)}mitten ${'slut '.repeat(60)}`.trim();
	const found = wordsIn(text).filter(({ word }) => word === 'mitten');

	it('shows the words around what was found, cut between words', () => {
		const pieces = excerptOf({ passage: { text }, words: found });
		const shown = pieces.map((piece) => piece.text).join('');
		expect(pieces.filter((piece) => piece.found)).toEqual([{ text: 'mitten', found: true }]);
		expect(shown).toMatch(/^… ord .* mitten slut .* slut …$/u);
		expect(shown.length).toBeLessThan(190);
	});

	it('shows a short text whole', () => {
		const short = 'En kort text';
		expect(excerptOf({ passage: { text: short }, words: wordsIn(short).slice(1, 2) })).toEqual([
			{ text: 'En ', found: false },
			{ text: 'kort', found: true },
			{ text: ' text', found: false },
		]);
	});
});
