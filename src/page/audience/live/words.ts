import { wall as finnish, mood as finnishMood } from '../../../../locales/fi/live.json';
import { wall as swedish, mood as swedishMood } from '../../../../locales/sv/live.json';
import { createWords } from '../../deck/words.ts';

/** The words of the wall about the phones of the hall. */
export const { t } = createWords('live', {
	sv: { ...swedish, mood: swedishMood },
	fi: { ...finnish, mood: finnishMood },
});
