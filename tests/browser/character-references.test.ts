import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { expect, inject, test } from 'vitest';
import { makeFiles } from './harness/single-file.ts';

makeFiles();

/**
 * A character written by its name or number, as HTML has it. Script takes it for text. Shorter names are names of variables as
 * well, as they are after a sign for "and".
 */
const REFERENCE = /&(?:[a-z][a-z\d]{2,}|#\d+|#x[\da-f]+);/giu;

/** Those by which libraries write markup: what they are given is escaped by them, and the help of reveal.js has arrows. */
const ESCAPES = ['amp', 'quot', '#39', '#x27', '#x2F', '#8592', '#8593', '#8594', '#8595'].map((name) => `&${name};`);

interface Node {
	readonly nodeName: string;
	readonly value?: string;
	readonly childNodes?: readonly Node[];
}

/** The text of each script in a page: programs, and data that they read. */
function scriptsIn(node: Node): readonly string[] {
	const below = (node.childNodes ?? []).flatMap((child) => scriptsIn(child));
	if (node.nodeName !== 'script') return below;
	return [(node.childNodes ?? []).map(({ value = '' }) => value).join('')];
}

const found = (text: string) => [...new Set(text.match(REFERENCE) ?? [])].filter((one) => !ESCAPES.includes(one));

test('no script and no data of any page holds a character reference, which would be shown as it is written', async () => {
	const folder = inject('folder');
	const files = await readdir(folder, { recursive: true });
	const faults: Record<string, readonly string[]> = {};
	for (const file of files) {
		// The words of a language are HTML, and are put into the page as such.
		if (!/\.(?:html|js|json|csv|webmanifest)$/u.test(file) || /(?:^|\/)words\/\w+\.json$/u.test(file)) continue;
		const text = await readFile(join(folder, file), 'utf8');
		const references = file.endsWith('.html') ? scriptsIn(parse(text)).flatMap(found) : found(text);
		if (references.length > 0) faults[file] = references;
	}
	expect(faults).toEqual({});
	expect(files.filter((file) => file.startsWith('single/') && file.endsWith('.html')).length).toBe(2);
});
