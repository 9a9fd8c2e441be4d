import finnish from '../../../locales/fi/handout.json';
import swedish from '../../../locales/sv/handout.json';
import { createWords } from '../deck/words.ts';

/** The words for paper and printing. */
export const { translator } = createWords('handout', { sv: swedish, fi: finnish });

/** Returns the words at a key, in one language. */
export type HandoutWords = ReturnType<typeof translator>;
