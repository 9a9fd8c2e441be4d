import { type MunicipalDataset, type MunicipalDatasetId, municipalDatasetIds } from './dataset.ts';
import type { Division } from './division-schema.ts';

/** The municipalities and all figures of them. */
export interface MunicipalFigures {
	readonly division: Division;
	readonly datasets: Readonly<Record<MunicipalDatasetId, MunicipalDataset>>;
}

/** The list of municipalities, from the root of the project. */
export const DIVISION_FILE = 'data/municipalities.json';

/**
 * The file of municipal figures.
 *
 * @param id the id of the figures
 * @returns its path from the root of the project
 */
export function municipalFileOf(id: MunicipalDatasetId): string {
	return `data/municipal/${id}.json`;
}

/**
 * The figures in the order of their ids.
 *
 * @param figures the municipalities and their figures
 */
export function municipalDatasets({ datasets }: MunicipalFigures): readonly MunicipalDataset[] {
	return municipalDatasetIds.map((id) => datasets[id]);
}
