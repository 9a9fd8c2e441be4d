import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What is sent, in bytes of brotli at its best, by name. */
export type Sizes = ReadonlyMap<string, number>;

/**
 * Weighs a built page and what it loads.
 *
 * @param folder the folder of the build
 * @param page the built page
 */
export async function sizesOf(folder: string, page: string): Promise<Sizes> {
	const assets = await readdir(join(folder, 'assets'));
	const reveal = assets.filter((file) => /^reveal.*\.js$/u.test(file)).map((file) => `assets/${file}`);
	const first = captures(page, /<meta name="scripts" content="([^"]+)"/gu).flatMap((sources) => sources.split(' '));
	const fonts = captures(page, /<link rel="preload" as="font"[^>]* href="([^"]+)"/gu);
	return new Map([
		['Page of one language', brotli(page)],
		['of which style', brotli(captures(page, /<style>(.*?)<\/style>/gsu).join(''))],
		['of which script in the head', brotli(captures(page, /<script>(.*?)<\/script>/gsu).join(''))],
		['Script of the first view', await weigh(folder, first)],
		['reveal.js', await weigh(folder, reveal)],
		['Font', await weigh(folder, fonts)],
	]);
}

function captures(page: string, pattern: RegExp): readonly string[] {
	return [...page.matchAll(pattern)].map(([, capture = '']) => capture);
}

async function weigh(folder: string, files: readonly string[]): Promise<number> {
	if (files.length === 0) throw new Error('the build has not the files that it should have');
	const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
	return contents.reduce((sum, content) => sum + brotli(content), 0);
}

function brotli(content: string | Buffer): number {
	return brotliCompressSync(content).length;
}
