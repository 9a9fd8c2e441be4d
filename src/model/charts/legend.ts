import type { AlignedSeries } from './series.ts';
import type { ChartSpec } from './spec.ts';

/** How a series stands in the key of its chart: as an area, as a line, as a dashed line, or as a mark across bars. */
export type LegendShape = 'area' | 'stroke' | 'dashed' | 'tick';

/**
 * Tells how a series stands in the key of its chart, which is as it is drawn.
 *
 * @param spec how the chart is drawn
 * @param aligned the series
 */
export function legendShapeOf(spec: ChartSpec, { id, series }: Pick<AlignedSeries, 'id' | 'series'>): LegendShape {
	if (spec.marks?.includes(id)) return 'tick';
	if (spec.form !== 'line') return 'area';
	return series.projection === true || spec.comparison?.includes(id) ? 'dashed' : 'stroke';
}
