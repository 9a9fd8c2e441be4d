import type { Chart, Element, Plugin } from 'chart.js';
import { isWrittenIn } from './holes.ts';
import type { ChartModel } from './series.ts';
import type { Span } from './strokes.ts';

/** How values are written into a chart. Each function takes the index of a series and of a point in it. */
export interface ValueLabels {
	/** The text at a point, or undefined where none is written. */
	readonly text: (series: number, point: number) => string | undefined;
	readonly colour: (series: number, point: number) => string;
	readonly side: (series: number, point: number) => Side;
	readonly font: string;
}

/** On which side of its point a value is written. */
export type Side = 'above' | 'below' | 'beside' | 'under';

/** The space between a point and its value, in pixels. */
const AIR = 8;

/** The least space between two values, in pixels. */
const APART = 3;

/**
 * A value with its position on the canvas: `x` is the middle of a label above or under its point, and the left end of any
 * other.
 */
interface Label {
	readonly words: string;
	readonly colour: string;
	readonly side: Side;
	readonly x: number;
	readonly y: number;
	readonly width: number;
}

/**
 * A Chart.js plugin that writes values into the chart, usually above their bars or points. It keeps them inside the
 * drawing and off each other; a value that has no room is left out, since the table has it.
 *
 * @param model the series along the category axis
 * @param labels what is written where, and how it looks
 * @returns a plugin that draws after the datasets
 */
export function valueLabels(model: ChartModel, { text, colour, font, side }: ValueLabels): Plugin {
	return {
		id: 'value-labels',
		afterDatasetsDraw(chart) {
			const { ctx } = chart;
			const labels: Label[] = [];
			ctx.save();
			ctx.font = font;
			model.series.forEach((aligned, series) => {
				if (!chart.isDatasetVisible(series)) return;
				aligned.points.forEach((_, point) => {
					const words = text(series, point);
					const element = chart.getDatasetMeta(series).data[point];
					if (words === undefined || !element) return;
					const shown = { words, colour: colour(series, point), side: sideIn(chart, side(series, point), element) };
					const place = placeOf(chart, shown, element, series);
					if (place) labels.push({ ...shown, ...place });
				});
			});
			const height = heightOf(ctx);
			for (const label of lifted(labels, height)) if (!isWrittenIn(chart, partOf(label, height))) write(ctx, label);
			ctx.restore();
		},
	};
}

/**
 * Where values are written in a part of the width of a chart.
 *
 * @param chart the chart, laid out
 * @param model the series along the category axis
 * @param labels what is written where
 * @param left where the part begins, in pixels
 * @param right where it ends
 * @returns the heights that are covered there
 */
export function labelsBetween(
	chart: Chart,
	model: ChartModel,
	{ text, font, side }: ValueLabels,
	left: number,
	right: number,
): readonly Span[] {
	const { ctx } = chart;
	ctx.save();
	ctx.font = font;
	const height = heightOf(ctx);
	const spans = model.series.flatMap((aligned, series) => {
		const { data } = chart.getDatasetMeta(series);
		if (!chart.isDatasetVisible(series)) return [];
		return aligned.points.flatMap((_, point): Span[] => {
			const words = text(series, point);
			const element = data[point];
			if (words === undefined || !element) return [];
			const at = sideIn(chart, side(series, point), element);
			const place = placeOf(chart, { words, side: at }, element, series);
			if (!place) return [];
			const from = at === 'above' || at === 'under' ? place.x - place.width / 2 : place.x;
			if (from > right || from + place.width < left) return [];
			return [at === 'above' ? { top: place.y - height, bottom: place.y } : { top: place.y, bottom: place.y + height }];
		});
	});
	ctx.restore();
	return spans;
}

/** The side on which there is room: what would lie on the axis under a low point of a line is written above it. */
function sideIn(chart: Chart, side: Side, element: Element): Side {
	if (side !== 'under' || halfWidth(element) > 0) return side;
	return element.y + 2 * AIR + heightOf(chart.ctx) > chart.chartArea.bottom ? 'above' : side;
}

/** The part of the chart that a label takes. */
function partOf({ x, y, width, side }: Label, height: number) {
	const centred = side === 'above' || side === 'under';
	const top = side === 'above' ? y - height : side === 'beside' ? y - height / 2 : y;
	return { x: centred ? x - width / 2 : x, y: top, width, height };
}

type LabelPosition = Pick<Label, 'x' | 'y' | 'width'>;

