import type { ChartContext } from '../charts/figure/context.ts';
import type { Language } from '../language.ts';
import type { Catalogue } from '../word-keys.ts';
import type { MunicipalChart, MunicipalChartId } from './charts.ts';
import { FilledWords } from './filled-words.ts';
import type { MunicipalTexts } from './texts.ts';

/** The value of `data-words` of all that is said of a municipality. */
export const PLACE = 'municipal';

/** What the words of a chart of a municipality are made from. */
export interface MunicipalChartWords {
	readonly language: Language;
	/** What is said of the municipality. */
	readonly texts: MunicipalTexts;
	/** The words that all charts share. */
	readonly common: Catalogue['charts']['common'];
}

/**
 * All that a chart of a municipality is rendered from.
 *
 * @param id the chart
 * @param chart its figures, and how they are drawn
 * @param words what its words are made from
 */
export function municipalContextOf(
	id: MunicipalChartId,
	{ dataset, spec }: MunicipalChart,
	{ language, texts, common }: MunicipalChartWords,
): ChartContext {
	const words = new FilledWords({ ...texts, common, months: {} }, language, PLACE);
	return { dataset, spec, words: words.at(id), common: words.at('common'), months: words.at('months') };
}
