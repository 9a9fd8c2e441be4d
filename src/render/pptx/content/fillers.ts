import type { Layout, SlideWith } from '../../../model/slide.ts';
import { besideChartFillers } from './beside-chart.ts';
import { columnFillers } from './columns.ts';
import type { Filled, Filler, PptxContext } from './context.ts';
import { diagramFillers } from './diagrams.ts';
import { openingFillers } from './opening.ts';
import { tableFillers } from './tables.ts';

/** What fills the file's layout, for each layout of the deck. The compiler rejects a layout without one. */
const fillers: { readonly [L in Layout]: Filler<L> } = {
	...openingFillers,
	...columnFillers,
	...tableFillers,
	...diagramFillers,
	...besideChartFillers,
};

/** Fills a layout of the file with a slide. */
export function fill<L extends Layout>(slide: SlideWith<L>, context: PptxContext): Filled {
	return fillers[slide.layout](slide, context);
}
