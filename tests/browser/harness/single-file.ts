import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { languages } from '../../../src/model/language.ts';
import type { Open } from './test.ts';

/** Where the files lie alone, as on a stick. */
let stick = '';
/** The address of the file of a language. */
export const fileOf = (language: 'sv' | 'fi', rest = '') => pathToFileURL(join(stick, `${language}.html`)).href + rest;

/** Has the files made before the tests of a file. */
export function makeFiles(): void {
	beforeAll(async () => {
		const { VITEST: _vitest, ...env } = process.env;
		const args = ['--import', 'tsx', 'src/commands/single/single.ts', '--site', inject('folder')];
		await promisify(execFile)(process.execPath, args, { env: { ...env, NODE_ENV: 'production' } });
		stick = await mkdtemp(join(tmpdir(), 'stick-'));
		for (const language of languages) {
			const name = `${language}.html`;
			await cp(join(inject('folder'), 'single', name), join(stick, name));
		}
	});
	afterAll(() => rm(stick, { recursive: true, force: true }));
}

/** Opens a file; whatever it asks for but itself fails the test. */
export async function openFile(
	open: Open,
	address: string,
	asked: string[],
	before?: (page: Page) => Promise<void>,
): Promise<Page> {
	const page = await open('', { live: false, complains: /asks another host: (?:file|data|blob):/u });
	// What the site itself is still waiting for is not asked for by the file.
	await page.goto('about:blank');
	page.context().on('request', (request) => {
		const url = request.url();
		if (!/^(?:data|blob):/u.test(url) && !url.startsWith(fileOf('sv')) && !url.startsWith(fileOf('fi')))
			asked.push(url);
	});
	await before?.(page);
	await page.goto(address);
	return page;
}
