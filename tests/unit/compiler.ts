import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const cache = join(root, 'node_modules/.cache');
const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** Something that the compiler says. */
export interface Diagnostic {
	/** The file, from the folder that was compiled. */
	readonly file: string;
	/** All its lines, without the number of the error. */
	readonly message: string;
}

/** A folder within the project, for sources that are to be compiled and then thrown away by whoever made it. */
export function scratchFolder(): string {
	mkdirSync(cache, { recursive: true });
	return mkdtempSync(join(cache, 'compile-'));
}

/**
 * Compiles what lies in a folder, as strictly as the project itself.
 *
 * @returns what the compiler says of the files in the folder; what is wrong elsewhere is for `npm run check` to say
 * @throws Error when the compiler does not run, or says something else
 */
export function diagnosticsOf(folder: string): readonly Diagnostic[] {
	const config = { extends: join(root, 'tsconfig.json'), include: ['**/*.ts'], exclude: [] };
	writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
	const { stdout, stderr, error } = spawnSync(process.execPath, [tsc, '-p', '.', '--pretty', 'false'], {
		cwd: folder,
		encoding: 'utf8',
	});
	if (error !== undefined || stderr !== '') throw new Error(`tsc did not run: ${stderr}`, { cause: error });
	// Each diagnostic begins a line, and its further lines are indented.
	const all = stdout.split(/\n(?=\S)/u).filter((text) => text.trim() !== '' && !text.startsWith('..'));
	return all.map((text) => {
		const [, file, message] = /^(.+?)\(\d+,\d+\): error TS\d+: (.*)$/su.exec(text) ?? [];
		if (file === undefined || message === undefined) throw new Error(`tsc said something else: ${text}`);
		return { file, message: message.trimEnd() };
	});
}
