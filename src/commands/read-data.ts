import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, parseDataset } from '../model/dataset.ts';

/**
 * Reads a file of `data/` as it is now.
 *
 * @param root the root of the project
 * @param file the path of the file from there
 * @returns the parsed content
 * @throws Error naming the file when it is not JSON
 */
export function readJson(root: string, file: string): unknown {
	const text = readFileSync(join(root, file), 'utf8');
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new Error(`${file}\n${String(cause)}`, { cause });
	}
}

/**
 * Reads a dataset as it is now.
 *
 * @param root the root of the project
 * @param file the path of the dataset from there
 * @returns the dataset
 * @throws Error naming the file when it is not JSON or breaks the schema
 */
export function readDataset(root: string, file: string): Dataset {
	return parseDataset(file, readJson(root, file));
}
