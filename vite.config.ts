import { defineConfig } from 'vite';
import { targets } from './src/vite/browsers.ts';
import { jsonErrors } from './src/vite/json-errors.ts';
import { licences } from './src/vite/licences.ts';
import { offlineWorker } from './src/vite/offline-worker.ts';
import { deckPages } from './src/vite/pages.ts';
import { strictPolicy } from './src/vite/policy.ts';
import { precompress } from './src/vite/precompress.ts';
import { sharing } from './src/vite/sharing.ts';

export default defineConfig({
	base: './',
	plugins: [jsonErrors(), deckPages(), sharing(), strictPolicy(), licences(), offlineWorker(), precompress()],
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
	},
});
