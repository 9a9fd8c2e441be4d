import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { addressSchema, liveSchema, type SiteSettings, siteSchema } from '../render/markup/site-settings.ts';

const FILE = 'site.json';
/** Each goes before a field of the file, unless it is empty. */
const VARIABLES = { address: 'SITE_ADDRESS', live: 'SITE_LIVE' } as const;

/** The environment variables that go before the file. */
type Overrides = Readonly<Record<string, string | undefined>>;

/**
 * Checks what whoever publishes the site has filled in.
 *
 * @param json the content of `site.json`
 * @param overrides the environment: `SITE_ADDRESS` goes before the address of the file, `SITE_LIVE` (`true` or `wss://…`) before
 * its broker, unless they are empty
 * @returns the settings, with null for what is not filled in
 * @throws Error naming the file and the field, or the variable, and what was expected
 */
export function parseSiteSettings(json: unknown, overrides: Overrides = {}): SiteSettings {
	const settings = parsed(siteSchema, FILE, json);
	const address = overrides[VARIABLES.address] || undefined;
	const live = overrides[VARIABLES.live] || undefined;
	return {
		...settings,
		...(address !== undefined && { address: parsed(addressSchema, VARIABLES.address, address) }),
		...(live !== undefined && { live: parsed(liveSchema, VARIABLES.live, live === 'true' ? true : live) }),
	};
}

/**
 * Reads the settings from `site.json`, and from the environment what goes before it.
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
	return parseSiteSettings(json, process.env);
}

function parsed<T>(schema: z.ZodType<T>, name: string, input: unknown): T {
	const result = schema.safeParse(input);
	if (result.success) return result.data;
	throw new Error(`${name}\n${z.prettifyError(result.error)}`, { cause: result.error });
}
