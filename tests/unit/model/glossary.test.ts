import { describe, expect, it } from 'vitest';
import { type TermForms, termFinder } from '../../../src/model/glossary.ts';
import { languages } from '../../../src/model/language.ts';
import { catalogueOf } from '../../../src/render/markup/catalogues.ts';

const formsOf = (language: (typeof languages)[number]): readonly TermForms[] => {
	const { terms } = catalogueOf(language).glossary;
	return Object.entries(terms).map(([id, { forms }]) => ({ id: id as keyof typeof terms, forms }));
};

const finders = { sv: termFinder(formsOf('sv')), fi: termFinder(formsOf('fi')) };
const found = (language: 'sv' | 'fi', text: string) =>
	finders[language](text).map((each) => [each.id, each.text.replaceAll('\u00AD', '')]);

describe('termFinder: Swedish', () => {
	it.each([
		[
			'Invandrarna och en invandrad',
			[
				['immigrant', 'Invandrarna'],
				['immigrant', 'invandrad'],
			],
		],
		['flyktingstatus', [['refugee', 'flyktingstatus']]],
		[
			'Kvotflyktingarna är flyktingar',
			[
				['quota-refugee', 'Kvotflyktingarna'],
				['refugee', 'flyktingar'],
			],
		],
		[
			'KOTO24- och AN24-reformerna',
			[
				['koto24', 'KOTO24'],
				['te24', 'AN24-reformerna'],
			],
		],
		[
			'inom EU- och EES-området',
			[
				['eu', 'EU'],
				['eea', 'EES-området'],
			],
		],
		[
			'OECD:s rapport, INSEADs index',
			[
				['oecd', 'OECD:s'],
				['insead', 'INSEADs'],
			],
		],
		['den internationella rekryteringen', [['international-recruitment', 'internationella rekryteringen']]],
		[
			'Arbets- och utbildningsrelaterad invandring',
			[['work-and-education', 'Arbets- och utbildningsrelaterad invandring']],
		],
		[
			'inter\u00ADna\u00ADtio\u00ADnel\u00ADla ta\u00ADlang\u00ADer',
			[['international-talent', 'internationella talanger']],
		],
		['EUROPA, Eureka, etlar, invandring, icke-EU, kvot\u00ADflykt', []],
	] as const)('finds what it should in "%s"', (text, expected) => {
		expect(found('sv', text)).toEqual(expected);
	});
});

describe('termFinder: Finnish', () => {
	it.each([
		[
			'Maahanmuuttajille, maahanmuuttaneiden, maahanmuuttanut',
			[
				['immigrant', 'Maahanmuuttajille'],
				['immigrant', 'maahanmuuttaneiden'],
				['immigrant', 'maahanmuuttanut'],
			],
		],
		[
			'pakolaisaseman ja pakolaisjärjestölle',
			[
				['refugee', 'pakolaisaseman'],
				['refugee', 'pakolaisjärjestölle'],
			],
		],
		['kiintiö\u00ADpakolaisten', [['quota-refugee', 'kiintiöpakolaisten']]],
		['turvapaikanhakijoita', [['asylum-seeker', 'turvapaikanhakijoita']]],
		[
			'kotoutuja-asiakkaille, kotoutuja-asiakas',
			[
				['integration-customer', 'kotoutuja-asiakkaille'],
				['integration-customer', 'kotoutuja-asiakas'],
			],
		],
		['kansainvälistä rekrytointia', [['international-recruitment', 'kansainvälistä rekrytointia']]],
		['kansainväliset osaajat, kansainvälinen osaaminen', [['international-talent', 'kansainväliset osaajat']]],
		[
			'työ- ja koulutusperäisessä maahanmuutossa',
			[['work-and-education', 'työ- ja koulutusperäisessä maahanmuutossa']],
		],
		[
			'EURES-neuvontaa EU- ja ETA-alueella',
			[
				['eures', 'EURES-neuvontaa'],
				['eu', 'EU'],
				['eea', 'ETA-alueella'],
			],
		],
		[
			'Etlan, MDI:ltä, Koto-AJ:n, KEHA-keskuksen',
			[
				['etla', 'Etlan'],
				['mdi', 'MDI:ltä'],
				['koto-aj', 'Koto-AJ:n'],
				['keha', 'KEHA-keskuksen'],
			],
		],
		['etana, maahanmuutto, rekrytointi, TE-palvelut', []],
	] as const)('finds what it should in "%s"', (text, expected) => {
		expect(found('fi', text)).toEqual(expected);
	});
});

it('refuses a form that is no beginning of words', () => {
	expect(() => termFinder([{ id: 'eu', forms: 'EU*' }])).toThrow('"EU*" is no beginning of a word');
});

describe.each(languages)('the glossary of %s', (language) => {
	const all = formsOf(language);

	it('finds each term by its own name', () => {
		const { terms } = catalogueOf(language).glossary;
		for (const [id, entry] of Object.entries(terms)) {
			if ('term' in entry) expect(finders[language](entry.term)[0]?.id, entry.term).toBe(id);
		}
	});

	it('gives no form to two terms', () => {
		const forms = all.flatMap((each) => each.forms.split(', '));
		expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
	});
});
