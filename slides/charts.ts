import type { ChartId } from '../src/model/chart-ids.ts';

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

export const charts: Readonly<Record<ChartId, ChartSpec>> = {
	'foreign-language-speakers': {
		form: 'area',
		series: ['persons'],
		emphasised: ['2024'],
		labelled: ['1990', '2024'],
		ticks: ['1990', '2000', '2010', '2024'],
		height: 340,
		finding: true,
	},
	'first-residence-permits': { form: 'grouped', labelled: 'all', height: 330 },
	'net-immigration': {
		form: 'bars',
		emphasised: ['2022', '2023', '2024', '2025'],
		labelled: ['2023', '2025'],
		ticks: ['1990', '2000', '2010', '2020', '2025'],
		height: 350,
	},
	'working-age-population': {
		form: 'line',
		emphasised: ['2025'],
		labelled: ['1990', '2025', '2045'],
		ticks: ['1990', '2000', '2010', '2025', '2035', '2045'],
		cut: true,
		height: 300,
	},
	protection: {
		form: 'stacked',
		series: ['refugee-status', 'complementary', 'resettlement', 'quota'],
		marks: ['quota'],
		height: 270,
	},
	'temporary-protection': { form: 'grouped', labelled: 'all', height: 130 },
	'ukrainians-with-municipality': {
		form: 'line',
		emphasised: ['2024-07'],
		labelled: ['2024-07'],
		ticks: ['2022-12', '2023-07', '2024-01', '2024-07'],
		height: 120,
	},
	'gtci-2023': { form: 'ranking', emphasised: ['FI'], width: 448, height: 380 },
	'foreign-experts-staying': { form: 'marks', height: 240, finding: true },
};
