import type { ChartContext } from '../../model/charts/figure/context.ts';
import type { PlacedPart } from '../../model/outline.ts';
import type { LayoutId } from './layouts/layouts.ts';

/** Where a link leads: an address, or a slide of the deck by its id. To a slide that is not in the file there is no link. */
export type Target = { readonly address: string } | { readonly slide: string };

/** A piece of a text in one format. The text has no markup and no soft hyphens. */
export interface Run {
	readonly text: string;
	readonly strong?: true;
	/** The language of words that are not in that of the file, as `en`. */
	readonly lang?: string;
	readonly link?: Target;
}

/** A paragraph, in one of the formats that its placeholder has for its levels. */
export interface Paragraph {
	readonly runs: readonly Run[];
	/** 1 when omitted. */
	readonly level?: 1 | 2 | 3;
	/**
	 * The number with which the list begins that it belongs to, where that is not 1. All paragraphs of the list have it: for
	 * PowerPoint another number is another list.
	 */
	readonly startAt?: number;
}

/** Text in a placeholder. */
export interface TextBox {
	readonly kind: 'text';
	/** The name of the placeholder in the layout. */
	readonly slot: string;
	readonly paragraphs: readonly Paragraph[];
}

/** A table in a placeholder. Its first row is the header. */
export interface TableBox {
	readonly kind: 'table';
	readonly slot: string;
	/** As the selection pane lists it. */
	readonly name: string;
	/** What the table shows, for whoever does not see it. */
	readonly description: string;
	/** The share of the width that each column has; together 1. */
	readonly columns: readonly number[];
	readonly header: readonly (readonly Run[])[];
	readonly rows: readonly (readonly Cell[])[];
	/** Whether the first cell of each row says what the row is about. */
	readonly rowHeaders?: true;
	/** The index of the row that is emphasised. */
	readonly emphasised?: number;
}

/** A cell of a table; one text for each paragraph. */
export type Cell = readonly Paragraph[];

/** A native chart in a placeholder. */
export interface ChartBox {
	readonly kind: 'chart';
	readonly slot: string;
	readonly chart: ChartContext;
}

/** A share as ten marks, of which some are filled. */
export interface MarksBox {
	readonly kind: 'marks';
	readonly slot: string;
	/** As the selection pane lists them. */
	readonly name: string;
	readonly filled: number;
	/** What the marks show, for whoever does not see them. */
	readonly description: string;
}

export type Box = TextBox | TableBox | ChartBox | MarksBox;

/** What a slide of the file holds, before it is Open XML. */
export interface PptxSlide {
	/** The id of the slide in the deck. */
	readonly id: string;
	/** The part of the deck: the section of the file, and the hue. */
	readonly part: PlacedPart;
	readonly layout: LayoutId;
	readonly title: readonly Run[];
	/** What fills the placeholders, in reading order. A placeholder that the layout has and nothing fills is left out. */
	readonly boxes: readonly Box[];
	readonly notes: readonly Paragraph[];
}
