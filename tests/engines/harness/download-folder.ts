import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedFile } from './engine.ts';
import { until } from './until.ts';

/** What browsers call a file that is not whole yet. */
const PARTIAL = /\.(?:part|wkdownload|crdownload)$/u;

/**
 * Does what makes a page save a file, and waits until it lies whole in the folder that the browser saves to.
 *
 * @param folder an empty folder, which is empty again afterwards
 */
export async function savedInto(folder: string, act: () => Promise<void>): Promise<SavedFile> {
	await act();
	const name = await until(async () => {
		const names = await readdir(folder);
		const [whole] = names.filter((each) => !PARTIAL.test(each));
		if (whole === undefined || names.length > 1) return undefined;
		return (await stat(join(folder, whole))).size > 0 ? whole : undefined;
	}, 'the saved file');
	const bytes = await readFile(join(folder, name));
	await rm(folder, { recursive: true });
	await mkdir(folder);
	return { name, bytes };
}
