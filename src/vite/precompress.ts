import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:html|js|css|json|svg|txt|webmanifest|csv)$/u;

/** How hard each kind of build compresses: what is published as hard as it goes, what `npm start` shows fast. */
const LEVELS = {
	production: { brotli: constants.BROTLI_MAX_QUALITY, gzip: constants.Z_BEST_COMPRESSION },
	start: { brotli: 4, gzip: constants.Z_BEST_SPEED },
} as const;

/**
 * Writes a `.br` and a `.gz` beside every text file of the build, for hosts that serve them as they lie. A build of another
 * mode than `production` and `start` goes without, such as that of the tests.
 */
export function precompress(): Plugin {
	let folder = 'dist';
	let level: (typeof LEVELS)[keyof typeof LEVELS] | undefined;
	return {
		name: 'precompress',
		apply: 'build',
		enforce: 'post',
		configResolved({ root, build, mode }) {
			folder = resolve(root, build.outDir);
			level = mode === 'production' || mode === 'start' ? LEVELS[mode] : undefined;
		},
		async writeBundle() {
			if (!level) return;
			const wanted = level;
			const files = (await readdir(folder, { recursive: true })).filter((file) => TEXT.test(file));
			await Promise.all(
				files.map(async (file) => {
					const path = join(folder, file);
					const content = await readFile(path);
					await writeFile(`${path}.br`, await brotli(content, wanted.brotli));
					await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: wanted.gzip }));
				}),
			);
		},
	};
}

/**
 * Compresses with brotli.
 *
 * @param quality 0…11; as the published site is compressed unless said otherwise
 */
export function brotli(content: Buffer, quality: number = LEVELS.production.brotli): Promise<Buffer> {
	return promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
