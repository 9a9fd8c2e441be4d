import { describe, expect, it } from 'vitest';
import finnish from '../../../../locales/fi/municipal.json';
import swedish from '../../../../locales/sv/municipal.json';
import { type Language, languages } from '../../../../src/model/language.ts';
import type { Municipality } from '../../../../src/model/municipal/division-schema.ts';
import { type MunicipalTexts, municipalTextsOf, type TextTree } from '../../../../src/model/municipal/texts.ts';
import { compared, named } from './compared.ts';

const words = { sv: swedish, fi: finnish };

function textsOf(name: string | Municipality, language: Language): MunicipalTexts {
	const municipality = typeof name === 'string' ? named(name) : name;
	return municipalTextsOf({ figures: compared, municipality, language, words: words[language] });
}

/** A text without its no-break spaces, as this file is written. */
function at(texts: MunicipalTexts, key: string): string | undefined {
	let found: string | TextTree | undefined = texts;
	for (const step of key.split('.')) found = typeof found === 'object' ? found[step] : undefined;
	return typeof found === 'string' ? found.replaceAll('\u00A0', ' ') : undefined;
}

function allIn(tree: TextTree): readonly string[] {
	return Object.values(tree).flatMap((entry) => (typeof entry === 'string' ? [entry] : allIn(entry)));
}

describe('the share of foreign-language speakers in words', () => {
	it('is compared in the last year that the country has, and then told for the last of its own', () => {
		expect(at(textsOf('Vasa', 'sv'), 'share.finding')).toBe(
			'Vasa: 9,3 % år 2020 och 13,8 % år 2024. Hela landet: 7,8 % och 10,8 %. År 2025 är andelen i kommunen 14,9 %, omkring 10 600 personer.',
		);
		expect(at(textsOf('Esbo', 'fi'), 'share.finding')).toBe(
			'Espoo: 19 % vuonna 2020 ja 25 % vuonna 2024. Koko maa: 7,8 % ja 10,8 %. Vuonna 2025 kunnan osuus on 25,9 %, noin 84 000 henkilöä.',
		);
	});

	it('has no trend where fewer than a hundred persons are counted, and no number where fewer than ten are', () => {
		const luhanka = textsOf('Luhanka', 'fi');
		expect(at(luhanka, 'share.finding')).toBe(
			'Luhanka: 0,7 % vuonna 2024. Koko maa: 10,8 %. Vuonna 2025 kunnan osuus on 0,9 %, alle kymmenen henkilöä.',
		);
		expect(at(luhanka, 'share.notes.few')).toBe(finnish.charts.share.notes.few);
	});

	it('keeps these limits in all municipalities', () => {
		for (const municipality of compared.division.municipalities) {
			const texts = textsOf(municipality, 'sv');
			const number = /, (?:omkring )?([\d ]+|tio|färre än tio) personer\.$/u.exec(
				at(texts, 'share.finding') ?? '',
			)?.[1];
			expect(number, municipality.sv).toBeDefined();
			const few = number === 'tio' || number === 'färre än tio' || Number(number?.replaceAll(' ', '')) < 90;
			if (few) expect(at(texts, 'share.finding'), municipality.sv).not.toContain('2020');
		}
	});
});

describe('migration in words', () => {
	it('is told of the last two years that are known', () => {
		expect(at(textsOf('Vasa', 'sv'), 'immigration.finding')).toBe(
			'Vasa: nettoinvandringen var +1 318 år 2025 och +660 år 2022.',
		);
	});

	it('is the pair that it is', () => {
		expect(at(textsOf('Vasa', 'sv'), 'migration.finding')).toBe(
			'Vasa år 2025: nettoinvandring +1 318, nettoflyttning mellan kommuner −399.',
		);
		expect(at(textsOf('Sotkamo', 'fi'), 'migration.finding')).toBe(
			'Sotkamo vuonna 2025: nettomaahanmuutto +39, kuntien välinen nettomuutto +32.',
		);
	});

	it('is a sum over years where the municipality is small, and says so', () => {
		const korsnas = textsOf('Korsnäs', 'sv');
		// -5 + 14 + 6 + 9 + 6, and -26 - 4 - 14 - 7 + 6.
		expect(at(korsnas, 'immigration.finding')).toBe(
			'Korsnäs: nettoinvandringen var sammanlagt +30 åren 2019–2022 och 2025.',
		);
		expect(at(korsnas, 'migration.finding')).toContain(
			'nettoinvandring sammanlagt +30, nettoflyttning mellan kommuner sammanlagt −45.',
		);
		expect(at(korsnas, 'immigration.notes.sum')).toBe(swedish.charts.immigration.notes.sum);
		expect(at(textsOf('Sotkamo', 'fi'), 'immigration.notes.sum')).toBeUndefined();
	});

	it('says what is missing and where it is, and that Mäntyharju has Pertunmaa in it', () => {
		expect(at(textsOf('Vasa', 'sv'), 'migration.notes.hole')).toContain('2023–2024');
		expect(at(textsOf('Vasa', 'sv'), 'migration.notes.hole')).toContain('tabell 11ae');
		expect(at(textsOf('Mäntyharju', 'fi'), 'immigration.notes.pertunmaa')).toContain(
			'Mäntyharju 2010–2022 on Mäntyharju ja Pertunmaa',
		);
		expect(at(textsOf('Vasa', 'sv'), 'immigration.notes.pertunmaa')).toBeUndefined();
	});
});

