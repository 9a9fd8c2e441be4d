import { describe, expect, it } from 'vitest';
import { linePieces } from '../../../src/model/line-breaks.ts';

/** A text with brackets around what stays on one line. */
const shown = (text: string) =>
	linePieces(text)
		.map((piece) => (piece.unbroken ? `[${piece.text}]` : piece.text))
		.join('');

describe('no line ends', () => {
	it.each([
		['after an abbreviation', 'ELY-keskus ja KEHA-keskus', 'ELY[-k]eskus ja KEHA[-k]eskus'],
		['after one with digits', 'AN24-reformen, KOTO24-uudistus', 'AN24[-r]eformen, KOTO24[-u]udistus'],
		[
			'after one in brackets or quotes',
			'(EU-kansalaisten) ”CNC-koneistajia”',
			'(EU[-k]ansalaisten) ”CNC[-k]oneistajia”',
		],
		['after one beside a slash', 'UF/NTM-centralerna', 'UF/NTM[-c]entralerna'],
		['after one letter', 'E-post', 'E[-p]ost'],
		['after a name, nor before one', 'Eures-rådgivning, Itä-Aasian', 'Eures[-r]ådgivning, Itä[-A]asian'],
		['in an abbreviation with a hyphen', 'Koto-AJ:n, Koto-AJ-maksu', 'Koto[-A]J:n, Koto[-A]J[-m]aksu'],
		['after a number', '1990-luvulla, 2010-talet', '1990[-l]uvulla, 2010[-t]alet'],
		['after the hyphen of a joined word', 'TE-palvelut 2024 -uudistus', 'TE[-p]alvelut 2024 [-u]udistus'],
		['after a hyphen behind a link', '-indeksissä', '[-i]ndeksissä'],
		['after a hyphen behind a quotation', '”Koto”-ohjelma', '”Koto”[-o]hjelma'],
		['between years', '2022–2024 ja 30.12.2025–10.2.2026', '[2022–2024] ja 30.12.2025–10.2.2026'],
		['between a span and what is joined to it', '15–64-vuotias', '[15–64-v]uotias'],
		['in a span of months', 'februari–mars, juli 2022–juni 2023', 'februar[i–m]ars, juli 202[2–j]uni 2023'],
		['between numbers that are filled in later', '{{from}}–{{to}}', '[{{from}}–{{to}}]'],
		['where a soft hyphen is near', 'EU-kan\u00ADsalaisten', 'EU[-k]an\u00ADsalaisten'],
	])('%s', (_, text, pieces) => {
		expect(shown(text)).toBe(pieces);
	});
});

describe('a line may end', () => {
	it.each([
		['after the hyphen of a common word', 'kotoutuja-asiakas, startup-yritykset'],
		['after a suspended hyphen', 'EU- ja ETA:n, social-, hälsovårds- och'],
		['at a dash between words', 'Vård – omsorg, 2024 – ett år'],
		['after a long name', 'Seutukaupunkirekry-hanketta'],
		['where browsers end none anyhow', '2024-07, 050-123, 681/2023'],
		['in an address', 'tem.fi/-/elinvoimakeskusten-yhteystiedot'],
	])('%s', (_, text) => {
		expect(shown(text)).toBe(text);
	});
});
