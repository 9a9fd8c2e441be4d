import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, textFolderOf } from '../../../src/model/addresses.ts';

const folder = join(import.meta.dirname, '../../../src');
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.css'))
	.map((file) => ({ file, css: readFileSync(join(folder, file), 'utf8').replaceAll(/\/\*.*?\*\//gsu, '') }));

/** The style sheets that hold something, by name and line. */
function holding(what: RegExp): readonly string[] {
	return sheets.flatMap(({ file, css }) =>
		css.split('\n').flatMap((line) => (what.test(line) ? [`${file}: ${line.trim()}`] : [])),
	);
}

describe('the style sheets', () => {
	it('never take the window for the page: its width holds the scroll bar', () => {
		expect(holding(/(?:inline-size|width):.*\b100[sdl]?v[wi]\b/u)).toEqual([]);
	});

	it('break prose prettily only where that makes no line more', () => {
		expect(holding(/\bpretty\b/u)).toEqual(['styles/base.css: --prose-wrap: pretty;']);
	});

	it('name no folder of the site: the addresses are known to src/model/addresses.ts alone', () => {
		const folders = [folderOf, ...Object.values(textFolderOf)].flatMap((each) => Object.values(each)).filter(Boolean);
		expect(folders.length).toBeGreaterThan(0);
		expect(folders.flatMap((folder) => holding(new RegExp(`["']${folder}`, 'u')))).toEqual([]);
	});

	it('leave the height of a field to no engine', () => {
		expect(holding(/field-sizing/u)).toEqual([]);
	});
});
