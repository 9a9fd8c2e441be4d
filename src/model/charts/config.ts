import type { ChartConfiguration, ChartDataset, ChartOptions, Plugin, Scale, ScriptableContext } from 'chart.js';
import type { ChartData } from '../dataset.ts';
import { allHidden } from './all-hidden.ts';
import type { ChartColours } from './drawing.ts';
import { type Dash, HOLE, PROJECTION } from './drawing.ts';
import { halos } from './halos.ts';
import { holes } from './holes.ts';
import { formatValue } from './number-format.ts';
import { type AlignedSeries, type ChartLabels, type ChartModel, modelOf, unitOf, valueAt } from './series.ts';
import type { ChartSpec } from './spec.ts';
import { labelsBetween, type Side, type ValueLabels, valueLabels } from './value-labels.ts';

export const FONT = 'Source Sans 3 Variable';
/** The font family in quotes, which CSS requires: a name in which a word is a number is not an identifier. */
const FAMILY = `"${FONT}"`;

/** What a chart is drawn with besides its dataset. */
export interface Drawing {
	readonly spec: ChartSpec;
	readonly labels: ChartLabels;
	readonly colours: ChartColours;
	/** The size of the text in pixels. */
	readonly text: number;
	/**
	 * How lines are dashed: the canvas draws the dashes (`drawn`), or the line gets a distinctive width by which
	 * `tidySvg` finds it and adds the dashes (`marked`).
	 */
	readonly dashes: 'drawn' | 'marked';
	/** Whether the drawing is as narrow as a phone. If so, fewer categories are named on the axis. */
	readonly narrow: boolean;
}

type Configuration = ChartConfiguration<'bar' | 'line', (number | null)[], string>;
type Data = ChartDataset<'bar' | 'line', (number | null)[]>;

/**
 * The Chart.js configuration of a chart. The drawing made at build time and the live chart share it. Words are read
 * again at each update, so that a chart can change its language without being created anew.
 *
 * @param dataset the figures
 * @param drawing how the chart is drawn: specification, words, colours and text size
 * @returns a configuration without the canvas; it never animates or resizes by itself
 * @throws Error that names the chart and the field when the specification does not fit the dataset
 */
export function chartConfig(dataset: ChartData, drawing: Drawing): Configuration {
	const model = modelOf(dataset, drawing.spec);
	const { spec } = drawing;
	return {
		type: spec.form === 'bars' || spec.form === 'grouped' || spec.form === 'stacked' ? 'bar' : 'line',
		data: {
			labels: [...model.ats],
			datasets: model.series.map((_, index) => datasetOf(model, drawing, index)),
		},
		options: optionsOf(dataset, model, drawing),
		plugins: pluginsOf(dataset, model, drawing),
	};
}

function datasetOf(model: ChartModel, drawing: Drawing, index: number): Data {
	const { spec, labels } = drawing;
	const aligned = model.series[index];
	if (!aligned) throw new Error(`there is no series ${index}`);
	const colour = colourOf(model, drawing, index);
	const shared = {
		label: labels.series[aligned.id] ?? aligned.id,
		data: aligned.points.map(valueAt),
		clip: false as const,
	};
	if (spec.marks?.includes(aligned.id)) return markDataset(shared, drawing);
	if (spec.form === 'ranking') return dotDataset(shared, model, drawing);
	if (spec.form === 'line' || spec.form === 'area') {
		return lineDataset(shared, model, drawing, colour, isQuiet(aligned, spec));
	}
	return {
		...shared,
		type: 'bar',
		backgroundColor: ({ dataIndex }: ScriptableContext<'bar'>) => barColour(model, drawing, colour, dataIndex),
		categoryPercentage: spec.form === 'grouped' ? 0.82 : 0.84,
		barPercentage: spec.form === 'grouped' ? 0.92 : 1,
		...(spec.form === 'stacked' && { stack: 'all' }),
	};
}

interface Shared {
	readonly label: string;
	readonly data: (number | null)[];
	readonly clip: false;
}

/** Whether a line is not what its chart is about: it projects what another one has, or is what that is compared with. */
function isQuiet({ id, series }: AlignedSeries, { comparison }: ChartSpec): boolean {
	return series.projection === true || comparison?.includes(id) === true;
}

function lineDataset(shared: Shared, model: ChartModel, drawing: Drawing, colour: string, quiet: boolean): Data {
	const { emphasised = [] } = drawing.spec;
	const dot = (at: number) => {
		if (emphasised.includes(model.ats[at] ?? '') && !quiet) return 6;
		return isAlone(shared.data, at) ? 3 : 0;
	};
	return {
		...shared,
		type: 'line',
		borderColor: colour,
		...dashed(drawing, quiet ? PROJECTION : undefined),
		borderJoinStyle: 'round',
		tension: 0,
		spanGaps: false,
		pointRadius: ({ dataIndex }: ScriptableContext<'line'>) => dot(dataIndex),
		pointHoverRadius: 7,
		pointBackgroundColor: colour,
		pointBorderWidth: 0,
		fill: drawing.spec.form === 'area' ? 'origin' : false,
		backgroundColor: `${colour}33`,
	};
}

