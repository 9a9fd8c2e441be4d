import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * How long a test, and what is built before the tests of a file, may take at most, in milliseconds. The longest tests need 18 s,
 * and six times as long where the machine does other things as well: the limit is there for what hangs, and not for what is slow.
 */
const testTimeout = 240_000;

/** How long what a page shows may take at most, and how often it is looked at, in milliseconds. */
const poll = { timeout: 40_000, interval: 50 };

/** The tests of the development server, which need no built site. */
const DEVELOPING = 'tests/browser/edits.test.ts';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
					// The files change nothing that they share, and the slides and their words are slow to load.
					isolate: false,
					testTimeout,
					expect: { poll },
				},
			},
			{
				test: {
					name: 'browser',
					// What is slow, or many times the same, is in the second folder: `npm test` leaves it out.
					include: ['tests/browser/**/*.test.ts', 'tests/whole/**/*.test.ts'],
					exclude: [DEVELOPING],
					globalSetup: 'tests/browser/harness/site.ts',
					// Each has a browser, which takes a core at least. With more of them, what a reader does in a second takes ten.
					maxWorkers: availableParallelism(),
					// The files share nothing but modules, which are slow to load, and the browser of their worker.
					isolate: false,
					// After the others, so that the browsers have the machine to themselves.
					sequence: { groupOrder: 1 },
					testTimeout,
					hookTimeout: testTimeout,
					expect: { poll },
				},
			},
			{
				test: {
					name: 'live',
					include: ['tests/live/**/*.test.ts'],
					// One after the other, and by themselves: each runs brokers, and some measure how long they take.
					fileParallelism: false,
					sequence: { groupOrder: 3 },
					testTimeout: 180_000,
					hookTimeout: 60_000,
					expect: { poll },
				},
			},
			{
				test: {
					name: 'developing',
					include: [DEVELOPING],
					globalSetup: 'tests/browser/harness/browser.ts',
					// The development server makes every module when it is asked for, which takes the whole machine.
					sequence: { groupOrder: 2 },
					testTimeout,
					hookTimeout: testTimeout,
					expect: { poll },
				},
			},
		],
	},
});
