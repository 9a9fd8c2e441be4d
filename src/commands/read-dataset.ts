import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Dataset, parseDataset } from '../model/dataset.ts';

/**
 * Reads a dataset as it is now.
 *
 * @param root the root of the project
 * @param file the path of the dataset from there
 * @returns the dataset
 * @throws Error naming the file when it is not JSON or breaks the schema
 */
export function readDataset(root: string, file: string): Dataset {
	const text = readFileSync(join(root, file), 'utf8');
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (cause) {
		throw new Error(`${file}\n${String(cause)}`, { cause });
	}
	return parseDataset(file, json);
}
