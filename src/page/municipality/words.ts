import finnish from '../../../locales/fi/municipality.json';
import swedish from '../../../locales/sv/municipality.json';
import { createWords } from '../deck/words.ts';

/** The words for choosing a municipality. */
export const { t, translated } = createWords('municipality', { sv: swedish, fi: finnish });
