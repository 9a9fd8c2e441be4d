/**
 * Runs a script that is written in TypeScript: `node src/build/run.js FILE [argument …]`, in the folder of the project. All
 * that the script imports from here is put into one file first, which takes half of the time that tsx needs to load
 * the files one by one.
 */
import { rename } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';

const [, , script = '', ...args] = process.argv;
const file = resolve('node_modules/.cache', basename(script).replace(/\.ts$/u, '.mjs'));
const draft = `${file}.${process.pid}`;
await build({
	input: script,
	platform: 'node',
	// What comes from packages stays there.
	external: /^[^./]/u,
	output: { file: draft, format: 'esm', codeSplitting: false },
	logLevel: 'warn',
});
// Another one may be running: it keeps the file that it has read.
await rename(draft, file);
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(file).href);
