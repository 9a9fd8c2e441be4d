import type { ChartId } from '../../../model/chart-ids.ts';
import type { ChartContext } from '../../../model/charts/figure/context.ts';
import type { Language } from '../../../model/language.ts';
import type { Outline, PlacedSlide } from '../../../model/outline.ts';
import type { Layout, SlideWith } from '../../../model/slide.ts';
import type { HandoutKey, UiKey } from '../../../model/word-keys.ts';
import type { Words } from '../../markup/words.ts';
import type { LayoutId } from '../layouts/layouts.ts';
import type { Box } from '../slide-content.ts';

/** What a slide shows and says of the municipality that was chosen. */
export interface MunicipalContent {
	/** The chart of the municipality that stands beside one of the deck, where there is one. */
	beside(id: ChartId): ChartContext | undefined;
	/** Where the municipality belongs, on the slides that tell it. */
	readonly line?: string;
	/** A sentence for the speaker. */
	readonly speech?: string;
}

/** All that the content of a slide is made from, besides the slide. */
export interface PptxContext {
	readonly language: Language;
	readonly placed: PlacedSlide;
	/** The parts and slides that are in the file, with their numbers in the file. */
	readonly outline: Outline;
	/** The words of the slide. */
	readonly words: Words;
	/** The words of the interface, such as "Part" and "Slides". */
	readonly ui: Words<UiKey>;
	/** The words of the file, such as the names of its layouts. */
	readonly pptx: Words;
	/** The words of paper and notes. */
	readonly handout: Words<HandoutKey>;
	/** The words of a part: its `name` and its `short` name. */
	wordsOfPart(id: string): Words;
	/** A chart of the deck, with its words. */
	chart(id: ChartId): ChartContext;
	/** What the slide has of the municipality, where one was chosen. */
	readonly municipal?: MunicipalContent;
}

/** What a slide's own layout decides: the layout of the file, and what fills its placeholders. */
export interface Filled {
	readonly layout: LayoutId;
	readonly boxes: readonly Box[];
}

/** Fills a layout of the file with a slide of one layout of the deck. */
export type Filler<L extends Layout> = (slide: SlideWith<L>, context: PptxContext) => Filled;
