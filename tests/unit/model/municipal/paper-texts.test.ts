import { describe, expect, it } from 'vitest';
import finnish from '../../../../locales/fi/municipal.json';
import swedish from '../../../../locales/sv/municipal.json';
import type { Language } from '../../../../src/model/language.ts';
import { municipalPaperOf } from '../../../../src/model/municipal/paper-texts.ts';
import { municipalTextsOf } from '../../../../src/model/municipal/texts.ts';
import { compared, named } from './compared.ts';

const words = { sv: swedish, fi: finnish };
const sourceOf = (name: string, language: Language) => ({
	figures: compared,
	municipality: named(name),
	language,
	words: words[language],
});

describe('where a municipality belongs, on paper', () => {
	const factsOf = (name: string, language: Language) =>
		municipalPaperOf(sourceOf(name, language)).facts.map(({ label, text }) => `${label}: ${text}`);

	it('is its language, region, county and employment area, with whom', () => {
		expect(factsOf('Korsnäs', 'sv')).toEqual([
			'Språk: Tvåspråkig, med svenska som majoritetsspråk',
			'Landskap: Österbotten',
			'Välfärdsområde: Österbottens välfärdsområde',
			'Sysselsättningsområde: Österbotten, tillsammans med Kaskö, Korsholm, Laihela, Malax, Nykarleby, Närpes, Vasa och Vörå',
		]);
		expect(factsOf('Luhanka', 'fi').at(-1)).toBe(
			'Työllisyysalue: Eteläinen Keski-Suomi. Alueen muut kunnat: Joutsa, Jämsä, Keuruu, Multia, Mänttä-Vilppula, Petäjävesi ja Toivakka',
		);
	});

	it('says so where there is no such area', () => {
		expect(factsOf('Mariehamn', 'sv').slice(1)).toEqual([
			'Landskap: Åland',
			'Välfärdsområde: På Åland finns inga välfärdsområden.',
			'Sysselsättningsområde: På Åland finns inga sysselsättningsområden.',
		]);
		expect(factsOf('Helsingfors', 'sv').slice(2)).toEqual([
			'Välfärdsområde: Staden ordnar själv social- och hälsovårdstjänsterna.',
			'Sysselsättningsområde: Kommunen bildar ensam ett sysselsättningsområde.',
		]);
	});
});

it('has every note of the charts on paper, each once, and what nobody has', () => {
	const { notes } = municipalPaperOf(sourceOf('Mäntyharju', 'sv'));
	const { share, immigration, ages, migration } = municipalTextsOf(sourceOf('Mäntyharju', 'sv'));
	for (const chart of [share, immigration, ages, migration])
		for (const note of Object.values(chart.notes ?? {})) expect(notes).toContain(note);
	expect(notes.join(' ')).toContain('Pertunmaa');
	expect(new Set(notes).size).toBe(notes.length);
	expect(notes.at(-1)).toBe(swedish.page.missing.permits);
});