describe('ages in words', () => {
	it('has the dependency ratio without decimals, beside area and country', () => {
		expect(at(textsOf('Vasa', 'sv'), 'ages.finding')).toBe(
			'Försörjningskvot: Vasa omkring 52, Österbotten omkring 62, hela landet omkring 62.',
		);
		expect(at(textsOf('Korsnäs', 'sv'), 'ages.finding')).toContain('Korsnäs omkring 80');
	});

	it('says which area it is, and why it is a region', () => {
		expect(at(textsOf('Vasa', 'sv'), 'ages.notes.area')).toBe('Österbotten är kommunens sysselsättningsområde.');
		expect(at(textsOf('Helsingfors', 'sv'), 'ages.notes.area')).toContain(
			'Nyland är kommunens landskap. Kommunen är ett sysselsättningsområde för sig',
		);
		expect(at(textsOf('Mariehamn', 'sv'), 'ages.notes.area')).toContain('gäller inte Åland');
	});
});

describe('where a municipality belongs', () => {
	it('names the others of its employment area where they are few, and counts them where they are many', () => {
		expect(at(textsOf('Vasa', 'sv'), 'lines.organising')).toBe(
			'Vasa hör till sysselsättningsområdet Österbotten tillsammans med 8 andra kommuner.',
		);
		expect(at(textsOf('Vasa', 'sv'), 'lines.others')).toContain('Kaskö, Korsholm, Korsnäs');
		expect(at(textsOf('Mäntyharju', 'fi'), 'lines.organising')).toBe(
			'Mäntyharju kuuluu työllisyysalueeseen Mikkelin seutu. Muut kunnat: Hirvensalmi, Juva, Kangasniemi, Mikkeli ja Puumala.',
		);
		expect(at(textsOf('Esbo', 'fi'), 'lines.organising')).toBe(
			'Espoo kuuluu työllisyysalueeseen Espoo-Kauniainen. Toinen kunta: Kauniainen.',
		);
	});

	it('is an area by itself, or none on Åland', () => {
		expect(at(textsOf('Helsingfors', 'sv'), 'lines.organising')).toBe(
			'Helsingfors är ett sysselsättningsområde för sig.',
		);
		const mariehamn = textsOf('Mariehamn', 'sv');
		expect(at(mariehamn, 'lines.organising')).toContain('gäller inte Åland');
		expect(at(mariehamn, 'lines.county')).toContain('gäller inte Åland');
		expect(at(mariehamn, 'lines.others')).toBeUndefined();
	});

	it('has its languages and its county', () => {
		expect(at(textsOf('Vasa', 'sv'), 'lines.language')).toBe(
			'Vasa: tvåspråkig kommun, där majoriteten är finskspråkig.',
		);
		expect(at(textsOf('Sotkamo', 'fi'), 'lines.county')).toBe('Sotkamo: Kainuun hyvinvointialue.');
		expect(at(textsOf('Helsingfors', 'fi'), 'lines.county')).toContain('kaupunki järjestää itse');
	});
});

describe('what is said of any municipality', () => {
	it('has a sentence for the notes of each slide that shows something of it', () => {
		expect(Object.keys(textsOf('Vasa', 'sv').speech)).toEqual([
			'situation',
			'changing-structure',
			'population-and-workforce',
			'out-migration',
			'organising-services',
			'integration-in-swedish',
			'asylum-and-refugees',
		]);
	});

	it('leaves nothing to be filled in, and ranks nothing', () => {
		const ranking =
			/\{\{|undefined|NaN|\b(?:bättre|sämre|högst|lägst|mer än genomsnittet|parempi|huonompi|korkein|matalin|keskiarvo)/u;
		for (const municipality of compared.division.municipalities)
			for (const language of languages)
				for (const text of allIn(textsOf(municipality, language))) expect(text, municipality.sv).not.toMatch(ranking);
	});
});

describe('where a municipality belongs, on paper', () => {
	const factsOf = (name: string, language: Language) =>
		Object.values(textsOf(name, language).paper.facts).map(({ label, text }) => `${label}: ${text}`);

	it('is its language, region, county and employment area, with whom', () => {
		expect(factsOf('Korsnäs', 'sv')).toEqual([
			'Språk: tvåspråkig kommun, där majoriteten är svenskspråkig',
			'Landskap: Österbotten',
			'Välfärdsområde: Österbottens välfärdsområde',
			'Sysselsättningsområde: Österbotten, tillsammans med Kaskö, Korsholm, Laihela, Malax, Nykarleby, Närpes, Vasa och Vörå',
		]);
		expect(factsOf('Luhanka', 'fi').at(-1)).toBe(
			'Työllisyysalue: Eteläinen Keski-Suomi. Muut kunnat: Joutsa, Jämsä, Keuruu, Multia, Mänttä-Vilppula, Petäjävesi ja Toivakka.',
		);
	});

	it('says so where there is no such area', () => {
		expect(factsOf('Mariehamn', 'sv').slice(1)).toEqual([
			'Landskap: Åland',
			'Välfärdsområde: välfärdsområdena gäller inte Åland',
			'Sysselsättningsområde: sysselsättningsområdena gäller inte Åland',
		]);
		expect(factsOf('Helsingfors', 'sv').slice(2)).toEqual([
			'Välfärdsområde: staden ordnar själv det som välfärdsområdena ordnar',
			'Sysselsättningsområde: kommunen är ett sysselsättningsområde för sig',
		]);
	});

	it('is followed by every note of the charts, each once, and by what nobody has', () => {
		const { paper, ...texts } = textsOf('Mäntyharju', 'sv');
		const notes = [texts.share, texts.immigration, texts.ages, texts.migration].flatMap(({ notes = {} }) =>
			typeof notes === 'string' ? [] : allIn(notes),
		);
		expect(notes).toContain(paper.notes.pertunmaa);
		expect(Object.values(paper.notes)).toEqual([...new Set(notes), swedish.paper.none]);
	});
});
