import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type BuiltHandout, HANDOUT_LIST, handoutsIn } from '../../model/handout-list.ts';

/**
 * Writes a file so that it is there as a whole or not at all.
 *
 * @param signal stops it; what is half written is taken away
 */
export async function writeWhole(file: string, content: Buffer | string, signal: AbortSignal): Promise<void> {
	const draft = `${file}.${process.pid}.part`;
	try {
		await writeFile(draft, content, { signal });
		signal.throwIfAborted();
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

/** Makes a folder with all that it lies in. */
export async function makeFolder(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
}

/**
 * Adds files to the list that the page offers for download.
 *
 * @param site the folder of the built site
 */
export async function addToList(site: string, written: readonly BuiltHandout[], signal: AbortSignal): Promise<void> {
	const list = join(site, HANDOUT_LIST);
	const before: unknown = JSON.parse(await readFile(list, 'utf8').catch(() => '[]'));
	const names = new Set(written.map(({ file }) => basename(file)));
	const kept = handoutsIn(before).filter(({ file }) => !names.has(file));
	const all = [...kept, ...written].toSorted((one, other) => one.file.localeCompare(other.file));
	await writeWhole(list, `${JSON.stringify(all)}\n`, signal);
	// The build has compressed the list that it wrote.
	await Promise.all(['.br', '.gz'].map((ending) => rm(list + ending, { force: true })));
}
