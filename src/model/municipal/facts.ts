import { localeOf } from '../language.ts';
import { isOnAland, isWithoutCounty } from './comparison.ts';
import { areaOf } from './division.ts';
import { fill, listed, type TextSource } from './texts.ts';

/** Something that is so of a municipality and is no number. */
export interface Fact {
	readonly key: 'code' | 'language' | 'region' | 'county' | 'employmentArea';
	readonly text: string;
}

/**
 * To which areas a municipality belongs, and in which language it works.
 *
 * @param source the figures, the municipality, and the words to be filled
 * @returns the facts in the order in which they are told
 */
export function factsOf({ figures, municipality, language, words }: TextSource): readonly Fact[] {
	const { facts } = words.page;
	const nameOf = (kind: 'region' | 'county') => areaOf(figures.division, municipality, kind).area[language];
	const { area, others } = areaOf(figures.division, municipality, 'employmentArea');
	const { compare } = new Intl.Collator(localeOf[language]);
	const names = others.map((one) => one[language]).toSorted(compare);
	const together = () =>
		fill(names.length === 1 ? facts.pair : facts.shared, { area: area[language], others: listed(names, words) });
	const aland = isOnAland(municipality);
	const county = isWithoutCounty(municipality) ? facts.helsinki : nameOf('county');
	const employmentArea = names.length === 0 ? facts.alone : together();
	return [
		{ key: 'code', text: municipality.code },
		{ key: 'language', text: facts.languages[municipality.language] },
		{ key: 'region', text: nameOf('region') },
		{ key: 'county', text: aland ? facts.countyOnAland : county },
		{ key: 'employmentArea', text: aland ? facts.areaOnAland : employmentArea },
	];
}
