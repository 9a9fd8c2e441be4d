import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deck } from '../../../../slides/deck.ts';
import { type Language, languages } from '../../../../src/model/language.ts';
import { outlineOf } from '../../../../src/model/outline.ts';
import { type Findings, searcher } from '../../../../src/page/search/searcher.ts';
import { catalogueOf } from '../../../../src/render/markup/catalogues.ts';
import { searchFile } from '../../../../src/render/search-file.ts';

const outline = outlineOf(deck);
const ids = outline.slides.map(({ slide }) => slide.id);

/** What a councillor types, and the slide that answers it: several where more than one does so as well. */
const querySchema = z.strictObject({
	query: z.string().min(1),
	first: z.array(z.enum([...ids] as [string, ...string[]])).min(1),
});

const searches = {
	sv: searchOf('sv'),
	fi: searchOf('fi'),
};

function searchOf(language: Language): (query: string) => Findings & { readonly ids: readonly string[] } {
	const index = JSON.parse(searchFile(outline, catalogueOf(language), language));
	const search = searcher(index, language, new Set(catalogueOf(language).search.stopWords.split(' ')));
	return (query) => {
		const findings = search(query);
		return { ...findings, ids: findings.slides.map((number) => ids[number - 1] ?? '') };
	};
}

describe.each(languages)('what councillors look for: %s', (language) => {
	const file = `tests/fixtures/search/${language}.json`;
	const queries = z
		.array(querySchema)
		.min(40)
		.parse(JSON.parse(readFileSync(file, 'utf8')));

	it.each(queries)('$query', ({ query, first }) => {
		const advice = `Another slide comes first. If it answers as well, add its id to "first" of this query in ${file}.`;
		expect(first, advice).toContain(searches[language](query).ids[0]);
	});
});

describe('finding', () => {
	it.each([
		['fi', ['kunta', 'kunnan', 'kuntien', 'kunnille', 'kunnassamme']],
		['fi', ['laki', 'lain', 'lakia', 'laissa']],
		['fi', ['maahanmuuttaja', 'maahanmuuttajan', 'maahanmuuttajien', 'maahanmuuttajille']],
		['sv', ['kommun', 'kommunen', 'kommunernas', 'kommuner']],
		['sv', ['lag', 'lagen', 'lagar', 'lagarna']],
	] as const)('gives the same for every form of a word: %s %s', (language, forms) => {
		const [first, ...rest] = forms.map((form) => searches[language](form).ids);
		expect(first?.length).toBeGreaterThan(5);
		for (const found of rest) expect(found).toEqual(first);
	});

	it('finds words with marks by their bare letters, after those that are written so', () => {
		const { slides, matches } = searches.sv('lan');
		expect(slides.length).toBeGreaterThan(0);
		const weight = (term: string) => matches.get(term)?.weight ?? 0;
		expect(weight('land')).toBeGreaterThan(weight('länd'));
		expect(weight('länd')).toBeGreaterThan(0);
		expect(searches.fi('tyollisyysalueet').ids[0]).toBe('organising-services');
		expect(searches.sv('asylsokande').ids[0]).toBe('asylum-and-refugees');
	});

	it('takes marks that are typed at their word', () => {
		const { matches } = searches.sv('län');
		expect([...matches.keys()].filter((term) => !term.includes('län'))).toEqual([]);
	});

	it.each([
		['sv', 'rekrytering', /^regionstadsrekry|rekrytering/u],
		['sv', 'flykting', /^kvotflykting$/u],
		['sv', 'understöd', /^specialunderstöd$/u],
		['fi', 'pakolainen', /^kiintiöpakol/u],
		['fi', 'viranomainen', /^työvoimaviranom/u],
	] as const)('finds compounds by their parts: %s %s', (language, part, compound) => {
		expect([...searches[language](part).matches.keys()].some((term) => compound.test(term))).toBe(true);
	});

	it('finds the parts of a compound that is in no slide', () => {
		const { ids: found, fit } = searches.sv('flyktingmottagning');
		expect(found).toContain('asylum-and-refugees');
		expect(fit).toBe('similar');
	});

	it('finds numbers however they are grouped, and the years in dates', () => {
		expect(searches.sv('210000').ids).toEqual(searches.sv('210 000').ids);
		expect(searches.fi('2027').ids).toEqual(
			expect.arrayContaining(['temporary-protection', 'services-under-integration-act']),
		);
		expect(searches.sv('681').ids).toEqual(['legislation']);
		expect(searches.sv('682/2023').ids).toEqual([]);
	});

	it('answers while a word is being typed', () => {
		for (const typed of ['integra', 'integrationsp', 'integrationspla', 'integrationsplan']) {
			expect(searches.sv(typed).ids, typed).toContain('services-under-integration-act');
		}
	});

	it('says how well what was found fits', () => {
		expect(searches.sv('flyktingkvot').fit).toBe('all');
		expect(searches.sv('flygtingkvot').fit).toBe('similar');
		expect(searches.sv('bastukväll sluttestning').fit).toBe('some');
	});

	it('puts a slide with all words before one with some of them', () => {
		const found = searches.sv('utländska examensstuderande').ids;
		expect(found[0]).toBe('partnership-with-vocational-schools');
	});

	it.each(['', '  ', 'x', '()*+?', '"', '\\', 'xyzzyx', '<b>'])('finds nothing in %j, and does not fail', (query) => {
		expect(searches.sv(query).slides).toEqual([]);
	});

	it('is not led astray by what the trainer alone has', () => {
		// Words of the notes, and of what is to be checked before the talk.
		expect(searches.sv('klapprar').slides).toEqual([]);
		expect(searches.sv('FvUB').slides).toEqual([]);
	});
});

describe('the index', () => {
	it.each(languages)('is made alike each time, and is small: %s', (language) => {
		const [one, other] = [1, 2].map(() => searchFile(outline, catalogueOf(language), language));
		expect(one).toBe(other);
		expect(one?.length).toBeLessThan(80_000);
	});
});
