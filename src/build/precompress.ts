import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:html|js|css|json|svg|txt|webmanifest|csv)$/u;

/** Writes a `.br` and a `.gz` beside every text file of the build, for hosts that serve them as they lie. */
export function precompress(): Plugin {
	let folder = 'dist';
	return {
		name: 'precompress',
		apply: 'build',
		enforce: 'post',
		configResolved(config) {
			folder = resolve(config.root, config.build.outDir);
		},
		async writeBundle() {
			const files = await readdir(folder, { recursive: true });
			await Promise.all(files.filter((file) => TEXT.test(file)).map((file) => compress(join(folder, file))));
		},
	};
}

async function compress(file: string): Promise<void> {
	const content = await readFile(file);
	const best = {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			// Pages change in kind every few kilobytes: in small blocks they become smaller.
			[constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MIN_INPUT_BLOCK_BITS,
		},
	};
	await writeFile(`${file}.br`, await promisify(brotliCompress)(content, best));
	await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}
