import { rename, rm, writeFile } from 'node:fs/promises';

/** A file that is to be written. */
export interface FileToWrite {
	readonly file: string;
	readonly content: Uint8Array | string;
}

/**
 * Writes a file so that it is there as a whole or not at all, also for whoever reads it meanwhile.
 *
 * @param file its path
 * @param content what it holds
 * @param signal stops it; what is half written is taken away
 * @throws Error when the file cannot be written, or when it is stopped
 */
export async function writeWhole(file: string, content: Uint8Array | string, signal?: AbortSignal): Promise<void> {
	await writeAllWhole([{ file, content }], signal);
}

/**
 * Writes files that belong together. None takes the place of what was there before all of them are complete.
 *
 * @param files the files
 * @param signal stops it; what is half written is taken away
 * @throws Error when one of the files cannot be written, or when it is stopped
 */
export async function writeAllWhole(files: readonly FileToWrite[], signal?: AbortSignal): Promise<void> {
	const drafts = files.map(({ file, content }) => ({ file, content, draft: `${file}.${process.pid}.part` }));
	try {
		for (const { draft, content } of drafts) await writeFile(draft, content, { signal });
		signal?.throwIfAborted();
		for (const { draft, file } of drafts) await rename(draft, file);
	} catch (error) {
		for (const { draft } of drafts) await rm(draft, { force: true });
		throw error;
	}
}
