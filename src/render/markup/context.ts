import type { ChartId } from '../../model/chart-ids.ts';
import type { Html } from '../../model/html.ts';
import type { Outline, PlacedSlide } from '../../model/outline.ts';
import type { UiKey } from '../../model/word-keys.ts';
import type { Words } from './words.ts';

/** All that a layout needs besides its slide. */
export interface SlideContext {
	readonly placed: PlacedSlide;
	readonly outline: Outline;
	/** The words of the slide. */
	readonly words: Words;
	/** The words of the interface, such as "Part" and "Slides". */
	readonly ui: Words<UiKey>;
	/** The words of a part: its `name` and its `short` name. */
	wordsOfPart(id: string): Words;
	/** Renders a dataset as a figure with drawing, table and sources. */
	chart(id: ChartId): Html;
	/**
	 * Renders the motif: grown from a seed for the ground of an opener, or that of the title slide when no seed is
	 * given.
	 */
	motif(seed?: string): Html;
}