/** Whether a value has no neighbours, so that no line leads to it and only a dot can show it. */
function isAlone(values: readonly (number | null)[], at: number): boolean {
	const [before, here, after] = [values[at - 1] ?? null, values[at] ?? null, values[at + 1] ?? null];
	return before === null && here !== null && after === null;
}

function dashed({ dashes }: Drawing, dash: Dash | undefined): { borderWidth: number; borderDash: number[] } {
	if (!dash) return { borderWidth: 3, borderDash: [] };
	if (dashes === 'marked') return { borderWidth: dash.mark, borderDash: [] };
	return { borderWidth: dash.width, borderDash: [...dash.pattern] };
}

/** Short strokes across a bar, such as the size of a quota. */
function markDataset(shared: Shared, { colours, text, narrow }: Drawing): Data {
	// Where bars are narrow, longer marks would run into a line from bar to bar.
	const reach = narrow ? text * 0.6 : text;
	return {
		...shared,
		type: 'line',
		showLine: false,
		pointStyle: 'line',
		pointRadius: reach,
		pointHoverRadius: reach * 1.2,
		pointBorderWidth: 3,
		pointBorderColor: colours.ink,
		pointBackgroundColor: colours.ink,
		order: -1,
	};
}

/** Ranks as dots on a scale. A bar would give a rank a length, and a rank has none. */
function dotDataset(shared: Shared, model: ChartModel, { spec, colours, text }: Drawing): Data {
	const colour = ({ dataIndex }: ScriptableContext<'line'>) =>
		spec.emphasised?.includes(model.ats[dataIndex] ?? '') ? colours.hue : colours.muted;
	return {
		...shared,
		type: 'line',
		showLine: false,
		pointRadius: text * 0.5,
		pointHoverRadius: text * 0.6,
		pointBackgroundColor: colour,
		pointBorderWidth: 0,
	};
}

/**
 * The colour of a series, which it has in the key too.
 *
 * @param model the series of the chart
 * @param drawing how the chart is drawn
 * @param index the index of the series in the model
 */
export function legendColourOf(model: ChartModel, drawing: Drawing, index: number): string {
	const isMark = drawing.spec.marks?.includes(model.series[index]?.id ?? '') === true;
	return isMark ? drawing.colours.ink : colourOf(model, drawing, index);
}

function colourOf(model: ChartModel, { colours, spec }: Drawing, index: number): string {
	const bars = model.series.filter(({ id }) => !spec.marks?.includes(id)).length;
	const aligned = model.series[index];
	if (bars === 1 || spec.form === 'line') return aligned && isQuiet(aligned, spec) ? colours.quiet : colours.hue;
	return colours.series[index] ?? colours.ink;
}

function barColour(model: ChartModel, { spec, colours }: Drawing, colour: string, index: number): string {
	if (spec.form !== 'bars' || spec.emphasised === undefined) return colour;
	return spec.emphasised.includes(model.ats[index] ?? '') ? colour : colours.muted;
}

function optionsOf(dataset: ChartData, model: ChartModel, drawing: Drawing): ChartOptions<'bar' | 'line'> {
	const { spec, colours, text } = drawing;
	const font = { family: FAMILY, size: text };
	const unit = unitOf(dataset, model.series[0]);
	// Bars hang from zero then, so that it is the line to be seen, and not the foot of the chart.
	const isBelowZero = model.series.some(({ points }) => points.some((point) => (valueAt(point) ?? 0) < 0));
	const isCount = unit !== 'share' && unit !== 'percent';
	const places = {
		grid: { display: false },
		border: { display: spec.form !== 'ranking' && !isBelowZero, color: colours.ink },
		stacked: spec.form === 'stacked',
		ticks: {
			color: colours.quiet,
			font,
			autoSkip: false,
			maxRotation: 0,
			padding: 4,
			callback: (_value: string | number, index: number) => placeName(model, drawing, index),
		},
	};
	const values = {
		beginAtZero: spec.cut !== true,
		stacked: spec.form === 'stacked',
		grace: '8%',
		border: { display: false },
		grid: {
			color: ({ tick }: { readonly tick?: { readonly value: number } }) =>
				isBelowZero && tick?.value === 0 ? colours.ink : colours.grid,
			drawTicks: false,
		},
		ticks: {
			color: colours.quiet,
			font,
			maxTicksLimit: drawing.narrow ? 4 : 5,
			padding: 6,
			// A count has no fractions: on a short scale they would be rounded to the same figure twice.
			...(isCount && { precision: 0 }),
			// Chart.js makes up a scale from 0 to 1 for a chart without values.
			callback(this: Scale, value: string | number) {
				return this.chart.getVisibleDatasetCount() === 0 ? null : formatValue(Number(value), unit);
			},
		},
	};
	const ranks = {
		...values,
		min: 0.5,
		max: Math.max(...model.series.flatMap(({ points }) => points.map((point) => valueAt(point) ?? 0))) + 0.5,
		grace: 0,
		grid: { display: false },
		ticks: { ...values.ticks, stepSize: 1, display: false },
	};
	return {
		responsive: false,
		animation: false,
		devicePixelRatio: 1,
		layout: {
			padding: {
				top: spec.labelled === undefined ? 6 : text + 8,
				right: spec.form === 'bars' ? text * 3.4 : 4,
				left: 2,
				bottom: 0,
			},
		},
		indexAxis: spec.form === 'ranking' ? 'y' : 'x',
		scales:
			spec.form === 'ranking'
				? { y: { ...places, offset: true }, x: ranks }
				: { x: { ...places, offset: true }, y: values },
		plugins: { legend: { display: false }, tooltip: { enabled: false } },
	};
}

