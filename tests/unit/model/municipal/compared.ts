import { parseDataset } from '../../../../src/model/dataset.ts';
import type { ComparedFigures } from '../../../../src/model/municipal/charts.ts';
import { municipalityOf } from '../../../../src/model/municipal/division.ts';
import type { Municipality } from '../../../../src/model/municipal/division-schema.ts';
import { figures, textOf } from './sample.ts';

const file = 'data/foreign-language-speakers.json';

/** The figures of the municipalities, with those of the country that they are compared with. */
export const compared: ComparedFigures = { ...figures, national: parseDataset(file, JSON.parse(textOf(file))) };

/**
 * A municipality of the project's list.
 *
 * @throws Error when there is none of that name
 */
export function named(name: string): Municipality {
	const found = municipalityOf(figures.division, name);
	if (!found) throw new Error(`there is no ${name}`);
	return found;
}
