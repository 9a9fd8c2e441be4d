import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The packages that are in the site without being modules of its scripts: Vite writes the licences of those. */
const PACKAGES = ['@fontsource-variable/source-sans-3', '@fontsource/source-sans-3', 'lucide-static'] as const;

/** Puts the licences of the font and the icons beside the pages that carry them. */
export function licences(): Plugin {
	let root = '';
	return {
		name: 'licences',
		apply: 'build',
		configResolved(config) {
			root = config.root;
		},
		async generateBundle() {
			const texts = PACKAGES.map(async (name) => {
				const text = await readFile(join(root, 'node_modules', name, 'LICENSE'), 'utf8');
				return `${name}\n\n${text.trim()}\n`;
			});
			const source = (await Promise.all(texts)).join('\n\n');
			this.emitFile({ type: 'asset', fileName: 'licences-of-font-and-icons.txt', source });
		},
	};
}
