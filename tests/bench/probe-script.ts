import { build } from 'vite';

/** The probe as a plain script, to be put into a page. */
export async function probeScript(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'warn',
		build: {
			write: false,
			lib: { entry: 'tests/bench/probe.ts', formats: ['iife'], name: 'probe', fileName: 'probe' },
		},
	});
	for (const output of Array.isArray(result) ? result : [result]) {
		if (!('output' in output)) continue;
		for (const file of output.output) if (file.type === 'chunk') return file.code;
	}
	throw new Error('tests/bench/probe.ts: the build gave no script');
}
