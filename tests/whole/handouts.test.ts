import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { charts } from '../../slides/charts.ts';
import { deck } from '../../slides/deck.ts';
import { kinds } from '../../src/model/handout.ts';
import { type Language, languages } from '../../src/model/language.ts';
import { outlineOf } from '../../src/model/outline.ts';
import { plainText } from '../../src/model/rich-text.ts';
import { textsIn } from '../../src/model/word-tree.ts';
import { catalogueOf } from '../../src/render/markup/catalogues.ts';
import { plain, type ReadPdf, readPdf } from '../browser/harness/pdf.ts';

const COMMAND = ['--import', 'tsx', 'src/commands/pdf/pdf.ts'];
const LIMITS = { slides: 1_500_000, handout: 2_500_000, notes: 2_500_000 } as const;
const { slides } = outlineOf(deck);

let folder = '';
const files = new Map<string, ReadPdf>();

interface Ended {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

async function pdf(...args: readonly string[]): Promise<Ended> {
	const all = [...COMMAND, '--site', inject('folder'), ...args];
	try {
		const ended = await promisify(execFile)(process.execPath, all, {
			env: { ...process.env, CHROME_PATH: inject('chromium') },
		});
		return { code: 0, ...ended };
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error)) throw error;
		return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) };
	}
}

function read(language: Language, kind: string): ReadPdf {
	const file = files.get(`${language}-${kind}`);
	if (!file) throw new Error(`there is no ${language}-${kind}`);
	return file;
}

