import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Site, serve } from '../../src/commands/serve.ts';
import { HANDOUT_LIST, handoutsIn } from '../../src/model/handout.ts';
import { unfilled } from '../../src/render/markup/site-settings.ts';
import { makePresentation } from '../../src/render/pptx/presentation.ts';
import { total } from '../browser/harness/deck.ts';
import { copyProject } from '../browser/harness/dev-site.ts';
import { clickControl, live } from '../browser/harness/stage.ts';
import { test } from '../browser/harness/test.ts';

let project = '';
let site: Site | undefined;

/** Builds the site of a project whose publisher offers presentations. */
beforeAll(async () => {
	project = await copyProject();
	const file = join(project, 'site.json');
	const settings = { ...JSON.parse(await readFile(file, 'utf8')), pptx: true };
	await writeFile(file, JSON.stringify(settings));
	const { VITEST: _vitest, ...env } = process.env;
	const args = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'test', '--logLevel', 'error'];
	await promisify(execFile)(process.execPath, args, { cwd: project, env: { ...env, NODE_ENV: 'production' } });
	site = await serve(join(project, 'dist'));
});
afterAll(async () => {
	await site?.close();
	if (project !== '') await rm(project, { recursive: true, force: true });
});

test('a site that offers presentations has them in its print panel, and does not keep them for use without the net', async ({
	open,
}) => {
	const page = await open('', { complains: /asks another host: http:\/\/localhost/u });
	await page.goto(`${site?.address}fi/`);
	await live(page);
	await page.locator('.controls .open-print').waitFor({ state: 'attached' });
	await clickControl(page, page.locator('.controls .open-print'));
	const link = page.getByRole('link', { name: /^PowerPoint, \d+ diaa, \d,\d/u });
	const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
	expect(download.suggestedFilename()).toBe('fi.pptx');
	const content = await readFile(await download.path());
	expect(Object.keys(unzipSync(content))).toContain('ppt/presentation.xml');
	expect(content.equals(makePresentation({ language: 'fi', settings: unfilled }))).toBe(true);
	expect(await readFile(join(project, 'dist/worker.js'), 'utf8')).not.toContain('.pptx');
});

test('npm run pptx writes into a site that is built, whose panel then offers that', async () => {
	const args = ['--import', 'tsx', 'src/commands/pptx/pptx.ts', '--lang', 'sv', '--slides', '1-3'];
	await promisify(execFile)(process.execPath, args, { cwd: project });
	const list: unknown = JSON.parse(await readFile(join(project, 'dist', HANDOUT_LIST), 'utf8'));
	const offered = handoutsIn(list).map(({ file, pages }) => [file, pages]);
	expect(offered).toEqual([
		['../pptx/fi.pptx', total],
		['../pptx/sv.pptx', 3],
	]);
});
