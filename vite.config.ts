import { defineConfig } from 'vite';
import { targets } from './src/build/browsers.ts';
import { deckPages } from './src/build/deck-pages.ts';
import { lateStyles } from './src/build/late-styles.ts';
import { licences } from './src/build/licences.ts';
import { offlineWorker } from './src/build/offline-worker.ts';
import { precompress } from './src/build/precompress.ts';
import { sharing } from './src/build/sharing.ts';
import { strictPolicy } from './src/build/strict-policy.ts';

export default defineConfig({
	base: './',
	plugins: [deckPages(), sharing(), strictPolicy(), lateStyles(), licences(), offlineWorker(), precompress()],
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
					// What the deck's page runs at once is one file, whatever of it the files that come later use as well.
					groups: [
						{
							name: 'deck',
							test: /\/src\/(?:app|deck)\/(?!main\.ts|head\.ts|exchange-words\.ts|fill-element\.ts|remembered\.ts)|vite\/preload-helper/u,
						},
						{ name: 'audience', test: /\/src\/audience\//u },
						{ name: 'talk', test: /\/src\/channel\//u },
					],
				},
			},
		},
	},
});
