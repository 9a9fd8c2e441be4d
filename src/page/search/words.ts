import finnish from '../../../locales/fi/search.json';
import swedish from '../../../locales/sv/search.json';
import { createWords } from '../deck/words.ts';

/** The words of the search. */
export const { translator, entriesOf } = createWords('search', { sv: swedish, fi: finnish });

/** Returns the words at a key, in one language. */
export type SearchWords = ReturnType<typeof translator>;
