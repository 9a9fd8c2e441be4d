import finnish from '../../../locales/fi/reading.json';
import swedish from '../../../locales/sv/reading.json';
import { createWords } from '../deck/words.ts';

/** The words of the reading view. */
export const { t, translated, retranslate } = createWords('reading', { sv: swedish, fi: finnish });
