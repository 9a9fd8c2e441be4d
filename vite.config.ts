import { defineConfig } from 'vite';
import { targets } from './src/vite/browsers.ts';
import { jsonErrors } from './src/vite/json-errors.ts';
import { licences } from './src/vite/licences.ts';
import { offlineWorker } from './src/vite/offline-worker.ts';
import { deckPages } from './src/vite/pages.ts';
import { strictPolicy } from './src/vite/policy.ts';
import { precompress } from './src/vite/precompress.ts';
import { presentations } from './src/vite/presentations.ts';
import { sharing } from './src/vite/sharing.ts';

export default defineConfig({
	base: './',
	resolve: {
		// The codec of MQTT asks for a list of buffers that is a stream as well, which it has no use for: half of all its code.
		alias: [{ find: /^bl$/u, replacement: 'bl/BufferList.js' }],
	},
	plugins: [
		jsonErrors(),
		deckPages(),
		presentations(),
		sharing(),
		strictPolicy(),
		licences(),
		offlineWorker(),
		precompress(),
	],
	build: {
		target: targets,
		cssMinify: 'lightningcss',
		assetsInlineLimit: 0,
		// The licences of the libraries in the site go with it.
		license: { fileName: 'licences.md' },
		modulePreload: {
			polyfill: false,
			// What a feature consists of comes at once, not one file after the other. The page fetches its scripts itself.
			resolveDependencies: (_, files, { hostType }) => (hostType === 'js' ? files : []),
		},
		rolldownOptions: {
			output: {
				codeSplitting: {
					// All that the deck's page runs at once is one file, whatever of it later files use as well: a request less for each
					// module that they share.
					groups: [
						{ name: (id, context) => (isImportedBy(MAIN, id, (each) => context.getModuleInfo(each)) ? 'deck' : null) },
						// Two small modules that the reading view fetches at first, and others later: one request.
						{ name: 'own-notes', test: /\/src\/page\/deck\/(?:left-alone|own-notes)\.ts$/u },
					],
				},
			},
		},
	},
});

const MAIN = '/src/page/main.ts';

type ModuleInfo = (id: string) => { readonly importers: readonly string[] } | null;

/** Whether a module imports another, directly or by others, without `import()`. */
function isImportedBy(importer: string, id: string, info: ModuleInfo, seen = new Set<string>()): boolean {
	if (id.endsWith(importer)) return true;
	if (seen.has(id)) return false;
	seen.add(id);
	return info(id)?.importers.some((each) => isImportedBy(importer, each, info, seen)) ?? false;
}
