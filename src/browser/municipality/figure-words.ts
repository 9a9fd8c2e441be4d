import { common as finnishCharts } from '../../../locales/fi/charts.json';
import finnish from '../../../locales/fi/municipal.json';
import { common as swedishCharts } from '../../../locales/sv/charts.json';
import swedish from '../../../locales/sv/municipal.json';
import type { Language } from '../../model/language.ts';
import type { MunicipalWords } from '../../model/municipal/texts.ts';
import type { Catalogue } from '../../model/word-keys.ts';

/** The words about a municipality, with places for names and numbers. */
export const municipalWords: Readonly<Record<Language, MunicipalWords>> = { sv: swedish, fi: finnish };

/** The words that all charts share. */
export const chartWords: Readonly<Record<Language, Catalogue['charts']['common']>> = {
	sv: swedishCharts,
	fi: finnishCharts,
};
