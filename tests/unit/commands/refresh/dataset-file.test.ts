import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { datasetText } from '../../../../src/commands/refresh/dataset-file.ts';
import { recipes } from '../../../../src/commands/refresh/recipes.ts';
import { parseDataset } from '../../../../src/model/dataset.ts';

/** With one whose points have more than a line holds. */
const ids = new Set(
	[...recipes.map(({ dataset }) => dataset), 'temporary-protection'].filter((id) => !id.includes('/')),
);

it.each([...ids])('%s is written byte for byte as it was', (id) => {
	const text = readFileSync(join(import.meta.dirname, '../../../../data', `${id}.json`), 'utf8');
	expect(datasetText(parseDataset(id, JSON.parse(text)))).toBe(text);
});