/** The most categories that can be named side by side on a phone. If there are more, every second one is named. */
const MANY = 6;

/** The label of a category on the axis, or null where the axis leaves it out. */
function placeName(model: ChartModel, { spec, labels, narrow }: Drawing, index: number): string | null {
	const at = model.ats[index];
	if (at === undefined) return null;
	const { ticks } = spec;
	const named =
		narrow && ticks && ticks.length > 4 ? [ticks[0], ticks[Math.floor(ticks.length / 2)], ticks.at(-1)] : ticks;
	const crowded = narrow && spec.form !== 'ranking' && model.ats.length > MANY;
	if (!named && crowded && index % 2 === 1) return null;
	if (named && !named.includes(at)) return null;
	const rank = spec.form === 'ranking' ? valueAt(model.series[0]?.points[index]) : null;
	const name = (narrow ? labels.shortPlaces[at] : undefined) ?? labels.places[at] ?? at;
	return rank === null ? name : `${rank}  ${name}`;
}

function pluginsOf(dataset: ChartData, model: ChartModel, drawing: Drawing): Plugin<'bar' | 'line'>[] {
	const { spec, colours, text } = drawing;
	const labelled = (at: string) => spec.labelled === 'all' || spec.labelled?.includes(at) === true;
	const labels: ValueLabels = {
		text: (series, point) => {
			const value = valueAt(model.series[series]?.points[point]);
			if (value === null || !labelled(model.ats[point] ?? '')) return undefined;
			if (isOverlaid(model, series, point)) return undefined;
			return formatValue(value, unitOf(dataset, model.series[series]));
		},
		colour: (series) => (spec.form === 'grouped' ? colours.ink : colourOf(model, drawing, series)),
		side: (series, point) => sideOf(model, drawing, series, point),
		font: `600 ${text}px ${FAMILY}`,
	};
	return [
		halos(
			spec,
			model.series.map(({ id }) => id),
			colours.paper,
		),
		allHidden({
			text: () => drawing.labels.allHidden ?? '',
			colour: colours.quiet,
			font: `400 ${text}px ${FAMILY}`,
		}),
		holes(model, {
			dash: drawing.dashes === 'drawn' ? HOLE.pattern : [],
			line: drawing.dashes === 'drawn' ? HOLE.width : HOLE.mark,
			colour: colours.quiet,
			ground: colours.paper,
			labelled: (chart, left, right) => labelsBetween(chart, model, labels, left, right),
			text: () => drawing.labels.missing,
			font: `400 ${text}px ${FAMILY}`,
		}),
		valueLabels(model, labels),
	];
}

/**
 * On which side of its point a value is written: under a bar that hangs from zero, and under the lower of two lines that
 * are compared; beside the last bar when the bar before it is taller, below the point
 * of a line that goes on rising, and otherwise above.
 */
function sideOf(model: ChartModel, { spec }: Drawing, series: number, point: number): Side {
	const at = model.ats[point] ?? '';
	const value = valueAt(model.series[series]?.points[point]) ?? 0;
	if (spec.form !== 'line' && value < 0) return 'under';
	if (spec.comparison !== undefined) return isLowest(model, series, point) ? 'under' : 'above';
	if (spec.form === 'line' && spec.emphasised?.includes(at) && point < model.ats.length - 1) return 'below';
	const [before, here] = [
		valueAt(model.series[series]?.points[point - 1]),
		valueAt(model.series[series]?.points[point]),
	];
	if (spec.form === 'bars' && point === model.ats.length - 1 && (before ?? 0) > (here ?? 0)) return 'beside';
	return 'above';
}

/** Whether a value lies under those of the other series at its place; of two that are equal the later series does. */
function isLowest(model: ChartModel, series: number, point: number): boolean {
	const value = valueAt(model.series[series]?.points[point]) ?? 0;
	const others = model.series.map((other, index) => ({ value: valueAt(other.points[point]), index }));
	return others.some((other) => {
		if (other.index === series || other.value === null) return false;
		return other.value > value || (other.value === value && other.index < series);
	});
}

/** Whether an actual value has the same category as a projected one. If so, only the actual value is labelled. */
function isOverlaid(model: ChartModel, series: number, point: number): boolean {
	if (model.series[series]?.series.projection !== true) return false;
	return model.series.some((other, index) => index !== series && valueAt(other.points[point]) !== null);
}
