import type { Area, Division, Municipality } from './division-schema.ts';

/** The languages of a municipality, that of the majority first. */
export const languageStatuses = ['fi', 'fi-sv', 'sv-fi', 'sv'] as const;

/** The kinds of area that municipalities form: regions, wellbeing services counties and employment areas. */
export const areaKinds = ['region', 'county', 'employmentArea'] as const;

/** Where the areas of each kind stand in the file. */
export const AREA_LISTS = { region: 'regions', county: 'counties', employmentArea: 'employmentAreas' } as const;

export type AreaKind = (typeof areaKinds)[number];
export type LanguageStatus = (typeof languageStatuses)[number];

/**
 * Makes of a name what names are compared by.
 *
 * @param name a name, as the list has it or as somebody types it
 * @returns its letters and digits in lower case, without diacritics and points, with single spaces between its words
 */
export function foldName(name: string): string {
	return name
		.normalize('NFD')
		.toLowerCase()
		.replace(/[\p{M}.:'’]/gu, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

/**
 * Finds a municipality by its code or by its whole name in either language.
 *
 * @param division the municipalities
 * @param wanted a code, with or without its zeros in front, or a name; case, diacritics and points do not matter
 * @returns the municipality, or nothing where there is no such code or name
 */
export function municipalityOf(division: Division, wanted: string): Municipality | undefined {
	const folded = foldName(wanted);
	if (folded === '') return undefined;
	const code = folded.padStart(3, '0');
	return division.municipalities.find(
		(one) => one.code === code || foldName(one.sv) === folded || foldName(one.fi) === folded,
	);
}

/**
 * The area of a kind that a municipality belongs to. The municipalities of Åland are in an area 46 and a county 91 that
 * are Åland itself, and Helsingfors is in a county 90 that is the city: neither is a county by law.
 *
 * @param division the municipalities
 * @param municipality one of them
 * @param kind the kind of area
 * @returns the area, and the other municipalities that belong to it, by their codes
 * @throws Error when the division has no such area
 */
export function areaOf(
	division: Division,
	municipality: Municipality,
	kind: AreaKind,
): { readonly area: Area; readonly others: readonly Municipality[] } {
	const area = division[AREA_LISTS[kind]].find(({ code }) => code === municipality[kind]);
	if (area === undefined) throw new Error(`${municipality.code}: there is no ${kind} "${municipality[kind]}"`);
	const others = division.municipalities.filter((one) => one[kind] === area.code && one.code !== municipality.code);
	return { area, others };
}

/**
 * The codes of a kind of area, or of the municipalities.
 *
 * @param division the municipalities and areas
 * @param kind whose codes are wanted
 * @returns the codes, in the order of the list
 */
export function codesOf(division: Division, kind: AreaKind | 'municipality'): readonly string[] {
	return division[kind === 'municipality' ? 'municipalities' : AREA_LISTS[kind]].map(({ code }) => code);
}
