import { describe, expect, it } from 'vitest';
import finnish from '../../../../locales/fi/municipal.json';
import swedish from '../../../../locales/sv/municipal.json';
import { parseDataset } from '../../../../src/model/dataset.ts';
import { type Language, languages } from '../../../../src/model/language.ts';
import { factsOf } from '../../../../src/model/municipal/facts.ts';
import { comparedRowsOf, missingOf, nationalRowsOf, yearRowsOf } from '../../../../src/model/municipal/page-figures.ts';
import { compared, named } from './compared.ts';
import { figures, textOf } from './sample.ts';

const words = { sv: swedish, fi: finnish };
const sourceOf = (name: string, language: Language = 'sv') => ({
	figures: compared,
	municipality: named(name),
	language,
	words: words[language],
});
const facts = (name: string, language?: Language) =>
	Object.fromEntries(factsOf(sourceOf(name, language)).map(({ key, text }) => [key, text]));
/** Digits in groups are easier to read here with common spaces. */
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ').replace('\u2212', '-');
const rows = (name: string) =>
	comparedRowsOf(sourceOf(name)).map(({ key, year, cells }) => [key, year, ...cells.map(plain)]);

describe('where a municipality belongs', () => {
	it('is told with all others of its employment area', () => {
		expect(facts('Vasa')).toEqual({
			code: '905',
			language: 'Tvåspråkig, med finska som majoritetsspråk',
			region: 'Österbotten',
			county: 'Österbottens välfärdsområde',
			employmentArea:
				'Österbotten, tillsammans med Kaskö, Korsholm, Korsnäs, Laihela, Malax, Nykarleby, Närpes och Vörå',
		});
		expect(facts('Sotkamo', 'fi').employmentArea).toBe(
			'Kainuu-Koillismaa. Alueen muut kunnat: Hyrynsalmi, Kajaani, Kuhmo, Kuusamo, Paltamo, Puolanka, Ristijärvi, Suomussalmi ja Taivalkoski',
		);
	});

	it('is no county in Helsingfors, which is an employment area by itself', () => {
		expect(facts('Helsingfors')).toMatchObject({
			county: 'Staden ordnar själv social- och hälsovårdstjänsterna.',
			employmentArea: 'Kommunen bildar ensam ett sysselsättningsområde.',
		});
	});

	it('is neither county nor employment area on Åland', () => {
		expect(facts('Mariehamn', 'fi')).toMatchObject({
			county: 'Ahvenanmaalla ei ole hyvinvointialueita.',
			employmentArea: 'Ahvenanmaalla ei ole työllisyysalueita.',
		});
	});
});

describe('the figures beside each other', () => {
	it('are those of the municipality, its employment area and the country', () => {
		expect(rows('Vasa')).toEqual([
			['population', '2025', '71 209', '130 273', '5 652 881'],
			['meanAge', '2025', '41,6', '43,3', '44,1'],
			['young', '2025', '13,7 %', '15 %', '14,3 %'],
			['working', '2025', '65,8 %', '61,7 %', '61,9 %'],
			['old', '2025', '20,5 %', '23,3 %', '23,8 %'],
			['ratio', '2025', 'omkring 52', 'omkring 62', 'omkring 62'],
			['share', '2024', '13,8 %', undefined, '10,8 %'],
			['share', '2025', '14,9 %', undefined, undefined],
			['personsDerived', '2025', 'omkring 10 600', undefined, undefined],
		]);
	});

	it('are those of the region where the municipality is an employment area by itself', () => {
		expect(rows('Helsingfors')[0]).toEqual(['population', '2025', '694 392', '1 799 629', '5 652 881']);
	});

	it('count few persons by words', () => {
		expect(rows('Luhanka').at(-1)?.[2]).toBe('färre än tio');
	});
});

describe('the figures year by year', () => {
	const years = (name: string) => yearRowsOf(sourceOf(name)).map(({ years, cells }) => [years, ...cells.map(plain)]);

	it('have a row for each year, also for those that are missing', () => {
		const all = years('Vasa');
		expect(all.map(([year]) => year)).toEqual(Array.from({ length: 16 }, (_, index) => String(2010 + index)));
		expect(all[12]).toEqual(['2022', '878', '218', '+660', '-126', '67 988', '10,4 %']);
		expect(all[13]).toEqual(['2023', undefined, undefined, undefined, undefined, undefined, '12,1 %']);
		expect(all[15]).toEqual(['2025', '1 593', '275', '+1 318', '-399', '71 209', '14,9 %']);
	});

	it('are added up where the municipality is small', () => {
		expect(years('Luhanka').at(-1)).toEqual(['2019–2022 och 2025', '9', '3', '+6', '+41', '', '']);
	});
});

describe('the figures of the country', () => {
	const file = 'data/net-immigration.json';
	const netImmigration = parseDataset(file, JSON.parse(textOf(file)));

	it('are of the years that the municipalities have a share for', () => {
		const all = nationalRowsOf(compared, netImmigration, words.sv);
		expect(all.filter(({ key }) => key === 'share').map(({ year }) => year)).toEqual([
			'2020',
			'2021',
			'2022',
			'2023',
			'2024',
		]);
		expect(all.find(({ key, year }) => key === 'netImmigration' && year === '2025')?.cells.map(plain)).toEqual([
			'31 233',
		]);
		expect(all.find(({ key }) => key === 'persons')).toMatchObject({ year: '2024' });
	});
});

describe('what is missing', () => {
	it('names the years without migration and their table', () => {
		expect(missingOf(figures, words.sv)).toContain('Flyttning 2023–2024: Statistikcentralens tabell 11ae.');
	});

	it('names them no more when they have been filled in', () => {
		const filled = structuredClone(figures);
		const migration = {
			...filled.datasets.migration,
			series: filled.datasets.migration.series.map((series) => ({
				...series,
				spans: [{ from: '2010', to: '2025', source: '11ae' }],
			})),
		};
		const sentences = missingOf({ ...filled, datasets: { ...filled.datasets, migration } }, words.sv);
		expect(sentences.join(' ')).not.toContain('Flyttning');
		expect(sentences).toHaveLength(missingOf(figures, words.sv).length - 1);
	});
});

it.each(languages)('no word of the page ranks municipalities or judges them: %s', (language) => {
	const all = JSON.stringify(words[language].page).replace(
		/Luvut eivät aseta[^.]+\.|Siffrorna rangordnar inte[^.]+\./u,
		'',
	);
	expect(all).not.toMatch(/bättre|sämre|bäst|rang|genomsnitt|parem|paras|huono|sijoit|keskimäär|keskiarvo/iu);
});
