import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';
import { targets } from './browsers.ts';

/** The worker's file below the root of the site; its folder is what it may serve. */
const WORKER = 'worker.js';

/** What a reader may need without the net: whatever the build has written but for compressed copies… */
const NEEDED_OFFLINE = /\.(?:html|js|css|json|svg|png|ico|woff2|csv|txt|md|webmanifest)$/u;
/** …and for what only other sites ask for, and what is made after the build. */
const NOT_NEEDED = /^(?:handouts|single)\/|^card-/u;

/** A file of the site, as `src/worker/worker.ts` keeps it. */
interface SiteFile {
	readonly url: string;
	readonly revision: string | null;
	readonly bytes: number;
}

/**
 * Writes the service worker that keeps the whole site, when all else of the site is written.
 *
 * @throws Error when the build gives no script
 */
export function offlineWorker(): Plugin {
	let root = '';
	let folder = '';
	return {
		name: 'offline-worker',
		apply: 'build',
		configResolved(config) {
			root = config.root;
			folder = resolve(root, config.build.outDir);
		},
		writeBundle: {
			// Before the files are compressed: this is one of them.
			order: 'pre',
			sequential: true,
			async handler() {
				await writeFile(join(folder, WORKER), await workerFor(root, await filesOf(folder)));
			},
		},
	};
}

async function filesOf(folder: string): Promise<readonly SiteFile[]> {
	const found = await readdir(folder, { recursive: true, withFileTypes: true });
	const urls = found
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
		.filter((url) => NEEDED_OFFLINE.test(url) && !NOT_NEEDED.test(url) && url !== WORKER)
		.sort();
	return Promise.all(
		urls.map(async (url) => {
			const content = await readFile(join(folder, url));
			const named = url.startsWith('assets/');
			const revision = named ? null : createHash('sha256').update(content).digest('hex').slice(0, 16);
			return { url, revision, bytes: content.length };
		}),
	);
}

/** @throws Error when the build gives no script */
async function workerFor(root: string, files: readonly SiteFile[]): Promise<string> {
	const result = await build({
		configFile: false,
		root,
		logLevel: 'warn',
		publicDir: false,
		define: {
			SITE_FILES: JSON.stringify(files.map(({ url, revision }) => ({ url, revision }))),
			SITE_BYTES: String(files.reduce((sum, { bytes }) => sum + bytes, 0)),
			'process.env.NODE_ENV': '"production"',
		},
		build: {
			write: false,
			modulePreload: false,
			target: targets,
			lib: { entry: join(root, 'src/worker/worker.ts'), formats: ['iife'], name: 'worker', fileName: 'worker' },
		},
	});
	for (const output of Array.isArray(result) ? result : [result]) {
		if (!('output' in output)) continue;
		const chunk = output.output.find((file) => file.type === 'chunk');
		if (chunk?.type === 'chunk') return chunk.code;
	}
	throw new Error('src/worker/worker.ts: the build gave no script');
}
