import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Diagnostic, diagnosticsOf, scratchFolder } from '../../compiler.ts';

const root = join(import.meta.dirname, '../../../..');
const WORDS = 'locales/fi/ui.json';

/** What is done to the Finnish words, and what the compiler is then to say. */
const changed: Readonly<Record<string, { readonly by: (words: string) => string; readonly says: RegExp | undefined }>> =
	{
		nothing: { by: (words) => words, says: undefined },
		'a missing key': {
			by: (words) => words.replace('"skip":', '"jump":'),
			says: /Property '"?skip"?' is missing/u,
		},
		'a key too many': {
			by: (words) => words.replace('"skip":', '"more": "Lisää", "skip":'),
			says: /Property '"?more"?' is missing/u,
		},
		'a list in the place of a text': {
			by: (words) => words.replace(/"skip": (".*")/u, '"skip": [$1]'),
			says: /'string\[\]' is not assignable to type 'string'/u,
		},
	};

const folder = scratchFolder();
let found: readonly Diagnostic[];

beforeAll(() => {
	for (const [name, { by }] of Object.entries(changed)) {
		const copy = join(folder, name);
		for (const part of [
			'src/model',
			'src/render/markup/catalogues.ts',
			'src/render/markup/finnish.ts',
			'src/render/markup/swedish.ts',
			'locales',
			'data',
		]) {
			cpSync(join(root, part), join(copy, part), { recursive: true });
		}
		writeFileSync(join(copy, WORDS), by(readFileSync(join(copy, WORDS), 'utf8')));
	}
	found = diagnosticsOf(folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the compiler', () => {
	it.each(Object.entries(changed))('is shown %s in the Finnish words', (name, { says }) => {
		const messages = found.filter(({ file }) => file.startsWith(`${name}/`)).map(({ message }) => message);
		if (says === undefined) expect(messages).toEqual([]);
		else expect(messages.join('\n')).toMatch(says);
	});
});
