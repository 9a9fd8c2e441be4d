import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { LiveLimits } from '../../../src/commands/live/broker.ts';
import { type LiveSite, serveLive } from '../../../src/commands/live/serve-live.ts';
import { copyBuiltSite } from './own-site.ts';

/**
 * Has a copy of the built site made before the tests of a file, as it is built where talks can be followed: the pages name the
 * broker, and nothing else is different.
 *
 * @returns its folder, and what serves it with a broker; the sites are closed after the tests
 */
export function copyLiveSite(): {
	readonly folder: string;
	serve(limits?: LiveLimits, port?: number): Promise<LiveSite>;
} {
	const folder = `node_modules/.cache/tested-live-${process.pid}-${Date.now()}`;
	const sites: LiveSite[] = [];
	beforeAll(async () => {
		await copyBuiltSite(folder);
		const files = await readdir(folder, { recursive: true });
		for (const file of files.filter((each) => each.endsWith('.html'))) {
			const path = join(folder, file);
			const page = await readFile(path, 'utf8');
			await writeFile(path, page.replace(/^(<!doctype html>\s*<html [^>]*data-root="[^>]*)>/iu, '$1 data-broker="">'));
		}
	});
	afterAll(async () => {
		for (const site of sites) await site.close();
		await rm(folder, { recursive: true, force: true });
	});
	return {
		folder,
		async serve(limits, port = 0) {
			const site = await serveLive(folder, port, limits ? { limits } : {});
			sites.push(site);
			if (port !== 0 && new URL(site.address).port !== String(port)) throw new Error(`port ${port} has been taken`);
			return site;
		},
	};
}
