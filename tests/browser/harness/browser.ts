import type { TestProject } from 'vitest/node';
import { findChromium } from '../../../src/commands/chromium.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The executable of the browser. */
		readonly chromium: string;
	}
}

/** Finds a browser, once for all tests. */
export default async function findBrowser(project: TestProject): Promise<void> {
	project.provide('chromium', await findChromium());
}
