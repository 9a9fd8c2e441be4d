import type { ChartId } from '../../model/chart-ids.ts';
import type { Html } from '../../model/html.ts';
import type { Outline, PlacedSlide } from '../../model/outline.ts';
import type { UiKey } from '../../model/word-keys.ts';
import type { Words } from './words.ts';

/** What a layout is given besides its slide. */
export interface SlideContext {
	readonly placed: PlacedSlide;
	readonly outline: Outline;
	/** The words of the slide. */
	readonly words: Words;
	readonly ui: Words<UiKey>;
	/** The words of a part: its `name` and its `short` name. */
	wordsOfPart(id: string): Words;
	/** The figure of a dataset. */
	chart(id: ChartId): Html;
	/** The drawn motif: grown from a seed, for the ground of an opener; without one, that of the title. */
	motif(seed?: string): Html;
}
