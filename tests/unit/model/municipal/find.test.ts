import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDivision } from '../../../../src/model/municipal/division-schema.ts';
import { findMunicipalities, nearestMunicipalities, onlyMunicipality } from '../../../../src/model/municipal/find.ts';

const FILE = 'data/municipalities.json';
const division = parseDivision(FILE, JSON.parse(readFileSync(FILE, 'utf8')));
const found = (typed: string, language: 'sv' | 'fi' = 'sv') =>
	findMunicipalities(division, typed, language).map((one) => one[language]);

describe('what has been typed of a municipality', () => {
	it.each([
		['the Swedish name', 'Vasa', 'Vasa'],
		['the Finnish name', 'vaasa', 'Vasa'],
		['the beginning of a name', 'sotk', 'Sotkamo'],
		['a name without its diacritics', 'korsnas', 'Korsnäs'],
		['a Finnish name without its diacritics', 'MANTYHARJU', 'Mäntyharju'],
		['a name with blanks around it', '  luhanka ', 'Luhanka'],
		['a code', '905', 'Vasa'],
		['a code without its zeros', '91', 'Helsingfors'],
	])('finds it by %s', (_, typed, name) => {
		expect(found(typed)[0]).toBe(name);
	});

	it('finds each one by its code and by both of its names', () => {
		const lost = division.municipalities.flatMap((one) =>
			[one.code, one.sv, one.fi].filter((typed) => findMunicipalities(division, typed, 'sv')[0] !== one),
		);
		expect(lost).toEqual([]);
	});

	it('puts names that begin with it before words that do, and those before other parts', () => {
		expect(found('mariehamn')).toEqual(['Mariehamn']);
		const bor = found('bor');
		expect(bor.slice(0, 2)).toEqual(['Borgnäs', 'Borgå']);
		expect(bor).toContain('Uleåborg');
		expect(bor.indexOf('Uleåborg')).toBeGreaterThan(1);
	});

	it('is a part in the middle of a word as well', () => {
		expect(found('borg')).toContain('Björneborg');
		expect(found('harju', 'fi')).toContain('Mäntyharju');
	});

	it('finds all of them while nothing has been typed, by the alphabet of the language', () => {
		expect(found('')).toHaveLength(division.municipalities.length);
		expect(found(' ').at(-1)).toMatch(/^Ö/u);
		expect(found('', 'sv')[0]).toBe('Ackas');
		expect(found('', 'fi')[0]).toBe('Akaa');
	});

	it.each(['Xanadu', '999', '0000'])('finds none by %s', (typed) => {
		expect(found(typed)).toEqual([]);
	});
});

describe('a municipality that nobody has chosen from the list', () => {
	const only = (typed: string) => onlyMunicipality(division, typed)?.code;

	it('is the one that is called so, though others have the name as a part of theirs', () => {
		expect(found('lahti', 'fi')[0]).toBe('Lahti');
		expect(only('Vasa')).toBe('905');
		expect(only('vaasa')).toBe('905');
		expect(only('91')).toBe('091');
	});

	it('is the only one that fits', () => {
		expect(only('sotk')).toBe('765');
	});

	it('is none where several fit, or none does', () => {
		expect(only('bor')).toBeUndefined();
		expect(only('Xanadu')).toBeUndefined();
	});
});

describe('the municipalities nearest to a text', () => {
	const nearest = (typed: string) => nearestMunicipalities(division, typed, 3).map(({ sv }) => sv);

	it.each([
		['a letter too many', 'Vassa', 'Vasa'],
		['a letter too few', 'Sotkmo', 'Sotkamo'],
		['another letter', 'Luhanga', 'Luhanka'],
		['a Finnish name', 'HELSINGI', 'Helsingfors'],
		['diacritics that are left out', 'Korsnas', 'Korsnäs'],
	])('begin with the one that is meant: %s', (_, typed, name) => {
		expect(nearest(typed)[0]).toBe(name);
		expect(new Set(nearest(typed)).size).toBe(3);
	});
});
