import finnish from '../../../locales/fi/offline.json';
import swedish from '../../../locales/sv/offline.json';
import { createWords } from '../deck/words.ts';

/** The words about use without the net. */
export const { t } = createWords('offline', { sv: swedish, fi: finnish });
