import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(?:html|js|css|json|svg|txt|webmanifest|csv)$/u;

/**
 * Writes a `.br` and a `.gz` beside every text file of the build, for hosts that serve them as they lie. A build of the mode
 * `test` goes without, which spares it half of its time.
 */
export function precompress(): Plugin {
	let folder = 'dist';
	return {
		name: 'precompress',
		apply: (_, { command, mode }) => command === 'build' && mode !== 'test',
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

/** How brotli may write distances: the bits that are left over, and how many are written as they are. */
const DISTANCES = [
	[0, 0],
	[0, 1],
	[1, 2],
	[2, 16],
] as const;

async function compress(file: string): Promise<void> {
	const content = await readFile(file);
	await writeFile(`${file}.br`, await smallestBrotli(content));
	await writeFile(`${file}.gz`, await promisify(gzip)(content, { level: 9 }));
}

/** A text in brotli, as small as it gets: what lies beside a file of the published site. */
export async function smallestBrotli(content: Buffer): Promise<Buffer> {
	// Which distances a page repeats itself at is not known before: the smallest of a few attempts is kept.
	const attempts = await Promise.all(
		DISTANCES.map(([postfix, direct]) => {
			const params = {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				// Pages change in kind every few kilobytes: in small blocks they become smaller.
				[constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MIN_INPUT_BLOCK_BITS,
				[constants.BROTLI_PARAM_NPOSTFIX]: postfix,
				[constants.BROTLI_PARAM_NDIRECT]: direct,
			};
			return promisify(brotliCompress)(content, { params });
		}),
	);
	const [smallest] = attempts.toSorted((one, other) => one.length - other.length);
	if (!smallest) throw new Error('brotli has given nothing');
	return smallest;
}
