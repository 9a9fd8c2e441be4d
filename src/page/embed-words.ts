import { embed as finnishEmbed } from '../../locales/fi/about.json';
import { embed as swedishEmbed } from '../../locales/sv/about.json';
import { createWords } from './deck/words.ts';

/** The words of a deck within another page. */
export const { t } = createWords('about', {
	sv: { embed: swedishEmbed },
	fi: { embed: finnishEmbed },
});
