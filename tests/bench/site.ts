import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'vite';
import { serve } from '../../src/commands/serve.ts';
import { largeDeck } from './large-deck.ts';
import { type Sizes, sizesOf } from './sizes.ts';

/** The pages beside the deck itself, under the site's address. */
export const HEADING = 'one-heading.html';
export const LARGE = 'large.html';
export const TIMES = 40;

export interface BenchSite {
	/** Where the site answers, with a slash at the end. */
	readonly address: string;
	readonly sizes: Sizes;
}

/**
 * Builds the site as it is published into a folder of its own, puts the page with one heading and the large deck beside
 * it, and serves them all.
 *
 * @param onClose takes what must be done in the end, as soon as there is something
 */
export async function buildSite(onClose: (close: () => Promise<void>) => void): Promise<BenchSite> {
	const folder = `node_modules/.cache/bench-${process.pid}`;
	onClose(() => rm(folder, { recursive: true, force: true }));
	await build({ logLevel: 'error', build: { outDir: folder } });
	const page = await readFile(join(folder, 'index.html'), 'utf8');
	const heading = '<!doctype html><html lang=sv><title>En rubrik</title><h1>En rubrik</h1></html>';
	await write(join(folder, HEADING), heading);
	await write(join(folder, LARGE), largeDeck(page, TIMES));
	const site = await serve(folder);
	onClose(site.close);
	return { address: site.address, sizes: await sizesOf(folder, page) };
}

/** Writes a page compressed as well, as the build does, but with less patience: the large deck has ten megabytes. */
async function write(file: string, content: string): Promise<void> {
	const patience = { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_LGWIN]: 22 } };
	await writeFile(file, content);
	await writeFile(`${file}.br`, await promisify(brotliCompress)(content, patience));
}
