import { blocked as finnishBlocked, hall as finnishHall } from '../../../locales/fi/presenter.json';
import { blocked as swedishBlocked, hall as swedishHall } from '../../../locales/sv/presenter.json';
import { createWords } from '../deck/words.ts';

/** The words of the trainer that the hall sees, and those about her window. */
export const { t } = createWords('presenter', {
	sv: { blocked: swedishBlocked, hall: swedishHall },
	fi: { blocked: finnishBlocked, hall: finnishHall },
});
