import { besideChartLayouts } from './beside-chart.ts';
import { columnLayouts } from './columns.ts';
import { diagramLayouts } from './diagrams.ts';
import type { PptxLayout } from './layout.ts';
import { openingLayouts } from './opening.ts';
import { tableLayouts } from './tables.ts';

/** All layouts of the file, in the order in which PowerPoint lists them. Their names are in `locales/LANGUAGE/pptx.json`. */
export const pptxLayouts = {
	...openingLayouts,
	...columnLayouts,
	...tableLayouts,
	...diagramLayouts,
	...besideChartLayouts,
};

export type LayoutId = keyof typeof pptxLayouts;

/** A layout by its id. */
export function layoutOf(id: LayoutId): PptxLayout {
	return pptxLayouts[id];
}
