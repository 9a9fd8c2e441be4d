import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const RUN = resolve('src/commands/run.js');
/** What the script is put into. */
const MADE = 'node_modules/.cache/script.mjs';

let project = '';

beforeEach(async () => {
	project = await mkdtemp(join(tmpdir(), 'run-'));
	await write('word.ts', "export const word: string = 'one';");
	await write('script.ts', "import { word } from './word.ts';\nconsole.log(word, ...process.argv.slice(2));");
});

afterEach(() => rm(project, { recursive: true, force: true }));

/** Writes a file as if it had been there for a while. */
async function write(name: string, text: string): Promise<void> {
	await writeFile(join(project, name), text);
	await utimes(join(project, name), new Date(), new Date(Date.now() - 10_000));
}

async function run(...args: readonly string[]): Promise<string> {
	const { stdout } = await promisify(execFile)(process.execPath, [RUN, 'script.ts', ...args], { cwd: project });
	return stdout.trim();
}

describe('a script in TypeScript', () => {
	it('is run with its arguments', async () => expect(await run('--flag', 'value')).toBe('one --flag value'));

	it('is put into one file once', async () => {
		await run();
		const { mtimeMs } = await stat(join(project, MADE));
		expect(await run()).toBe('one');
		expect((await stat(join(project, MADE))).mtimeMs).toBe(mtimeMs);
	});

	it('is put together anew when anything in it changes, even to an older file of the same size', async () => {
		await run();
		await write('word.ts', "export const word: string = 'two';");
		await utimes(join(project, 'word.ts'), new Date(), new Date(0));
		expect(await run()).toBe('two');
	});

	it('is put together anew when it was changed meanwhile', async () => {
		await utimes(join(project, 'word.ts'), new Date(), new Date(Date.now() + 60_000));
		await run();
		expect((await readFile(join(project, MADE), 'utf8')).startsWith('// {}\n')).toBe(true);
		expect(await run()).toBe('one');
	});

	it('fails, naming what is missing', async () => {
		await run();
		await rm(join(project, 'word.ts'));
		await expect(run()).rejects.toThrow('word.ts');
	});
});