/**
 * The position of a value, or undefined when there is no room for it beside what is drawn. The table has the value
 * anyway.
 */
function placeOf(
	chart: Chart,
	{ words, side }: Pick<Label, 'words' | 'side'>,
	element: Element,
	series: number,
): LabelPosition | undefined {
	const { ctx, width: edge, chartArea } = chart;
	const { width } = ctx.measureText(words);
	if (side === 'beside') return { x: element.x + halfWidth(element) + AIR, y: element.y, width };
	if (side === 'below') return { x: element.x + AIR, y: element.y + AIR, width };
	const inside = (x: number) => Math.min(Math.max(x, chartArea.left + width / 2 + 1), edge - width / 2 - 1);
	if (side === 'under') return { x: inside(element.x), y: lowest(chart, element, series, width) + AIR, width };
	if (halfWidth(element) > 0) return besideBars(chart, element, { y: element.y - AIR, width }, inside);
	const x = inside(element.x);
	// A line may rise or fall beneath its label, so the label clears every point that lies under it.
	const under = chart.getDatasetMeta(series).data.filter((point) => Math.abs(point.x - x) <= width / 2 + APART);
	return { x, y: Math.min(...under.map((point) => point.y)) - AIR, width };
}

/** How far down a label under a point must begin: a line may fall beneath it, a bar ends where it ends. */
function lowest(chart: Chart, element: Element, series: number, width: number): number {
	if (halfWidth(element) > 0) return element.y;
	const { data } = chart.getDatasetMeta(series);
	const near = data.filter((point) => Math.abs(point.x - element.x) <= width / 2 + APART);
	return Math.max(...near.map((point) => point.y));
}

/** Moves the label of a bar away from a taller neighbouring bar that would run through it. */
function besideBars(
	chart: Chart,
	element: Element,
	{ y, width }: Pick<LabelPosition, 'y' | 'width'>,
	inside: (x: number) => number,
): LabelPosition | undefined {
	const taller = barsOf(chart).filter((bar) => bar !== element && bar.y < y);
	const blocking = (at: number) => taller.filter((bar) => Math.abs(bar.x - at) < halfWidth(bar) + width / 2);
	const x = inside(element.x);
	const [first] = blocking(x);
	if (!first) return { x, y, width };
	const away = halfWidth(first) + width / 2 + 1;
	const moved = inside(first.x < element.x ? first.x + away : first.x - away);
	const reaches = Math.abs(moved - element.x) < halfWidth(element) + width / 2;
	return reaches && blocking(moved).length === 0 ? { x: moved, y, width } : undefined;
}

function barsOf(chart: Chart): readonly Element[] {
	return chart
		.getSortedVisibleDatasetMetas()
		.flatMap(({ data }) => data)
		.filter((element) => halfWidth(element) > 0 && Number.isFinite(element.y));
}

/** The height of a digit in pixels, in the current font. */
function heightOf(ctx: CanvasRenderingContext2D): number {
	ctx.textBaseline = 'alphabetic';
	return ctx.measureText('0').actualBoundingBoxAscent;
}

/** Moves each label that touches a lower neighbour up, just far enough that it no longer does. */
function lifted(labels: readonly Label[], height: number): readonly Label[] {
	const heights = new Map<Label, number>();
	for (const label of labels.toSorted((one, other) => other.y - one.y)) {
		let { y } = label;
		for (const [lower, at] of heights) if (isBeside(label, lower) && at - y < height + APART) y = at - height - APART;
		if (label.side === 'above') heights.set(label, y);
	}
	return labels.map((label) => ({ ...label, y: heights.get(label) ?? label.y }));
}

function isBeside(one: Label, other: Label): boolean {
	return Math.abs(one.x - other.x) < (one.width + other.width) / 2 + APART;
}

/**
 * Writes a label at its own origin. `tidySvg` joins texts that share an origin, so two labels side by side must not.
 */
function write(ctx: CanvasRenderingContext2D, { words, colour, side, x, y }: Label): void {
	ctx.save();
	ctx.fillStyle = colour;
	ctx.textAlign = side === 'above' || side === 'under' ? 'center' : 'left';
	ctx.textBaseline = side === 'below' || side === 'under' ? 'top' : side === 'beside' ? 'middle' : 'bottom';
	ctx.translate(x, y);
	ctx.fillText(words, 0, 0);
	ctx.restore();
}

function halfWidth(element: Element): number {
	const width = Number(element.getProps(['width']).width);
	return Number.isFinite(width) ? width / 2 : 0;
}
