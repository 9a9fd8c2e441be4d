import { z } from 'zod';
import json from '../../../data/links.json';
import type { Language } from '../../model/language.ts';
import { addressSchema } from '../../model/source-address.ts';

const linkAddressSchema = z.strictObject({
	href: addressSchema,
	lang: z.enum(['en', 'fi', 'sv']).exactOptional(),
	evidence: z.enum(['seen', 'constructed']),
});

const linkSchema = z
	.strictObject({ sv: linkAddressSchema, fi: linkAddressSchema, read: z.iso.date() })
	.superRefine((link, context) => {
		for (const language of ['sv', 'fi'] as const) {
			if (link[language].lang !== language) continue;
			context.addIssue({
				code: 'custom',
				path: [language, 'lang'],
				message: `Invalid language: expected one other than ${language}, or none`,
			});
		}
	});

/** The schema of a record of links whose keys have a certain form; `expected` describes that form in words. */
const linksSchema = (key: RegExp, expected: string) =>
	z.record(z.string().regex(key), linkSchema, {
		error: ({ code }) => (code === 'invalid_key' ? `Invalid key: expected ${expected}` : undefined),
	});

const registrySchema = z.strictObject({
	statutes: linksSchema(/^[1-9]\d*\/\d{4}$/, 'the number of an act, such as 681/2023'),
	links: linksSchema(/^(?!law-)[a-z][a-z0-9-]*$/, 'words joined by hyphens, not beginning with law-'),
});

/**
 * The target of a link in one language of the deck. `lang` is given when the target is in another language. `evidence`
 * says whether this very address was met where pages were read, or made after the pattern of its site.
 */
export type Address = z.infer<typeof linkAddressSchema>;

/** The target of a link in each language, and the day on which it was looked up. */
export type Link = z.infer<typeof linkSchema>;

/** The addresses to which the deck links, by the id of the link or the number of the act. */
export type Links = z.infer<typeof registrySchema>;

/**
 * Checks the content of `data/links.json`.
 *
 * @param json the parsed content of the file
 * @returns the addresses of links and acts in each language
 * @throws Error that names file, field and expected value for every fault found
 */
export function parseLinks(json: unknown): Links {
	const result = registrySchema.safeParse(json);
	if (result.success) return result.data;
	throw new Error(`data/links.json\n${z.prettifyError(result.error)}`, { cause: result.error });
}

/** The links of the deck, as `data/links.json` has them. */
export const registry: Links = parseLinks(json);

const addresses = new Map([
	...Object.entries(registry.links),
	...Object.entries(registry.statutes).map(([number, link]) => [`law-${number.replace('/', '-')}`, link] as const),
]);

/** The ids that a text can use as the target of a link. */
export const linkIds: readonly string[] = [...addresses.keys()];

/**
 * The address of a link.
 *
 * @param id the id of a link in `data/links.json`, or an act as `law-NUMBER-YEAR`
 * @param language whose version of the target is wanted
 * @throws Error that names the id when `data/links.json` does not have it
 */
export function linkOf(id: string, language: Language): Address {
	const link = addresses.get(id);
	if (link === undefined) throw new Error(`data/links.json has no link "${id}"`);
	return link[language];
}

/**
 * The site of an address, as a reader knows it: `finlex.fi`.
 *
 * @param href an absolute address
 * @returns its host name without `www.`
 * @throws TypeError when the address is not absolute
 */
export function siteOf(href: string): string {
	return new URL(href).hostname.replace(/^www\./u, '');
}
