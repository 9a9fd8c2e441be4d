import { build } from 'vite';
import { targets } from './browsers.ts';

/**
 * A script that must run before the first paint, bundled and minified into one line of plain script.
 *
 * @param entry its file
 */
export async function headScript(entry: string): Promise<string> {
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
		if (chunk?.type === 'chunk') return chunk.code.trim();
	}
	throw new Error(`${entry}: the build gave no script`);
}
