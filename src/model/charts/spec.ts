/**
 * The forms a chart can take: `bars` of one series, `grouped` bars beside each other, `stacked` bars on each other with
 * marks, `area` and `line` over time, `ranking` as places on a scale, `marks` for a share as ten marks.
 */
export type ChartForm = 'bars' | 'grouped' | 'stacked' | 'area' | 'line' | 'ranking' | 'marks';

/** What a chart shows of its dataset. Its title, its finding and all other words stand in `charts.json`. */
export interface ChartSpec {
	readonly form: ChartForm;
	/** The series in the order of drawing; all of them when left out. The table shows every series of the dataset. */
	readonly series?: readonly string[];
	/** Series drawn as marks rather than as bars. */
	readonly marks?: readonly string[];
	/** The points that the slide talks about, by their `at`; all others are quiet. */
	readonly emphasised?: readonly string[];
	/** The points whose values stand at the data; `all` where there is room. */
	readonly labelled?: readonly string[] | 'all';
	/** The points named on the axis; all of them when left out. */
	readonly ticks?: readonly string[];
	/** Whether the scale may begin above zero: only for lines, never for bars. */
	readonly cut?: true;
	/** The size of the drawing on the wall; 700 wide where nothing else is said. */
	readonly width?: number;
	readonly height: number;
	/** Whether the wall has room for the sentence that says what to see. */
	readonly finding?: true;
}
