import { z } from 'zod';
import json from '../../../data/links.json';
import type { Language } from '../../model/language.ts';

const addressSchema = z.strictObject({
	href: z.url({ protocol: /^https$/, error: 'Invalid address: expected https://…' }),
	lang: z.enum(['en', 'fi', 'sv']).exactOptional(),
});

const linkSchema = z.strictObject({ sv: addressSchema, fi: addressSchema }).superRefine((link, context) => {
	for (const language of ['sv', 'fi'] as const) {
		if (link[language].lang !== language) continue;
		context.addIssue({
			code: 'custom',
			path: [language, 'lang'],
			message: `Invalid language: expected one other than ${language}, or none`,
		});
	}
});

/** A record of links whose keys have a form; `expected` is the form in words. */
const linksSchema = (key: RegExp, expected: string) =>
	z.record(z.string().regex(key), linkSchema, {
		error: ({ code }) => (code === 'invalid_key' ? `Invalid key: expected ${expected}` : undefined),
	});

const registrySchema = z.strictObject({
	statutes: linksSchema(/^[1-9]\d*\/\d{4}$/, 'the number of an act, such as 681/2023'),
	links: linksSchema(/^(?!law-)[a-z][a-z0-9-]*$/, 'words joined by hyphens, not beginning with law-'),
});

/** Where a link leads in one language of the deck; `lang` is the language of the page when it is another. */
export type Address = z.infer<typeof addressSchema>;

/** The addresses that the deck links to, per language. */
export type Links = z.infer<typeof registrySchema>;

/**
 * Reads the registry of links.
 *
 * @param json the content of `data/links.json`
 * @throws Error naming file, field and what was expected
 */
export function parseLinks(json: unknown): Links {
	const result = registrySchema.safeParse(json);
	if (result.success) return result.data;
	throw new Error(`data/links.json\n${z.prettifyError(result.error)}`, { cause: result.error });
}

const { links, statutes } = parseLinks(json);

const addresses = new Map([
	...Object.entries(links),
	...Object.entries(statutes).map(([number, link]) => [`law-${number.replace('/', '-')}`, link] as const),
]);

/** What a text may link to. */
export const linkIds: readonly string[] = [...addresses.keys()];

/**
 * The address that a link of the deck leads to.
 *
 * @param id an id of the registry, or an act as `law-NUMBER-YEAR`
 * @throws Error naming the id when the registry has no such link
 */
export function linkOf(id: string, language: Language): Address {
	const link = addresses.get(id);
	if (link === undefined) throw new Error(`data/links.json has no link "${id}"`);
	return link[language];
}

/** The site that an address leads to, as a reader knows it: `finlex.fi`. */
export function siteOf(href: string): string {
	return new URL(href).hostname.replace(/^www\./u, '');
}
