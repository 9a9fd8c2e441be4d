import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';

const FILE = 'site.json';
const VARIABLE = 'SITE_ADDRESS';

const addressSchema = z
	.url({ protocol: /^https?$/u, error: 'Invalid address: expected https://…/' })
	.refine((address) => !/[?#]/u.test(address), 'Invalid address: expected one without ? and #')
	.transform((address) => (address.endsWith('/') ? address : `${address}/`));

const siteSchema = z.strictObject({ address: addressSchema.nullable() });

/**
 * The address that the site is published at, with a slash at its end, or null when it is not known.
 *
 * @param json the content of `site.json`
 * @param override the environment variable `SITE_ADDRESS`, which goes before what the file says unless it is empty
 * @throws Error naming the file and the field, or the variable, and what was expected
 */
export function parseSiteAddress(json: unknown, override = ''): string | null {
	if (override !== '') return parsed(addressSchema, VARIABLE, override);
	return parsed(siteSchema, FILE, json).address;
}

/** Reads the address of the site from `site.json` in the folder of the project, and from the environment. */
export async function readSiteAddress(root: string): Promise<string | null> {
	const text = await readFile(resolve(root, FILE), 'utf8');
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new Error(`${FILE}\n${String(cause)}`, { cause });
	}
	return parseSiteAddress(json, process.env[VARIABLE]);
}

function parsed<T>(schema: z.ZodType<T>, name: string, input: unknown): T {
	const result = schema.safeParse(input);
	if (result.success) return result.data;
	throw new Error(`${name}\n${z.prettifyError(result.error)}`, { cause: result.error });
}
