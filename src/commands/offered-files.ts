import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltHandout, HANDOUT_LIST, handoutsIn } from '../model/handout.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Adds files to the list that the page offers for download.
 *
 * @param site the folder of the built site
 * @param written the files, which replace those of their names
 * @param signal stops it; the list stays as it was
 */
export async function offerFiles(site: string, written: readonly BuiltHandout[], signal: AbortSignal): Promise<void> {
	const list = join(site, HANDOUT_LIST);
	const before: unknown = JSON.parse(await readFile(list, 'utf8').catch(() => '[]'));
	const names = new Set(written.map(({ file }) => file));
	const kept = handoutsIn(before).filter(({ file }) => !names.has(file));
	const all = [...kept, ...written].toSorted((one, other) => one.file.localeCompare(other.file));
	await writeWhole(list, `${JSON.stringify(all)}\n`, signal);
	// The compressed files are those of the list as the build wrote it, and would be served in its place.
	await Promise.all(['.br', '.gz'].map((ending) => rm(list + ending, { force: true })));
}
