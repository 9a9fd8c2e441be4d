import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { targets } from '../../../../src/vite/browsers.ts';
import site from '../../../../vite.config.ts';

/** How much the line may cost a phone that joins, in bytes: the rest of 45 kB is for what the phone shows. */
const LIMIT = 22_000;

test('a line with its codec is small, and has no worker', async () => {
	const root = join(import.meta.dirname, '../../../..');
	const built: unknown = await build({
		configFile: false,
		root,
		logLevel: 'error',
		publicDir: false,
		...(site.resolve ? { resolve: site.resolve } : {}),
		build: {
			write: false,
			target: targets,
			modulePreload: false,
			rolldownOptions: { input: join(root, 'src/browser/live/line.ts'), preserveEntrySignatures: 'strict' },
		},
	});
	const outputs = [built].flat().filter(isOutput);
	const codes = outputs.flatMap(({ output }) => output.flatMap((file) => (file.type === 'chunk' ? [file.code] : [])));
	const code = codes.join('');
	expect(code).toContain('pingreq');
	expect(brotliCompressSync(code).length).toBeLessThanOrEqual(LIMIT);
	// The policy of the page forbids one that is made of a blob.
	expect(code).not.toMatch(/new Worker|createObjectURL/u);
});

function isOutput(value: unknown): value is Rolldown.RolldownOutput {
	return typeof value === 'object' && value !== null && 'output' in value;
}
