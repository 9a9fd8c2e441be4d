import type { Dataset } from '../../model/dataset.ts';
import type { ComparedFigures } from '../../model/municipal/charts.ts';
import { datasetFrom } from '../../model/municipal/dataset.ts';
import type { MunicipalFile } from '../../model/municipal/dataset-schema.ts';
import { fetchDivision } from './division.ts';

/** Each file of figures is fetched when a municipality has been chosen. The build has checked them. */
const files = import.meta.glob<MunicipalFile>('/data/municipal/*.json', { import: 'default' });
const national = import.meta.glob<Dataset>('/data/foreign-language-speakers.json', { import: 'default' });

let figures: Promise<ComparedFigures> | undefined;

/**
 * Fetches the municipalities and all figures of them, once.
 *
 * @throws Error when something of it cannot be fetched; the next call tries again
 */
export async function fetchMunicipalFigures(): Promise<ComparedFigures> {
	figures ??= fetchAll();
	try {
		return await figures;
	} catch (error) {
		figures = undefined;
		throw error;
	}
}

async function fetchAll(): Promise<ComparedFigures> {
	const datasetOf = async (id: string) => datasetFrom(await loaded(files, `/data/municipal/${id}.json`));
	const [division, share, migration, ages, country] = await Promise.all([
		fetchDivision(),
		datasetOf('foreign-language-share'),
		datasetOf('migration'),
		datasetOf('ages'),
		loaded(national, '/data/foreign-language-speakers.json'),
	]);
	return { division, datasets: { 'foreign-language-share': share, migration, ages }, national: country };
}

function loaded<T>(all: Readonly<Record<string, () => Promise<T>>>, file: string): Promise<T> {
	const load = all[file];
	if (!load) throw new Error(`there is no file ${file}`);
	return load();
}
