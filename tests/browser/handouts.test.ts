import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyBuiltSite } from './harness/own-site.ts';
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

	it('prints the page about a municipality: headings, charts with their texts, and all in the order of the page', async () => {
		const args = ['--import', 'tsx', 'src/commands/pdf/pdf.ts', '--site', inject('folder'), '--out', folder];
		const asked = ['--lang', 'sv', '--kind', 'handout', '--slides', '12,14', '--municipality', '905,Esbo'];
		await promisify(execFile)(process.execPath, [...args, ...asked], {
			env: { ...process.env, CHROME_PATH: inject('chromium') },
		});
		expect((await readdir(join(folder, '049'))).concat(await readdir(join(folder, '905')))).toEqual([
			'sv-handout.pdf',
			'sv-handout.pdf',
		]);
		const { texts, tags, unmarked, bookmarks, links } = await readPdf(join(folder, '905', 'sv-handout.pdf'));
		expect(texts[0]).toContain('Vasa');
		expect(unmarked).toEqual([]);
		expect(links.dead).toBe(0);
		const own = tags.filter(({ page, role }) => page === 3 && /^(?:H\d|L|Figure)$/u.test(role));
		expect(own.map(({ role }) => role).join(' ')).toBe('H2 L H3 L Figure H3 Figure H3 L Figure H3 L Figure H3 L');
		const read = own.map(({ role, alt, text }) => (role === 'Figure' ? (alt ?? '') : text));
		expect(read[0]).toBe('Vår kommun: Vasa');
		for (const { role, alt } of own) if (role === 'Figure') expect(alt?.length).toBeGreaterThan(40);
		const headings = own.filter(({ role }) => role.startsWith('H')).map(({ text }) => text);
		expect(bookmarks.filter(({ page }) => page === 3).map(({ title }) => title)).toEqual(headings);
	});

	it('makes no file where the figures of the municipality are not to be had', async () => {
		const site = join(folder, 'site');
		await copyBuiltSite(site);
		const assets = join(site, 'assets');
		const figures = (await readdir(assets)).filter((name) => /^migration-[\w-]+\.js/u.test(name));
		expect(figures.length).toBeGreaterThan(0);
		for (const name of figures) await rm(join(assets, name));
		const out = join(folder, 'none');
		const args = ['--import', 'tsx', 'src/commands/pdf/pdf.ts', '--site', site, '--out', out, '--lang', 'sv'];
		const made = promisify(execFile)(process.execPath, [...args, '--slides', '12,14', '--municipality', 'Vasa'], {
			env: { ...process.env, CHROME_PATH: inject('chromium') },
		});
		await expect(made).rejects.toMatchObject({
			code: 1,
			stderr: expect.stringContaining('Siffrorna för kommunen ”905” kunde inte hämtas'),
		});
		await expect(readdir(out)).rejects.toThrow('ENOENT');
	});
});
