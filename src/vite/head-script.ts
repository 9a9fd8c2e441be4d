import { build } from 'vite';
import { targets } from './browsers.ts';

/** A script that is put into a page. */
export interface HeadScript {
	/** Plain script, in one line. */
	readonly code: string;
	/** The files that it is made of, as absolute paths. */
	readonly files: readonly string[];
}

/**
 * Bundles and minifies a script that must run before the first paint.
 *
 * @param entry its file, below the root of the project
 * @throws Error when the build gives no script
 */
export async function headScript(entry: string): Promise<HeadScript> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			modulePreload: false,
			target: targets,
			lib: { entry, formats: ['iife'], name: 'head', fileName: 'head' },
		},
	});
	const outputs = Array.isArray(result) ? result : [result];
	for (const output of outputs) {
		if (!('output' in output)) continue;
		const chunk = output.output.find((file) => file.type === 'chunk');
		if (chunk?.type === 'chunk') return { code: chunk.code.trim(), files: chunk.moduleIds };
	}
	throw new Error(`${entry}: the build gave no script`);
}
