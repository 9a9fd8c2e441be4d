import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, serve } from '../../../src/commands/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
let site: Site;

beforeAll(async () => {
	mkdirSync(join(folder, 'fi'));
	mkdirSync(join(folder, 'assets'));
	writeFileSync(join(folder, 'index.html'), 'sv');
	writeFileSync(join(folder, 'fi/index.html'), 'fi');
	writeFileSync(join(folder, 'assets/main.js'), 'script');
	site = await serve(folder);
});

afterAll(async () => {
	await site.close();
	rmSync(folder, { recursive: true, force: true });
});

const get = (path: string) => fetch(site.address + path, { redirect: 'manual' });

describe('serve', () => {
	it.each([
		['', 'sv'],
		['?as=read', 'sv'],
		['fi/', 'fi'],
		['fi/?as=read', 'fi'],
		['fi/index.html', 'fi'],
	])('gives the page at "%s"', async (path, content) => {
		expect(await (await get(path)).text()).toBe(content);
	});

	it('sends a reader on to the folder of a language, with the query', async () => {
		const response = await get('fi?as=read');
		expect(response.status).toBe(302);
		expect(new URL(response.headers.get('Location') ?? '', response.url).href).toBe(`${site.address}fi/?as=read`);
	});

	it('lets only files with a hash in their names be kept without asking', async () => {
		const caching = async (path: string) => (await get(path)).headers.get('Cache-Control');
		expect(await caching('assets/main.js')).toContain('immutable');
		expect(await caching('fi/')).toBe('no-cache');
	});

	it('says when there is nothing at an address', async () => {
		expect((await get('en/')).status).toBe(404);
	});
});
