import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'presentations-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function pptx(...args: readonly string[]): Promise<{ readonly stdout: string; readonly stderr: string }> {
	return promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/commands/pptx/pptx.ts', ...args]);
}

/** How long a run of the command may take, in milliseconds: it reads the project through Vite, beside all other tests. */
const TIMEOUT = 120_000;

describe('npm run pptx', { timeout: TIMEOUT }, () => {
	it('writes the slides that are asked for, and says what is not in the files', async () => {
		const out = join(folder, 'some');
		const { stdout } = await pptx('--slides', '1-2,5', '--font', 'Arial', '--date', '2026-11-24', '--out', out);
		expect((await readdir(out)).toSorted()).toEqual(['fi.pptx', 'sv.pptx']);
		expect(stdout).toMatch(/^ {2}sv\.pptx: 3 slides, 0\.\d\d MB, \d+\.\d s$/mu);
		expect(stdout).toMatch(/^2 files in .*, in \d+\.\d s$/mu);
		expect(stdout).toContain('Not in the files: points one at a time (animations), the search, the glossary');
		const parts = unzipSync(await readFile(join(out, 'fi.pptx')));
		expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/u.test(path))).toHaveLength(3);
		const textOf = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
		expect(textOf('ppt/theme/theme1.xml')).toContain('<a:latin typeface="Arial"');
		expect(textOf('ppt/slides/slide2.xml')).toContain('24.11.2026');
	});

	it('gives each of several municipalities a folder, and its name in the language of the file', async () => {
		const out = join(folder, 'several');
		await pptx('--slides', '2', '--municipality', '905,091', '--out', out);
		expect((await readdir(out)).toSorted()).toEqual(['091', '905']);
		const footer = async (file: string) =>
			strFromU8(unzipSync(await readFile(join(out, file)))['ppt/slides/slide1.xml'] ?? new Uint8Array());
		expect(await footer('905/sv.pptx')).toContain('Vasa');
		expect(await footer('905/fi.pptx')).toContain('Vaasa');
		expect(await footer('091/fi.pptx')).toContain('Helsinki');
	});

	it('ends with code 2 for wrong options, with 1 for what cannot be written, and writes nothing then', async () => {
		const out = join(folder, 'none');
		await expect(pptx('--lang', 'en', '--out', out)).rejects.toMatchObject({
			code: 2,
			stderr: expect.stringMatching(/^--lang "en": expected one of sv, fi, all\n\nnpm run pptx -- \[options\]/u),
		});
		await expect(readdir(out)).rejects.toThrow('ENOENT');
		const file = join('package.json', 'folder');
		await expect(pptx('--slides', '2', '--out', file)).rejects.toMatchObject({
			code: 1,
			stderr: expect.stringContaining('No presentation could be made: '),
		});
	});
});
