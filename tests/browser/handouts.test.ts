import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { readPdf } from './harness/pdf.ts';

let folder = '';
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'handout-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** `tests/whole/handouts.test.ts` reads every file in full. */
describe('npm run pdf', () => {
	it('prints the slides that are asked for, tagged, with bookmarks', async () => {
		const args = ['--import', 'tsx', 'src/commands/pdf/pdf.ts', '--site', inject('folder'), '--out', folder];
		const asked = ['--lang', 'sv', '--kind', 'slides', '--slides', '12,18-20'];
		await promisify(execFile)(process.execPath, [...args, ...asked], {
			env: { ...process.env, CHROME_PATH: inject('chromium') },
		});
		const { file, tags, unmarked, bookmarks, linkWords, divided } = await readPdf(join(folder, 'sv-slides.pdf'));
		expect(file.numPages).toBe(4);
		expect((await file.getMarkInfo())?.Marked).toBe(true);
		expect(new Set(tags.map(({ page }) => page)).size).toBe(4);
		expect(unmarked).toEqual([]);
		expect(bookmarks.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
		expect(linkWords.length).toBeGreaterThan(0);
		expect(linkWords).not.toContain('');
		expect(divided).toEqual([]);
		const roles = (role: string) => tags.filter((tag) => tag.role === role).length;
		expect(roles('LI')).toBeGreaterThan(3);
		expect(roles('LBody')).toBe(roles('LI'));
		const { metadata } = await file.getMetadata();
		expect(metadata?.get('dc:language')).toBe('sv');
	});
});
