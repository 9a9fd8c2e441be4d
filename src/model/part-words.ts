import type integration from '../../locales/sv/integration.json';
import type introduction from '../../locales/sv/introduction.json';
import type legislation from '../../locales/sv/legislation.json';
import type opening from '../../locales/sv/opening.json';
import type recruitment from '../../locales/sv/recruitment.json';
import type situation from '../../locales/sv/situation.json';
import type summary from '../../locales/sv/summary.json';
import type vitality from '../../locales/sv/vitality.json';

/**
 * The words of the deck as the Swedish files hold them, with one entry per part. Swedish is the reference: the compiler
 * rejects a key that is not in the Swedish files.
 */
export interface PartWords {
	opening: typeof opening;
	introduction: typeof introduction;
	legislation: typeof legislation;
	situation: typeof situation;
	recruitment: typeof recruitment;
	integration: typeof integration;
	vitality: typeof vitality;
	summary: typeof summary;
}

export type PartId = keyof PartWords;

/** The ids of the slides whose words a part's file holds. Its entry "part" holds the names of the part itself. */
export type SlideIdOf<P extends PartId> = Exclude<keyof PartWords[P] & string, 'part'>;

/** The words of a slide whose keys the compiler does not know; renderers work with these. */
export type AnyWords = Record<string, never>;

/** The keys in W whose value has the shape S; any string when W is {@link AnyWords}. */
export type KeyOf<W, S> = string extends keyof W
	? string
	: { [K in keyof W & string]: W[K] extends S ? K : never }[keyof W & string];

/** The ids of all slides. */
export type SlideId = { [P in PartId]: SlideIdOf<P> }[PartId];
