import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeAllWhole, writeWhole } from '../../../src/commands/write-whole.ts';

let folder = '';
let file = '';

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'whole-'));
	file = join(folder, 'file');
	await writeFile(file, 'before');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writeWhole', () => {
	it('leaves what was there to whoever reads it meanwhile', async () => {
		const reading = await open(file);
		await writeWhole(file, 'after');
		expect(await reading.readFile('utf8')).toBe('before');
		await reading.close();
		expect(await readFile(file, 'utf8')).toBe('after');
	});

	it('leaves what was there, and nothing half written, when it is stopped', async () => {
		await expect(writeWhole(file, 'after', AbortSignal.abort())).rejects.toThrow();
		expect(await readFile(file, 'utf8')).toBe('before');
		expect(await readdir(folder)).toEqual(['file']);
	});
});

describe('writeAllWhole', () => {
	it('writes all files', async () => {
		const other = join(folder, 'other');
		await writeAllWhole([
			{ file, content: 'after' },
			{ file: other, content: 'new' },
		]);
		expect(await Promise.all([file, other].map((each) => readFile(each, 'utf8')))).toEqual(['after', 'new']);
		expect(await readdir(folder)).toEqual(['file', 'other']);
	});

	it('leaves all as they were, and nothing half written, when one cannot be written', async () => {
		const nowhere = join(folder, 'no-folder', 'other');
		await expect(
			writeAllWhole([
				{ file, content: 'after' },
				{ file: nowhere, content: 'new' },
			]),
		).rejects.toThrow('ENOENT');
		expect(await readFile(file, 'utf8')).toBe('before');
		expect(await readdir(folder)).toEqual(['file']);
	});
});
