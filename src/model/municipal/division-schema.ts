import { z } from 'zod';
import { copySchema, publishers } from '../dataset.ts';
import { addressSchema } from '../source-address.ts';
import { AREA_LISTS, areaKinds, foldName, languageStatuses } from './division.ts';

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
		for (const list of [...Object.values(AREA_LISTS), 'municipalities' as const]) {
			const codes = division[list].map(({ code }) => code);
			for (const [index, code] of codes.entries())
				if (codes.indexOf(code) < index) issue([list, index, 'code'], `Duplicate code: "${code}"`);
		}
		const owners = new Map<string, string>();
		for (const [index, municipality] of division.municipalities.entries()) {
			const path = ['municipalities', index];
			for (const kind of areaKinds)
				if (!division[AREA_LISTS[kind]].some(({ code }) => code === municipality[kind]))
					issue(
						[...path, kind],
						`Unknown code: "${municipality[kind]}" of ${municipality.code} is not in ${AREA_LISTS[kind]}`,
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
			for (const [index, { code }] of division[AREA_LISTS[kind]].entries())
				if (!division.municipalities.some((one) => one[kind] === code))
					issue([AREA_LISTS[kind], index, 'code'], `Unused code: no municipality belongs to "${code}"`);
	});

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
