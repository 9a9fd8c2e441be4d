import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { ownFolder } from './harness/brokers.ts';

const BROKER = 'wss://live.example.org:8443/mqtt';

/** A site that is built for a broker of another host, and the single files that are made of it. */
let folder = '';
beforeAll(async () => {
	folder = await ownFolder();
	const { VITEST: _vitest, ...env } = process.env;
	const run = (...args: readonly string[]) =>
		promisify(execFile)(process.execPath, args, { env: { ...env, NODE_ENV: 'production', SITE_LIVE: BROKER } });
	await run('node_modules/vite/bin/vite.js', 'build', '--mode', 'test', '--outDir', folder, '--logLevel', 'warn');
	await run('--import', 'tsx', 'src/commands/single/single.ts', '--site', folder);
}, 240_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (path: string) => readFile(join(folder, path), 'utf8');
const policyOf = (page: string) => /connect-src (?<sources>[^;]+);/u.exec(page)?.groups?.sources;

describe('A site with live', () => {
	it.each(['index.html', 'fi/index.html', 'presenter/index.html', 'fi/presenter/index.html'])(
		'names its broker in %s, and lets the page ask that one besides its own host',
		async (path) => {
			const page = await read(path);
			expect(page.match(/<html [^>]*>/u)?.[0]).toContain(` data-broker="${BROKER}"`);
			expect(policyOf(page)).toBe("'self' wss://live.example.org:8443");
		},
	);

	it.each(['integritet/index.html', 'ordlista/index.html', 'fi/kunta/index.html'])(
		'lets %s ask nobody, as nothing of live is in it',
		async (path) => {
			const page = await read(path);
			expect(page).not.toContain('data-broker');
			expect(policyOf(page)).toBe("'self'");
		},
	);
});

describe.each(languages)('The single file in %s', (language) => {
	it('has nothing of live, not in its page, its script, nor in the pages that are packed in it', async () => {
		const file = await read(`single/${language}.html`);
		const [, packed = ''] = /id="shelf">(?<packed>[^<]+)</u.exec(file) ?? [];
		const pages = gunzipSync(Buffer.from(packed, 'base64')).toString();
		expect(pages).toContain('id=\\"presenter\\"');
		for (const text of [file, pages]) {
			expect(text).not.toMatch(/data-broker=|kd1\/|pingreq/u);
		}
		// The site has it, so that its absence says something.
		const scripts = (await readdir(join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
		const texts = await Promise.all(scripts.map((name) => read(`assets/${name}`)));
		expect(texts.some((text) => text.includes('kd1/'))).toBe(true);
		expect(texts.some((text) => text.includes('pingreq'))).toBe(true);
	});
});
