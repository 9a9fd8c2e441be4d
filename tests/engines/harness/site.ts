import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import type { Engine as EngineName } from '../../../src/commands/machine.ts';
import { ADDRESS } from './address.ts';
import { type Browsers, findBrowsers } from './launch.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** The engine that the project's tests run in. */
		readonly engine: EngineName;
		readonly browsers: Browsers;
		/** The folder of the built site. */
		readonly folder: string;
		/** The folder of the single files, which lie alone there, as on a stick. */
		readonly stick: string;
	}
}

/** A page of a municipality, with the deck in a frame. */
const HOST = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Kommunen</title><link rel="icon" href="favicon.svg"></head>
<body><p><a id="before" href="#before">Före</a></p>
<iframe src="./?embed" title="Materialet" width="960" height="540" frameborder="0"></iframe>
<p><a id="after" href="#after">Efter</a></p><div style="block-size: 3000px"></div></body></html>`;

/** Finds the browsers of all three engines, and builds the site and its single files into folders of their own. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	project.provide('browsers', await findBrowsers());
	const folder = `node_modules/.cache/engines-site-${process.pid}`;
	await run(['node_modules/vite/bin/vite.js', 'build', '--mode', 'test', '--outDir', folder, '--logLevel', 'warn']);
	await run(['--import', 'tsx', 'src/commands/single/single.ts', '--site', folder]);
	await writeFile(join(folder, 'host.html'), HOST);
	const stick = await mkdtemp(join(tmpdir(), 'stick-'));
	await cp(join(folder, 'single'), stick, { recursive: true });
	project.provide('folder', folder);
	project.provide('stick', stick);
	return async () => {
		for (const each of [folder, stick]) await rm(each, { recursive: true, force: true });
	};
}

/** In a process of its own: within the tests, Vite would take itself to be testing. */
async function run(args: readonly string[]): Promise<void> {
	const { VITEST: _vitest, ...env } = process.env;
	const running = promisify(execFile)(process.execPath, args, {
		env: { ...env, NODE_ENV: 'production', SITE_ADDRESS: ADDRESS },
	});
	await running.catch((error: Error & { stderr?: string }) => {
		throw new Error(`the site cannot be built, so it cannot be tested:\n${error.stderr || error.message}`);
	});
}
