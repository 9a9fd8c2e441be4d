import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect } from 'vitest';
import { serve } from '../../src/commands/serve.ts';
import { slide } from '../browser/harness/deck.ts';
import { begin } from '../browser/harness/presenter.ts';
import { live, press } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

const ADDRESS = 'https://example.org/deck/';
const folder = `node_modules/.cache/published-site-${process.pid}`;

/** Builds the site as it is published: with its address, and compressed. */
beforeAll(async () => {
	const { VITEST: _vitest, ...env } = process.env;
	const args = ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--logLevel', 'error'];
	await promisify(execFile)(process.execPath, args, { env: { ...env, NODE_ENV: 'production', SITE_ADDRESS: ADDRESS } });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('every text of the published deck lies there compressed too, which the worker does not keep', async () => {
	const files = await readdir(folder, { recursive: true });
	for (const file of files.filter((name) => /\.(?:html|js|css|json|svg|txt|webmanifest|csv)$/u.test(name))) {
		expect(files).toContain(`${file}.br`);
		expect(files).toContain(`${file}.gz`);
	}
	expect(files).toContain('worker.js.br');
	expect(await readFile(join(folder, 'worker.js'), 'utf8')).not.toMatch(/\.(?:br|gz)`/u);
});

test('the code of the published deck fills the screen of the audience, in its language', async ({ open }) => {
	const deck = await open('', { complains: /asks another host: http:\/\/localhost/u });
	const published = await serve(folder);
	try {
		await deck.goto(`${published.address}#/${slide(20)}`);
		await live(deck);
		const presenter = await begin(deck);
		await press(presenter, 'q');
		const code = deck.getByRole('img', { name: 'QR-kod som leder till materialet' });
		await expect.poll(() => code.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth > 0)).toBe(true);
		await expect.poll(() => deck.locator('.qr .address').textContent()).toBe(ADDRESS);
		await press(presenter, 'l');
		await expect.poll(() => deck.locator('.qr .address').textContent()).toBe(`${ADDRESS}fi/`);
		await press(presenter, 'q');
		await expect.poll(() => deck.locator('.qr').count()).toBe(0);
	} finally {
		// Windows still open fetch what they keep for a lost network, and would complain of a server that is gone.
		for (const page of [...deck.context().pages()]) await page.close();
		await published.close();
	}
});
