import type { Language } from '../../model/language.ts';

/** The size of a card in pixels: what sites that show a link to the deck ask for. */
export const CARD = { width: 1200, height: 630 } as const;

/** The card of a language, below the root of the site. */
export function cardPath(language: Language): string {
	return `card-${language}.png`;
}
