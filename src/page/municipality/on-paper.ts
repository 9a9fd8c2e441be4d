import { fetchDivision } from '../../browser/municipality/division.ts';
import { municipalityOf } from '../../model/municipal/division.ts';
import type { MunicipalPaper } from '../../model/municipal/texts.ts';
import { clearFrom, showOnPaper } from './show.ts';

/** See `putOnPaper` of `start.ts`. */
export async function putOnPaper(wanted: string, page: ParentNode): Promise<MunicipalPaper | undefined> {
	clearFrom(page);
	const municipality = municipalityOf(await fetchDivision(), wanted);
	return municipality && showOnPaper(municipality, page);
}