/** The words of the slides below an entry such as `detail`, as they are read. */
function wordsOf(language: Language, entries: readonly string[]): readonly string[] {
	const catalogue = catalogueOf(language);
	return deck.flatMap((part) =>
		textsIn(catalogue[part.id])
			.filter(({ path: [, entry = ''] }) => entries.includes(entry))
			.map(({ text }) => plain(plainText(text))),
	);
}

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'handouts-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(languages)('the files in %s', (language) => {
	beforeAll(async () => {
		const { code, stderr } = await pdf(
			...['--out', folder, '--lang', language, '--municipality', 'Pargas bibliotek', '--date', '2026-11-24'],
		);
		expect(stderr).toMatch(/^--municipality "Pargas bibliotek": this is no municipality, .*\n$/u);
		expect(code).toBe(0);
		for (const kind of kinds) files.set(`${language}-${kind}`, await readPdf(join(folder, `${language}-${kind}.pdf`)));
	});

	it.each(kinds)('say what they are and stay small: %s', async (kind) => {
		const { file, tags, links, unmarked } = read(language, kind);
		const info = (await file.getMetadata()).info;
		expect(info).toMatchObject({ Language: language, CreationDate: "D:20261124000000+00'00'" });
		expect(info).toHaveProperty('Title', expect.stringContaining(catalogueOf(language).handout.kinds[kind]));
		expect(info).toHaveProperty('Author', catalogueOf(language).handout.paper.author);
		expect((await file.getMarkInfo())?.Marked).toBe(true);
		expect((await stat(join(folder, `${language}-${kind}.pdf`))).size).toBeLessThanOrEqual(LIMITS[kind]);
		expect(new Set(tags.map(({ page }) => page)).size).toBe(file.numPages);
		expect(unmarked).toEqual([]);
		expect(links.dead).toBe(0);
		expect(links.outside).toBeGreaterThan(30);
	});

	it.each(kinds)('hold no script, no bitmap and no unnamed font: %s', async (kind) => {
		const source = (await readFile(join(folder, `${language}-${kind}.pdf`))).toString('latin1');
		expect(source).not.toMatch(/\/JavaScript|\/JS |\/Subtype \/Image|\/Subtype \/Type3/u);
		expect(source.match(/\/FontFile2/gu)?.length).toBe(3);
		expect(source).toMatch(/\/DisplayDocTitle true/u);
	});

	it.each(kinds)('have the heading of every slide at its level, and bookmarks like them: %s', (kind) => {
		const { tags, bookmarks } = read(language, kind);
		const headings = tags
			.filter(({ role }) => /^H[123]$/u.test(role))
			.map(({ role, text }) => ({ level: Number(role[1]), title: text }));
		const catalogue = catalogueOf(language);
		const last = kind === 'handout' ? headings.slice(slides.length) : [];
		expect(headings.slice(0, slides.length).map(({ level }) => level)).toEqual(
			slides.map(({ slide: { layout } }) =>
				layout === 'title' ? 1 : /^(?:contents|opener|opener-figure)$/u.test(layout) ? 2 : 3,
			),
		);
		expect(last).toHaveLength(kind === 'handout' ? 1 + Object.keys(charts).length : 0);
		expect(headings[0]?.title).toBe(plain(catalogue.opening.title.title));
		expect(bookmarks.map(({ level, title }) => ({ level, title }))).toEqual(headings);
	});

	it.each(kinds)('have bookmarks that lead to where the words of the heading follow: %s', async (kind) => {
		const { file, bookmarks, pieces, texts } = read(language, kind);
		for (const { title, page, height } of bookmarks) {
			const [, , , top = 0] = (await file.getPage(page)).view;
			expect(texts[page - 1]).toContain(title);
			if (height > top - 1) continue;
			// What does not begin a page is at the heading itself.
			const [word = ''] = title.split(' ');
			const below = (pieces[page - 1] ?? [])
				.filter(({ text }) => text !== '' && (text.startsWith(word) || word.startsWith(text)))
				.map((each) => height - each.height);
			expect(Math.min(...below.map(Math.abs))).toBeLessThan(40);
		}
		const inside = bookmarks.filter(({ height, page }) => height < 700 && page > 2);
		expect(inside.length).toBeGreaterThanOrEqual(kind === 'handout' ? 5 : 0);
	});

	it.each(kinds)('have a figure with an alternative text for every chart: %s', (kind) => {
		const figures = read(language, kind).tags.filter(({ role }) => role === 'Figure');
		expect(figures).toHaveLength(Object.keys(charts).length);
		for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(40);
	});

	it.each(kinds)('name each link, divide no word, and have a body in every item of a list: %s', (kind) => {
		const { tags, linkWords, divided } = read(language, kind);
		expect(linkWords).not.toContain('');
		expect(divided).toEqual([]);
		const roles = (role: string) => tags.filter((tag) => tag.role === role).length;
		expect(roles('LBody')).toBe(roles('LI'));
	});

	it('slides have a page each', () => expect(read(language, 'slides').file.numPages).toBe(slides.length));

	it('the handout holds every detail, question and update, and the municipality and the day', () => {
		const text = plain(read(language, 'handout').texts.join(' '));
		const wanted = wordsOf(language, ['detail', 'ask']);
		expect(wanted.length).toBeGreaterThan(100);
		const squeezed = text.replace(/[\s-]/gu, '');
		expect(wanted.filter((each) => !squeezed.includes(each.replace(/[\s-]/gu, '')))).toEqual([]);
		const updates = slides.flatMap(({ slide, part }) =>
			(slide.updates ?? []).map(({ words }) => ({ path: [slide.id, ...words.split('.')], part: part.part.id })),
		);
		const texts = updates.map(({ path, part }) => {
			const found = textsIn(catalogueOf(language)[part]).find((entry) => entry.path.join('.') === path.join('.'));
			return plain(plainText(found?.text ?? path.join('.')));
		});
		expect(texts.length).toBeGreaterThan(5);
		expect(texts.filter((each) => !squeezed.includes(each.replace(/[\s-]/gu, '')))).toEqual([]);
		expect(read(language, 'handout').texts[0]).toContain('Pargas bibliotek');
		expect(read(language, 'handout').texts[0]).toContain('2026');
	});

	it('the notes hold every note and everything to check', () => {
		const squeezed = read(language, 'notes')
			.texts.join('')
			.replace(/[\s\u00AD-]/gu, '');
		const wanted = wordsOf(language, ['notes', 'check']);
		expect(wanted.length).toBeGreaterThan(100);
		expect(wanted.filter((each) => !squeezed.includes(each.replace(/[\s-]/gu, '')))).toEqual([]);
	});

	it('the handout leads from its contents to every slide, and has heads for its tables', () => {
		const { tags, links } = read(language, 'handout');
		expect(links.inside).toBeGreaterThanOrEqual(slides.length - 2);
		expect(tags.filter(({ role }) => role === 'Table').length).toBeGreaterThanOrEqual(Object.keys(charts).length);
		expect(tags.filter(({ role }) => role === 'TH').length).toBeGreaterThan(100);
	});
});

