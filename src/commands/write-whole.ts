import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file so that it is there as a whole or not at all, also for whoever reads it meanwhile.
 *
 * @param file its path
 * @param content what it holds
 * @param signal stops it; what is half written is taken away
 * @throws Error when the file cannot be written, or when it is stopped
 */
export async function writeWhole(file: string, content: Uint8Array | string, signal?: AbortSignal): Promise<void> {
	const draft = `${file}.${process.pid}.part`;
	try {
		await writeFile(draft, content, { signal });
		signal?.throwIfAborted();
		await rename(draft, file);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}
