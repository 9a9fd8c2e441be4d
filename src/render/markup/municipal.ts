import { parseMunicipalFigures } from '../../model/municipal/check-figures.ts';
import type { MunicipalFigures } from '../../model/municipal/figures.ts';
import { datasetOf } from './datasets.ts';

const files = import.meta.glob<unknown>(['/data/municipalities.json', '/data/municipal/*.json'], {
	eager: true,
	import: 'default',
});

/** The figures, once they have been read. */
let figures: MunicipalFigures | undefined;

/**
 * The municipalities and their figures, from `data/municipalities.json` and `data/municipal/`.
 *
 * @returns the figures, checked by themselves and against the country's
 * @throws Error that names file and field when a file does not exist or is wrong
 */
export function municipalFigures(): MunicipalFigures {
	figures ??= parseMunicipalFigures((file) => {
		const json = files[`/${file}`];
		if (json === undefined) throw new Error(`${file}: there is no such file`);
		return json;
	}, datasetOf('net-immigration'));
	return figures;
}
