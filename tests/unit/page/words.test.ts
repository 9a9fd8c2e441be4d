import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textsIn } from '../../../src/model/word-tree.ts';

/** The modules that bring words of their own into the page, without i18next. */
const files = readdirSync('src/page', { recursive: true, encoding: 'utf8' })
	.filter((name) => /(?:^|[/-])words\.ts$/u.test(name))
	.map((name) => join('src/page', name));

/** The texts that a module takes from a word file: all of it, or the entries that it names. */
function textsOf(file: string): readonly string[] {
	const imports = readFileSync(file, 'utf8').matchAll(/^import (.+) from '([^']+\.json)';$/gmu);
	return [...imports].flatMap(([, names = '', from = '']) => {
		const words: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(dirname(file), from), 'utf8'));
		const entries = [...names.matchAll(/(\w+) as/gu)].map(([, entry = '']) => words[entry]);
		return textsIn(entries.length > 0 ? entries : words).map(({ text }) => text);
	});
}

describe('what the page fills into its own words is put there as it is', () => {
	test.each(files.map((file) => [file, textsOf(file)] as const).filter(([, texts]) => texts.length > 0))(
		'%s',
		(_, texts) => {
			expect(texts.filter((text) => /\{\{(?!\w+(?:, number)?\}\})/u.test(text))).toEqual([]);
		},
	);

	test('in every feature that has words', () => {
		expect(files.filter((file) => textsOf(file).length > 0).length).toBeGreaterThan(5);
	});
});