describe('the command', () => {
	it.each([2, 3, 6])('puts %s slides on a page', async (layout) => {
		const out = join(folder, String(layout));
		const { code, stdout } = await pdf('--out', out, '--lang', 'fi', '--kind', 'handout', '--layout', `${layout}`);
		// Title and contents have a page each.
		const pages = 2 + Math.ceil((slides.length - 2) / layout);
		expect(code).toBe(0);
		expect(stdout).toContain(`fi-handout.pdf: ${pages} pages`);
		expect(await readdir(out)).toEqual(['fi-handout.pdf']);
	});

	it('prints the slides that are asked for, and gives the same bytes each time', async () => {
		const args = ['--lang', 'sv', '--kind', 'slides', '--slides', '18-20,41'];
		for (const name of ['one', 'other']) expect((await pdf('--out', join(folder, name), ...args)).code).toBe(0);
		const [one, other] = await Promise.all(
			['one', 'other'].map((name) => readFile(join(folder, name, 'sv-slides.pdf'))),
		);
		expect(one).toEqual(other);
		expect((await readPdf(join(folder, 'one', 'sv-slides.pdf'))).file.numPages).toBe(4);
	});

	it('refuses a wrong option with a message and a code', async () => {
		const { code, stderr } = await pdf('--kind', 'poster');
		expect(code).toBe(2);
		expect(stderr).toMatch(/^--kind "poster": expected one of slides, handout, notes, all\n/u);
	});

	it('says why it fails, and writes nothing', async () => {
		const out = join(folder, 'nothing');
		const { code, stderr } = await pdf('--site', join(folder, 'no-site'), '--out', out);
		expect(code).toBe(1);
		expect(stderr).toMatch(/^No PDF could be made: .*no-site/u);
		await expect(stat(out)).rejects.toThrow('ENOENT');
	});

	it('leaves no process and no file behind when it is interrupted, once more before it has stopped', async () => {
		const out = join(folder, 'interrupted');
		const profiles = join(folder, 'profiles');
		await mkdir(profiles);
		const args = [...COMMAND, '--site', inject('folder'), '--out', out];
		const env = { ...process.env, CHROME_PATH: inject('chromium'), TMPDIR: profiles };
		const running = spawn(process.execPath, args, { detached: true, stdio: 'pipe', env });
		const ended = new Promise<number | null>((resolve) => running.once('close', resolve));
		await new Promise((resolve) => running.stdout.once('data', resolve));
		expect(await browsersIn(profiles)).not.toEqual([]);
		// npm passes on a signal that the terminal has sent to the command as well.
		running.kill('SIGINT');
		await browsersIn(profiles);
		running.kill('SIGINT');
		expect(await ended).toBe(130);
		await expect(readdir(out)).rejects.toThrow('ENOENT');
		// The command led a group of processes, and its browser another: none of them is left.
		await expect.poll(() => aliveIn(running.pid ?? 0)).toBe(false);
		await expect.poll(() => browsersIn(profiles)).toEqual([]);
		expect((await readdir(profiles)).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
	});
});

/** The browsers whose profiles lie in a folder. Linux tells. */
async function browsersIn(profiles: string): Promise<readonly string[]> {
	const numbers = (await readdir('/proc')).filter((name) => /^\d+$/u.test(name));
	const lines = numbers.map((number) => readFile(`/proc/${number}/cmdline`, 'utf8').catch(() => ''));
	return (await Promise.all(lines)).filter((line) => line.includes(profiles));
}

function aliveIn(group: number): boolean {
	try {
		process.kill(-group, 0);
		return true;
	} catch {
		return false;
	}
}
