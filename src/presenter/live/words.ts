import { desk as finnish, mood as finnishMood } from '../../../locales/fi/live.json';
import { desk as swedish, mood as swedishMood } from '../../../locales/sv/live.json';
import type { TextKey, WithoutPlural } from '../../model/word-keys.ts';
import { addWords, pageLanguage } from '../words.ts';

const catalogues = { sv: { ...swedish, mood: swedishMood }, fi: { ...finnish, mood: finnishMood } } as const;

/** The keys of the trainer's words about the hall's phones. */
export type LiveKey = WithoutPlural<TextKey<typeof catalogues.sv>>;

/** The words about the hall's phones, in the language of the window. */
export const t = addWords<LiveKey>('live', catalogues[pageLanguage]);
