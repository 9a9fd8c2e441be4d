import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** What is in the site without being a module of its scripts: Vite writes the licences of those. */
const PARTS = ['@fontsource-variable/source-sans-3', '@fontsource/source-sans-3', 'lucide-static'] as const;

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
			const texts = PARTS.map(async (part) => {
				const text = await readFile(join(root, 'node_modules', part, 'LICENSE'), 'utf8');
				return `${part}\n\n${text.trim()}\n`;
			});
			const source = (await Promise.all(texts)).join('\n\n');
			this.emitFile({ type: 'asset', fileName: 'licences-of-font-and-icons.txt', source });
		},
	};
}
