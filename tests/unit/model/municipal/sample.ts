import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDataset } from '../../../../src/model/dataset.ts';
import { parseMunicipalFigures } from '../../../../src/model/municipal/check-figures.ts';
import type { MunicipalFigures } from '../../../../src/model/municipal/figures.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** The text of a file of the project, by its path from the root. */
export function textOf(file: string): string {
	return readFileSync(join(ROOT, file), 'utf8');
}

/** The figures of the project. */
export const figures: MunicipalFigures = parsedWith('', '', '')();

/**
 * Parses the figures of the project with a change in one of their files.
 *
 * @param file the path of the file that is changed
 * @param from what stands in it; the first place is changed
 * @param to what stands there instead
 * @returns a function that parses all files
 * @throws Error when the file does not have what is to be changed
 */
export function parsedWith(file: string, from: string | RegExp, to: string): () => MunicipalFigures {
	const changed = (path: string): unknown => {
		const text = textOf(path);
		if (path !== file) return JSON.parse(text);
		const result = text.replace(from, to);
		if (result === text) throw new Error(`${file} does not have ${from}`);
		return JSON.parse(result);
	};
	const national = 'data/net-immigration.json';
	return () => parseMunicipalFigures(changed, parseDataset(national, changed(national)));
}
