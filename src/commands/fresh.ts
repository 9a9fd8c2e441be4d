import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** What the site is built from. */
const SOURCES = [
	'index.html',
	'presenter',
	'package.json',
	'site.json',
	'vite.config.ts',
	'slides',
	'locales',
	'data',
	'src',
	'public',
];

/**
 * Finds out whether a built site is up to date.
 *
 * @param root the folder of the project
 * @param site the folder of the built site
 * @returns whether it is there, and no source of it has been changed since
 */
export async function isFresh(root: string, site: string): Promise<boolean> {
	const built = await stat(join(site, 'index.html')).catch(() => undefined);
	if (!built) return false;
	const files = (await Promise.all(SOURCES.map((source) => filesIn(join(root, source))))).flat();
	const times = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs));
	return Math.max(...times) <= built.mtimeMs;
}

async function filesIn(path: string): Promise<readonly string[]> {
	const found = await stat(path).catch(() => undefined);
	if (!found) return [];
	if (found.isFile()) return [path];
	const entries = await readdir(path, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
