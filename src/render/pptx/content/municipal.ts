import type { Language } from '../../../model/language.ts';
import { municipalContextOf } from '../../../model/municipal/chart-context.ts';
import { type ComparedFigures, municipalChartIds, municipalChartsOf } from '../../../model/municipal/charts.ts';
import type { Municipality } from '../../../model/municipal/division-schema.ts';
import { FilledWords } from '../../../model/municipal/filled-words.ts';
import { BESIDE, LINES } from '../../../model/municipal/places.ts';
import { municipalTextsOf } from '../../../model/municipal/texts.ts';
import { catalogueOf } from '../../markup/catalogues.ts';
import type { MunicipalContent } from './context.ts';

/**
 * What the slides show and say of a municipality, as on the web.
 *
 * @param figures the municipalities, their figures and those of the country
 * @param municipality whose figures they are
 * @param language the language of the file
 * @returns for the id of a slide, what stands on it
 */
export function municipalContentOf(
	figures: ComparedFigures,
	municipality: Municipality,
	language: Language,
): (slide: string) => MunicipalContent {
	const { municipal, charts } = catalogueOf(language);
	const texts = municipalTextsOf({ figures, municipality, language, words: municipal });
	const made = municipalChartsOf(figures, municipality);
	const contexts = new Map(
		municipalChartIds.map((id) => [
			BESIDE[id],
			municipalContextOf(id, made[id], { language, texts, common: charts.common }),
		]),
	);
	const words = new FilledWords(texts, language, '');
	return (slide) => {
		const line = LINES[slide];
		const speech = `speech.${slide}`;
		return {
			beside: (id) => contexts.get(id),
			...(line !== undefined && { line: words.plain(line) }),
			...(words.has(speech) && { speech: words.plain(speech) }),
		};
	};
}
