import { phone as finnish, mood as finnishMood } from '../../../locales/fi/live.json';
import { phone as swedish, mood as swedishMood } from '../../../locales/sv/live.json';
import { createWords } from '../deck/words.ts';

/** The words of whoever follows a talk on her phone. */
export const { t, translator } = createWords('live', {
	sv: { ...swedish, mood: swedishMood },
	fi: { ...finnish, mood: finnishMood },
});
