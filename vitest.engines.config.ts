import { defineConfig } from 'vitest/config';
import { engines } from './src/commands/machine.ts';

/** The journeys, in each engine: a project for each. `--project webkit` runs one. */
export default defineConfig({
	test: {
		// Here, and not in the projects, it is run once for all of them.
		globalSetup: 'tests/engines/harness/site.ts',
		projects: engines.map((engine) => ({
			test: {
				name: engine,
				include: ['tests/engines/journeys/**/*.test.ts'],
				provide: { engine },
				maxWorkers: 2,
				// A browser for each worker, which all its files use.
				isolate: false,
				testTimeout: 300_000,
				hookTimeout: 120_000,
				// Windows of one file may share a thread, which parses them one after the other.
				expect: { poll: { timeout: 30_000, interval: 25 } },
			},
		})),
	},
});
