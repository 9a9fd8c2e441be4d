/**
 * The form of a chart: `bars` of one series, `grouped` bars side by side, `stacked` bars on top of each other with
 * marks across them, `area` and `line` over time, `ranking` as dots on a scale, `marks` for a share as ten marks.
 */
export type ChartForm = 'bars' | 'grouped' | 'stacked' | 'area' | 'line' | 'ranking' | 'marks';

/** What a chart shows of its dataset, and how. Its title, its finding and all other words are in `charts.json`. */
export interface ChartSpec {
	readonly form: ChartForm;
	/**
	 * The ids of the series in drawing order; all series when omitted. The table below the chart always shows every
	 * series.
	 */
	readonly series?: readonly string[];
	/** The ids of the series that are drawn as marks rather than as bars. */
	readonly marks?: readonly string[];
	/** The ids of the series that another one is compared with, in a line chart: quiet and dashed, as they are not its subject. */
	readonly comparison?: readonly string[];
	/** The `at` of the points that the slide talks about. All other points are muted. */
	readonly emphasised?: readonly string[];
	/** The `at` of the points whose values are written into the chart; `all` where there is room. */
	readonly labelled?: readonly string[] | 'all';
	/** The `at` of the points that are named on the axis; all points when omitted. */
	readonly ticks?: readonly string[];
	/** Whether the value scale may start above zero. Only for lines, never for bars. */
	readonly cut?: true;
	/** The size of the drawing on the wall in pixels; the width is 700 when omitted. */
	readonly width?: number;
	readonly height: number;
	/** The height on the wall where two charts share the place of one: that of the country and that of a municipality. */
	readonly compact?: number;
	/** Whether there is room on the wall for the sentence that says what the chart shows. */
	readonly finding?: true;
}
