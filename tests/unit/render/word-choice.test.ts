import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Language, languages } from '../../../src/model/language.ts';
import avoided from '../../fixtures/avoided-words.json';

/** The texts of a value of a word file, at any depth. */
function textsIn(value: unknown): readonly string[] {
	if (typeof value === 'string') return [value.replaceAll('\u00AD', '')];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** All texts of a language, each after the name of its file. */
function wordsOf(language: Language): readonly string[] {
	const folder = `locales/${language}`;
	return readdirSync(folder).flatMap((file) =>
		textsIn(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))).map((text) => `${file}: ${text}`),
	);
}

/** The words that are not to be used, in which a star stands for any letters. */
const AVOIDED = Object.fromEntries(
	languages.map((language) => [
		language,
		Object.entries(avoided[language]).map(([word, instead]) => ({
			word: new RegExp(`(?<!\\p{L})${word.replaceAll('*', '\\p{L}*')}(?!\\p{L})`, 'giu'),
			instead,
		})),
	]),
);

/** What stands in a text and is not to be used, with the word to use instead. */
function avoidedIn(text: string, language: Language): readonly string[] {
	return (AVOIDED[language] ?? []).flatMap(({ word, instead }) =>
		[...text.matchAll(word)].map(([found]) => `${found} → ${instead}`),
	);
}

describe.each(languages)('the words of %s', (language) => {
	const words = wordsOf(language);

	it('name each thing by its one word', () => {
		const found = words.flatMap((text) => avoidedIn(text, language).map((word) => `${word}, in ${text}`));
		expect(found, 'The words to use stand in tests/fixtures/avoided-words.json.').toEqual([]);
		expect(words.length).toBeGreaterThan(1000);
	});

	it('have a no-break space before an ellipsis', () => {
		expect(words.filter((text) => /(?<!\u00A0)…|\.\.\./u.test(text))).toEqual([]);
		expect(words.filter((text) => text.includes('…')).length).toBeGreaterThan(2);
	});
});

describe('a word that is not to be used', () => {
	it.each([
		['sv', 'Läs Dian, på många dior.', ['Dian → bilden', 'dior → bilder']],
		['sv', 'Presentatörens fönster, talarens anteckningar', ['Presentatörens → föreläsare', 'talarens → föreläsare']],
		['fi', 'Tällä dialla on pylväskaavioita.', ['dialla → diassa', 'pylväskaavioita → kuvio']],
	] as const)('is found in its forms: %s, %s', (language, text, found) => {
		expect(avoidedIn(text, language)).toEqual(found);
	});

	it.each([
		['sv', 'Dialogen, diagrammet, skattebetalarna, en föredragande och arabisktalande.'],
		['fi', 'Diassa on kuvio, kunnassa kaavoitus ja dialogi. Talent Boost.'],
	] as const)('is not found within others: %s', (language, text) => {
		expect(avoidedIn(text, language)).toEqual([]);
	});
});
