import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import project from '../../package.json' with { type: 'json' };
import type { UiKey } from '../../src/model/word-keys.ts';
import { createI18n } from '../../src/render/markup/catalogues.ts';
import { renderSettingsPanel } from '../../src/render/markup/controls.ts';
import { Words } from '../../src/render/markup/words.ts';
import { PAGE_LIMIT } from '../browser/harness/budget.ts';

const manuals = readdirSync('docs').filter((file) => file.endsWith('.md'));
const documents = ['README.md', 'CONTRIBUTING.md', ...manuals.map((file) => `docs/${file}`)];

const textOf = (file: string) => readFileSync(file, 'utf8');
const linesOf = (file: string) => textOf(file).trimEnd().split('\n').length;

const withoutBlocks = (text: string) => text.replace(/^ *```.*?^ *```/gmsu, '');
const withoutCode = (text: string) => withoutBlocks(text).replace(/`[^`\n]+`/gu, '');

/** The anchors of the headings of a document, as GitHub makes them. */
function anchorsOf(text: string): readonly string[] {
	const headings = [...withoutBlocks(text).matchAll(/^#+ (.+)$/gmu)].map(([, heading = '']) => heading.toLowerCase());
	return headings.map((heading) => heading.replace(/[^\p{L}\p{N}\s-]/gu, '').replaceAll(' ', '-'));
}

/** Where a document leads within the project: a file from the root, and an anchor in it. */
function linksIn(file: string): readonly { readonly to: string; readonly anchor: string }[] {
	return [...withoutCode(textOf(file)).matchAll(/\]\(([^()\s]+)\)/gu)]
		.map(([, to = '']) => to)
		.filter((to) => !/^\w+:/u.test(to))
		.map((to) => {
			const [path = '', anchor = ''] = to.split('#');
			return { to: path === '' ? file : normalize(join(dirname(file), path)), anchor };
		});
}

/** What documents name of the project; what a build writes lies elsewhere. */
const ROOTS = 'src|tests|docs|data|slides|locales|public|\\.github|\\.ci';
const PATH = new RegExp(`(?<![\\p{L}\\p{N}./-])(?:${ROOTS})/(?:[\\w./*-]*[\\w*/])?`, 'gu');
/** Stands for any name, as in `data/ID.json`. */
const ANY = /\b(?:ID|NAME)\b|\*/gu;

/** Whether a path is there, in which {@link ANY} may stand. */
function exists(path: string): boolean {
	if (existsSync(path)) return true;
	const [root = ''] = path.split('/');
	const wanted = new RegExp(`^${path.replaceAll('.', '\\.').replace(ANY, '[^/]+')}$`, 'u');
	return readdirSync(root, { recursive: true }).some((file) => wanted.test(`${root}/${file}`));
}

describe.each(documents)('%s', (file) => {
	const text = textOf(file);

	it('leads to what is there', () => {
		const lost = linksIn(file).filter(
			({ to, anchor }) => !existsSync(to) || (anchor !== '' && !anchorsOf(textOf(to)).includes(anchor)),
		);
		expect(lost).toEqual([]);
	});

	it('names files and folders that are there', () => {
		const named = [...text.matchAll(PATH)].map(([path]) => path);
		expect(named.filter((path) => !exists(path))).toEqual([]);
	});

	it('names commands that there are', () => {
		const named = [...text.matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name);
		expect(named.filter((name) => !(name in project.scripts))).toEqual([]);
	});
});

it('Every command of the project is named in the manual', () => {
	const manual = textOf('docs/edit.md');
	const unnamed = Object.keys(project.scripts).filter(
		(name) => !new RegExp(`npm (?:run )?${name}(?![\\w:-])`, 'u').test(manual),
	);
	expect(unnamed).toEqual([]);
});

it('Every package that the project asks for is named with what it is for, and no other', () => {
	const [, table = ''] = textOf('docs/architecture.md').split('\n## Packages\n');
	const rows = [...table.matchAll(/^\| (`.+?) \|/gmu)].map(([, cell = '']) => cell);
	const named = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name));
	const asked = Object.keys({ ...project.dependencies, ...project.devDependencies });
	expect(named.toSorted()).toEqual(asked.toSorted());
});

it('Every room of src/ and every feature of the page is named', () => {
	const text = textOf('docs/architecture.md');
	const folders = ['src', 'src/page'].flatMap((parent) =>
		readdirSync(parent, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map(({ name }) => `${parent}/${name}/`),
	);
	expect(folders.filter((folder) => !text.includes(`\`${folder}\``))).toEqual([]);
});

it('Every setting is named among what is kept in the browser', () => {
	const settings = renderSettingsPanel(new Words<UiKey>(createI18n('sv'), 'sv', 'ui')).source;
	const names = new Set([...settings.matchAll(/<input [^>]*name="([^"]+)"/gu)].map(([, name = '']) => name));
	const [, kept = ''] = /^\*\*What is kept in the browser\.\*\* (.+)$/mu.exec(textOf('docs/architecture.md')) ?? [];
	expect(names.size).toBeGreaterThan(2);
	expect([...names].filter((name) => !kept.includes(`\`${name}\``))).toEqual([]);
});

it('The limit of the page is the one that the tests hold it to', () => {
	const [, limit = ''] = /^\| the page of one language,.*? \| (\d+) kB \|/mu.exec(textOf('docs/performance.md')) ?? [];
	expect(Number(limit) * 1000).toBe(PAGE_LIMIT);
});

it('What a newcomer reads is short', () => {
	expect(linesOf('README.md')).toBeLessThanOrEqual(120);
	expect(linesOf('CONTRIBUTING.md')).toBeLessThanOrEqual(60);
});
