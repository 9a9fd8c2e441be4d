import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { isFresh } from '../fresh.ts';
import { megabytes } from '../text-table.ts';
import { writeWhole } from '../write-whole.ts';
import { singleFiles } from './single-file.ts';

/**
 * `npm run build:single`: makes one file of the whole site for each language, in the folder `single/` of the site. `--site DIR`
 * takes a site that has been built; without it, `dist/` is built where it is missing or old.
 */
const root = resolve(import.meta.dirname, '../../..');
const { values } = parseArgs({ options: { site: { type: 'string' } } });
const site = resolve(values.site ?? join(root, 'dist'));
if (values.site === undefined && !(await isFresh(root, site))) {
	console.log('The site is not built, or older than its sources: it is built first.');
	await build({ root, logLevel: 'warn' });
}
const folder = join(site, 'single');
await mkdir(folder, { recursive: true });
for (const [language, page] of await singleFiles(root, site)) {
	const file = join(folder, `${language}.html`);
	await writeWhole(file, page);
	console.log(`${relative(process.cwd(), file)}: ${megabytes(Buffer.byteLength(page))}`);
}
