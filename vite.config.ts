import { defineConfig } from 'vite';
import { deckPages } from './src/build/deck-pages.ts';
import { precompress } from './src/build/precompress.ts';
import { strictPolicy } from './src/build/strict-policy.ts';

export default defineConfig({
	base: './',
	plugins: [deckPages(), strictPolicy(), precompress()],
	build: {
		target: 'baseline-widely-available',
		cssTarget: ['chrome123', 'firefox125', 'safari17.5'],
		cssMinify: 'lightningcss',
		assetsInlineLimit: 0,
		modulePreload: false,
	},
});
