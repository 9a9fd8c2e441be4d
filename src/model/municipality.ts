import { z } from 'zod';
import { copySchema, publishers } from './dataset.ts';
import { addressSchema } from './source-address.ts';

/** The languages of a municipality, that of the majority first. */
export const languageStatuses = ['fi', 'fi-sv', 'sv-fi', 'sv'] as const;

/** The kinds of area that municipalities form: regions, wellbeing services counties and employment areas. */
export const areaKinds = ['region', 'county', 'employmentArea'] as const;

/** The schema of the code of a municipality: three digits, as Statistics Finland writes it. */
export const municipalityCodeSchema = z
	.string()
	.regex(/^\d{3}$/, { error: 'Invalid code: expected three digits, such as 049' });

/** The schema of the code of an area: two digits, each kind of area for itself. */
export const areaCodeSchema = z.string().regex(/^\d{2}$/, { error: 'Invalid code: expected two digits, such as 08' });

const nameSchema = z.string().min(1);
const areaSchema = z.strictObject({ code: areaCodeSchema, sv: nameSchema, fi: nameSchema });
const areasSchema = z.array(areaSchema).min(1);

const municipalitySchema = z.strictObject({
	code: municipalityCodeSchema,
	sv: nameSchema,
	fi: nameSchema,
	language: z.enum(languageStatuses),
	region: areaCodeSchema,
	county: areaCodeSchema,
	employmentArea: areaCodeSchema,
});

const divisionSchema = z
	.strictObject({
		division: z.string().regex(/^\d{4}$/),
		publisher: z.enum(publishers),
		table: z.string().min(1),
		via: copySchema.exactOptional(),
		licence: z.string().min(1).nullable(),
		source: z.strictObject({ sv: addressSchema, fi: addressSchema }),
		read: z.iso.date(),
		regions: areasSchema,
		counties: areasSchema,
		employmentAreas: areasSchema,
		municipalities: z.array(municipalitySchema).min(1),
	})
	.superRefine((division, context) => {
		const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
		for (const list of [...Object.values(LISTS), 'municipalities' as const]) {
			const codes = division[list].map(({ code }) => code);
			for (const [index, code] of codes.entries())
				if (codes.indexOf(code) < index) issue([list, index, 'code'], `Duplicate code: "${code}"`);
		}
		const owners = new Map<string, string>();
		for (const [index, municipality] of division.municipalities.entries()) {
			const path = ['municipalities', index];
			for (const kind of areaKinds)
				if (!division[LISTS[kind]].some(({ code }) => code === municipality[kind]))
					issue(
						[...path, kind],
						`Unknown code: "${municipality[kind]}" of ${municipality.code} is not in ${LISTS[kind]}`,
					);
			for (const language of ['sv', 'fi'] as const) {
				const name = foldName(municipality[language]);
				const owner = owners.get(name) ?? municipality.code;
				if (owner !== municipality.code)
					issue([...path, language], `Duplicate name: "${municipality[language]}" is found as ${owner} already`);
				owners.set(name, owner);
			}
		}
		for (const kind of areaKinds)
			for (const [index, { code }] of division[LISTS[kind]].entries())
				if (!division.municipalities.some((one) => one[kind] === code))
					issue([LISTS[kind], index, 'code'], `Unused code: no municipality belongs to "${code}"`);
	});

/** Where the areas of each kind stand in the file. */
const LISTS = { region: 'regions', county: 'counties', employmentArea: 'employmentAreas' } as const;

export type AreaKind = (typeof areaKinds)[number];
export type LanguageStatus = (typeof languageStatuses)[number];

/** An area that municipalities form. Its code is unique among the areas of its kind. */
export type Area = z.infer<typeof areaSchema>;

/** A municipality: its names, its language status, and the codes of the areas that it belongs to. */
export type Municipality = z.infer<typeof municipalitySchema>;

/** The municipalities of a year and the areas that they form, with where that was read. */
export type Division = z.infer<typeof divisionSchema>;

/**
 * Checks the content of the list of municipalities.
 *
 * @param file the name of the file, for the error message
 * @param json the parsed content of the file
 * @returns the municipalities, each with areas that the list has and a name that no other can be found by
 * @throws Error that names file, field and expected value for every fault found
 */
export function parseDivision(file: string, json: unknown): Division {
	const result = divisionSchema.safeParse(json);
	if (result.success) return result.data;
	throw new Error(`${file}\n${z.prettifyError(result.error)}`, { cause: result.error });
}

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
	const area = division[LISTS[kind]].find(({ code }) => code === municipality[kind]);
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
	return division[kind === 'municipality' ? 'municipalities' : LISTS[kind]].map(({ code }) => code);
}
