import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowed } from '../../../../src/build/compat/allowed.ts';
import { checkCompatibility } from '../../../../src/build/compat/check.ts';

describe('the check of style sheets and scripts against the browsers that the deck is made for', () => {
	let root = '';
	beforeAll(async () => {
		root = await mkdtemp(join(tmpdir(), 'compat-'));
		for (const folder of ['src', 'slides']) await cp(folder, join(root, folder), { recursive: true });
	});
	afterAll(() => rm(root, { recursive: true }));

	it('finds nothing in the source', async () => {
		expect(await checkCompatibility(root, allowed)).toEqual([]);
	});

	it('finds what is planted in a style sheet, and says where, what, and who has it', async () => {
		await writeFile(join(root, 'src/styles/planted.css'), 'p {\n\tinterpolate-size: allow-keywords;\n}\n');
		const faults = await checkCompatibility(root, allowed);
		expect(faults).toContain(
			'src/styles/planted.css:2: interpolate-size is too new: Chrome 129, Edge 129, not in Firefox, not in Safari',
		);
		await rm(join(root, 'src/styles/planted.css'));
	});

	it('finds what is planted in a script that the page runs only later', async () => {
		const file = join(root, 'src/offline/ask-worker.ts');
		await writeFile(file, 'export const ask = () => document.startViewTransition(() => {});\n');
		const faults = await checkCompatibility(root, allowed);
		expect(faults).toContain(
			'src/offline/ask-worker.ts:1: document.startViewTransition is too new: Chrome 111, Edge 111, Firefox 144, Safari 18',
		);
		await cp('src/offline/ask-worker.ts', file);
	});

	it('wants no exception that nothing needs', async () => {
		expect(await checkCompatibility(root, { ...allowed, 'anchor-name': 'never' })).toEqual([
			'anchor-name need not be allowed: it is not used, or no longer too new',
		]);
	});
});
