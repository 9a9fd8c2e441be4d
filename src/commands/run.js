/**
 * Runs a script that is written in TypeScript: `node src/commands/run.js FILE [argument …]`, in the folder of the project. All
 * that the script imports from here is put into one file first, which takes half of the time that tsx needs to load
 * the files one by one; and the file is kept for as long as nothing in it has changed.
 */
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Begins the first line of the file, which says what it is made from. */
const MADE_FROM = '// ';

const [, , script = '', ...args] = process.argv;
const file = resolve('node_modules/.cache', basename(script).replace(/\.ts$/u, '.mjs'));
if (!(await isFresh())) await makeFile();
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(file).href);

/** Whether the file is there, and what it is made from is as it was. */
async function isFresh() {
	const [line = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n', 1);
	if (!line.startsWith(MADE_FROM)) return false;
	const sources = JSON.parse(line.slice(MADE_FROM.length));
	return relative('', resolve(script)) in sources && (await stateOf(Object.keys(sources))) === JSON.stringify(sources);
}

async function makeFile() {
	const started = Date.now();
	const { build } = await import('rolldown');
	let sources = [];
	const { output } = await build({
		input: script,
		platform: 'node',
		// What comes from packages stays there.
		external: /^[^./]/u,
		output: { format: 'esm', codeSplitting: false },
		logLevel: 'warn',
		write: false,
		plugins: [
			{
				name: 'sources',
				// All that has been read: of some, only a value is left in the file. What is no path is no file of the project.
				buildEnd() {
					sources = [...this.getModuleIds()].filter((id) => isAbsolute(id)).map((id) => relative('', id));
				},
			},
		],
	});
	const [{ code }] = output;
	await mkdir(dirname(file), { recursive: true });
	// What has been changed since it was read is read again the next time.
	const times = await Promise.all(sources.map(async (source) => (await stat(source)).mtimeMs));
	const state = Math.max(...times) < started ? await stateOf(sources) : '{}';
	// Another one may be running: it keeps the file that it has read.
	const draft = `${file}.${process.pid}`;
	await writeFile(draft, `${MADE_FROM}${state}\n${code}`);
	await rename(draft, file);
}

/** When files were changed and their sizes, by name, as JSON; empty when one is not there. */
async function stateOf(sources) {
	const states = sources.map(async (source) => {
		const { mtimeMs, size } = await stat(source);
		return [source, `${mtimeMs} ${size}`];
	});
	return JSON.stringify(Object.fromEntries(await Promise.all(states).catch(() => [])));
}
