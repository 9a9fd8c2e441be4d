import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
	chosenMunicipality,
	isMunicipalityCode,
	type MunicipalitySources,
} from '../../../../src/model/municipal/choice.ts';
import { parseDivision } from '../../../../src/model/municipal/division-schema.ts';

const FILE = 'data/municipalities.json';
const division = parseDivision(FILE, JSON.parse(readFileSync(FILE, 'utf8')));
const code = (sources: MunicipalitySources) => chosenMunicipality(division, sources)?.code;

const all = { chosen: '091', address: '905', remembered: '765', site: '280' };

describe('the municipality that holds', () => {
	it('is what was chosen in the window, before the address, before what is remembered, before that of the site', () => {
		expect(code(all)).toBe('091');
		expect(code({ ...all, chosen: undefined })).toBe('905');
		expect(code({ remembered: all.remembered, site: all.site })).toBe('765');
		expect(code({ site: all.site })).toBe('280');
		expect(code({})).toBeUndefined();
	});

	it('is none where that has been chosen, whatever comes after it', () => {
		expect(code({ ...all, chosen: 'none' })).toBeUndefined();
		expect(code({ ...all, chosen: undefined, address: 'none' })).toBeUndefined();
		expect(code({ remembered: 'none', site: '905' })).toBeUndefined();
	});

	it('may be named in the address in either language', () => {
		expect(code({ address: 'Vaasa' })).toBe('905');
		expect(code({ address: 'vasa' })).toBe('905');
		expect(code({ address: '5' })).toBe('005');
	});

	it('is the next that there is where the address or the browser names none that there is', () => {
		expect(code({ address: 'Xanadu', remembered: '765' })).toBe('765');
		expect(code({ address: '', remembered: '999', site: '905' })).toBe('905');
	});
});

it.each([
	['905', true],
	['049', true],
	['49', false],
	['none', false],
	['9055', false],
	[905, false],
	[null, false],
])('%j is a code: %j', (value, is) => {
	expect(isMunicipalityCode(value)).toBe(is);
});
