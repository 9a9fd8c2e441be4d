import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Names the file and the place of a mistake in JSON, for whoever edits words and figures. Vite's own reader says neither of
 * the file, and its overlay does not open for such an error.
 */
export function jsonErrors(): Plugin {
	let root = '';
	return {
		name: 'json-errors',
		enforce: 'pre',
		configResolved(config) {
			root = config.root;
		},
		transform: {
			filter: { id: /\.json(?:\?|$)/u },
			handler(code, id) {
				try {
					JSON.parse(code);
				} catch (error) {
					const [path = ''] = id.split('?');
					const file = relative(root, path).replaceAll(sep, '/');
					this.error({ id: path, message: `${file}\n${error instanceof Error ? error.message : String(error)}` });
				}
			},
		},
	};
}
