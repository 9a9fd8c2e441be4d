import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serve } from '../../../src/commands/serve.ts';
import findBrowser from './browser.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The address of the built site, with a slash at the end. */
		readonly site: string;
		/** The folder of the built site. */
		readonly folder: string;
	}
}

/**
 * Builds the site as it is published but not compressed, which takes longer than all else, into a folder of its own so that
 * `dist/` stays as it is; serves it, and finds a browser, once for all tests.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const folder = `node_modules/.cache/tested-site-${process.pid}`;
	await Promise.all([findBrowser(project), build(folder)]);
	const site = await serve(folder);
	project.provide('site', site.address);
	project.provide('folder', folder);
	return async () => {
		await site.close();
		await rm(folder, { recursive: true, force: true });
	};
}

/** In a process of its own: within the tests, Vite would take itself to be testing. */
async function build(folder: string): Promise<void> {
	const { VITEST: _vitest, ...env } = process.env;
	const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'test', '--outDir', folder, '--logLevel', 'warn'];
	const building = promisify(execFile)(process.execPath, args, { env: { ...env, NODE_ENV: 'production' } });
	await building.catch((error: Error & { stderr?: string }) => {
		throw new Error(`the site cannot be built, so it cannot be tested:\n${error.stderr || error.message}`);
	});
}
