import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
				},
			},
			{
				test: {
					name: 'browser',
					include: ['tests/browser/**/*.test.ts'],
					globalSetup: 'tests/browser/harness/site.ts',
					maxWorkers: 2,
					// The files share nothing but modules, which are slow to load.
					isolate: false,
					// Alone, so that the browsers have the machine to themselves.
					sequence: { groupOrder: 1 },
					testTimeout: 300_000,
					hookTimeout: 60_000,
					expect: { poll: { timeout: 10_000, interval: 25 } },
				},
			},
		],
	},
});
