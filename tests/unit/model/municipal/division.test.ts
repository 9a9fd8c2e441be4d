import { describe, expect, it } from 'vitest';
import { areaKinds, areaOf, foldName, municipalityOf } from '../../../../src/model/municipal/division.ts';
import type { Municipality } from '../../../../src/model/municipal/division-schema.ts';
import fixture from '../../../fixtures/municipal-figures.json';
import { figures, parsedWith } from './sample.ts';

const { division } = figures;
const FILE = 'data/municipalities.json';

function municipality(wanted: string): Municipality {
	const found = municipalityOf(division, wanted);
	if (found === undefined) throw new Error(`there is no ${wanted}`);
	return found;
}

const others = (wanted: string, kind: (typeof areaKinds)[number]) =>
	areaOf(division, municipality(wanted), kind).others.map(({ sv }) => sv);

describe('the list of municipalities', () => {
	it('has the 308 of 2026 and the areas that they form', () => {
		const { municipalities, regions, counties, employmentAreas } = division;
		expect([division.division, municipalities, regions, counties, employmentAreas].map((one) => one.length)).toEqual([
			4, 308, 19, 23, 46,
		]);
	});

	it('has the language status that the law gives them', () => {
		const count = (status: string) => division.municipalities.filter(({ language }) => language === status).length;
		expect(['fi', 'fi-sv', 'sv-fi', 'sv'].map(count)).toEqual([259, 18, 15, 16]);
	});

	it.each(Object.entries(fixture))('has names, language status and areas of %s', (code, expected) => {
		const found = municipality(code);
		const areas = areaKinds.map((kind) => areaOf(division, found, kind).area.sv);
		expect([found.sv, found.fi, found.language, ...areas]).toEqual([
			expected.sv,
			expected.fi,
			expected.language,
			expected.region,
			expected.county,
			expected.employmentArea,
		]);
	});
});

describe('a municipality is found', () => {
	it.each([
		['its code', '049', '049'],
		['its code without zeros', '49', '049'],
		['its Swedish name', 'Vasa', '905'],
		['its Finnish name', 'Vaasa', '905'],
		['any case', 'hELSINGFORS', '091'],
		['no diacritics', 'mantyharju', '507'],
		['diacritics that are typed apart', 'A\u030abo', '853'],
		['points and spaces', ' st  michel ', '491'],
		['a name of two words', 'Koski Tl', '284'],
		['a name with a hyphen', 'mänttä vilppula', '508'],
	])('by %s', (_, wanted, code) => {
		expect(municipalityOf(division, wanted)?.code).toBe(code);
	});

	it.each(['', '000', '588', 'Pertunmaa', 'Vas', '0905', '-'])('and nothing by "%s"', (wanted) => {
		expect(municipalityOf(division, wanted)).toBeUndefined();
	});

	it('by each name and code of the list, and no other than itself', () => {
		for (const one of division.municipalities)
			for (const wanted of [one.code, one.sv, one.fi, one.sv.toUpperCase(), foldName(one.fi)])
				expect(municipalityOf(division, wanted), wanted).toBe(one);
	});
});

describe('the area of a municipality', () => {
	it('has the others that belong to it', () => {
		const neighbours = ['Kaskö', 'Laihela', 'Malax', 'Korsholm', 'Närpes', 'Nykarleby', 'Vasa', 'Vörå'];
		expect(others('Korsnäs', 'employmentArea')).toEqual(neighbours);
		expect(others('Esbo', 'employmentArea')).toEqual(['Grankulla']);
	});

	it('has no others where it is one municipality', () => {
		const alone = division.municipalities.filter(({ code }) => others(code, 'employmentArea').length === 0);
		expect(alone.map(({ sv }) => sv).toSorted()).toEqual(['Helsingfors', 'Kouvola', 'Lahtis', 'Vanda']);
	});

	it('is Åland for the municipalities of Åland', () => {
		const mariehamn = municipality('Mariehamn');
		expect(areaKinds.map((kind) => areaOf(division, mariehamn, kind).area.sv)).toEqual(['Åland', 'Åland', 'Åland']);
		expect(others('478', 'county')).toHaveLength(15);
	});
});

describe('the list is refused, naming file and field, when', () => {
	it.each([
		[
			'a code has two digits',
			'"code": "905"',
			'"code": "95"',
			/Invalid code: expected three digits.*\n {2}→ at municipalities\[\d+\]\.code/u,
		],
		[
			'a code stands twice',
			'"code": "905"',
			'"code": "049"',
			/Duplicate code: "049"\n {2}→ at municipalities\[\d+\]\.code/u,
		],
		[
			'a language is unknown',
			'"language": "sv-fi"',
			'"language": "en"',
			/Invalid option.*\n {2}→ at municipalities\[\d+\]\.language/u,
		],
		[
			'a region is unknown',
			/"region": "15"/u,
			'"region": "99"',
			/Unknown code: "99" of \d{3} is not in regions\n {2}→ at municipalities\[\d+\]\.region/u,
		],
		[
			'a name is another\u2019s',
			'"fi": "Vaasa"',
			'"fi": "espoo"',
			/Duplicate name: "espoo" is found as 049 already\n {2}→ at municipalities\[\d+\]\.fi/u,
		],
		[
			'nobody belongs to an area',
			'"regions": [',
			'"regions": [{ "code": "98", "sv": "A", "fi": "A" },',
			/Unused code: no municipality belongs to "98"\n {2}→ at regions\[0\]\.code/u,
		],
		[
			'a name is missing',
			'"sv": "Vasa",',
			'',
			/expected string, received undefined\n {2}→ at municipalities\[\d+\]\.sv/u,
		],
		['there is no day', /"read": "[^"]+"/u, '"read": "29.11.2026"', /Invalid ISO date\n {2}→ at read/u],
	])('%s', (_, from, to, message) => {
		const parse = parsedWith(FILE, from, to);
		expect(parse).toThrow(message);
		expect(parse).toThrow(/^data\/municipalities\.json\n/u);
	});
});
