import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { municipalText } from '../../../../src/commands/refresh/municipal-file.ts';
import { recipes } from '../../../../src/commands/refresh/recipes.ts';
import { municipalDatasetIds } from '../../../../src/model/municipal/dataset.ts';
import { parseMunicipalFile } from '../../../../src/model/municipal/dataset-schema.ts';
import { municipalFileOf } from '../../../../src/model/municipal/figures.ts';

const textOf = (file: string) => readFileSync(join(import.meta.dirname, '../../../..', file), 'utf8');

it.each(municipalDatasetIds)('%s is written byte for byte as it was', (id) => {
	const text = textOf(municipalFileOf(id));
	expect(municipalText(parseMunicipalFile(id, JSON.parse(text)))).toBe(text);
});

it.each(municipalDatasetIds)('each series of %s that has values of its own has a recipe', (id) => {
	const { series } = parseMunicipalFile(id, JSON.parse(textOf(municipalFileOf(id))));
	const own = series.filter(({ difference }) => difference === undefined);
	const known = recipes.filter(({ dataset }) => dataset === `municipal/${id}`).map((recipe) => recipe.series);
	expect(known).toEqual(own.map((one) => one.id));
});
