import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { addressSchema, type SiteSettings, siteSchema } from '../render/markup/site-settings.ts';

const FILE = 'site.json';
const VARIABLE = 'SITE_ADDRESS';

/**
 * Checks what whoever publishes the site has filled in.
 *
 * @param json the content of `site.json`
 * @param override the environment variable `SITE_ADDRESS`, which goes before the address of the file unless it is empty
 * @returns the settings, with null for what is not filled in
 * @throws Error naming the file and the field, or the variable, and what was expected
 */
export function parseSiteSettings(json: unknown, override = ''): SiteSettings {
	const settings = parsed(siteSchema, FILE, json);
	return override === '' ? settings : { ...settings, address: parsed(addressSchema, VARIABLE, override) };
}

/**
 * Reads the settings from `site.json`, and the address from the environment.
 *
 * @param root the folder of the project
 * @throws Error naming the file or the variable, the field, and what was expected
 */
export async function readSiteSettings(root: string): Promise<SiteSettings> {
	const text = await readFile(resolve(root, FILE), 'utf8');
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new Error(`${FILE}\n${String(cause)}`, { cause });
	}
	return parseSiteSettings(json, process.env[VARIABLE]);
}

function parsed<T>(schema: z.ZodType<T>, name: string, input: unknown): T {
	const result = schema.safeParse(input);
	if (result.success) return result.data;
	throw new Error(`${name}\n${z.prettifyError(result.error)}`, { cause: result.error });
}
