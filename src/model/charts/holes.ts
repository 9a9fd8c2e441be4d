import type { Chart, Plugin } from 'chart.js';
import type { AlignedSeries, ChartModel } from './series.ts';
import { drawnBetween, type Span } from './strokes.ts';

interface Style {
	readonly dash: readonly number[];
	readonly line: number;
	readonly colour: string;
	/** The colour that the chart is drawn on. */
	readonly ground: string;
	/** What values are written on, in a part of the width of the chart: the word is kept clear of them as well. */
	readonly labelled: (chart: Chart, left: number, right: number) => readonly Span[];
	/** The word for a missing value, in the current language of the chart. */
	readonly text: () => string;
	readonly font: string;
}

/**
 * How tall the outline of a missing bar is, in pixels. It is the same height everywhere, so that nobody takes it for a
 * value; only a word that is written upright in it can make it taller.
 */
const TALL = 96;

/**
 * How far the outline of a hole in a line extends to each side, as a share of the distance between two categories: most
 * of the way to the neighbouring values.
 */
const GAP = 0.75;

/** How much of a category the outline around several of them covers. */
const BARE = 0.84;

/** The space between an outline and its word, in pixels. */
const AIR = 3;

/**
 * A Chart.js plugin that draws missing values: an open, dashed outline with a word in it, where the bar would be or
 * where the line is interrupted. Without it, the empty space would read as zero. The word is kept clear of the marks and
 * lines of other series.
 *
 * @param model the series, with their holes, along the category axis
 * @param style how the outline and its word look; `line` and `dash` are in pixels
 * @returns a plugin that draws the outlines before the datasets, so that no mark is lost behind one, and the words after them
 */
export function holes(model: ChartModel, style: Style): Plugin {
	const each = (chart: Chart, draw: (box: Box) => void) => {
		const { ctx } = chart;
		ctx.save();
		ctx.font = style.font;
		const bare = bareIn(chart, model, style.text());
		for (const run of runs(bare)) {
			const box = bareBox(chart, run);
			if (box) draw(box);
		}
		model.series.forEach((aligned, index) => {
			if (!chart.isDatasetVisible(index)) return;
			for (const run of runsOf(chart, index, aligned, bare)) {
				const box = boxOf(chart, index, run, style.text());
				if (box) draw(box);
			}
		});
		ctx.restore();
	};
	return {
		id: 'holes',
		beforeDatasetsDraw: (chart) => each(chart, (box) => outline(chart, box, style)),
		afterDatasetsDraw: (chart) => {
			written.set(chart, []);
			each(chart, (box) => writeInside(chart, box, style));
		},
	};
}

/** The first and the last category of several on end. */
type Run = readonly [first: number, last: number];

/** Where the words stand that have been written into each chart. */
const written = new WeakMap<Chart, Box[]>();

/**
 * Whether the word for what is missing stands in a part of a chart: a value that has no room beside it is left out.
 *
 * @param chart the chart, into which the words have been written
 * @param part the part, in pixels
 */
export function isWrittenIn(chart: Chart, part: Room & { readonly x: number; readonly y: number }): boolean {
	const words = written.get(chart) ?? [];
	return words.some(
		({ x, y, width, height }) =>
			x < part.x + part.width && part.x < x + width && y < part.y + part.height && part.y < y + height,
	);
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Whether lines of the chart itself run through it, so that the word needs a ground. */
	readonly crossed?: true;
}

/**
 * The holes by their first and last index. In a line, adjacent holes form one run; among bars, each hole is its own, but
 * for those in `bare`.
 */
function runsOf(chart: Chart, dataset: number, { points }: AlignedSeries, bare: readonly boolean[]): readonly Run[] {
	const missing = points.map((point) => point?.hole !== undefined);
	if (chart.getDatasetMeta(dataset).type === 'line') return runs(missing);
	return missing.flatMap((hole, index) => (hole && !bare[index] ? [[index, index] as const] : []));
}

/**
 * The categories, two or more on end, at which every series of bars that is switched on has a hole, where bars are so narrow
 * that none has room for the word: together they have.
 */
function bareIn(chart: Chart, { series, ats }: ChartModel, text: string): readonly boolean[] {
	const { top, bottom } = chart.chartArea;
	const widths = series.flatMap((_, index) => barWidth(chart, index) ?? []);
	const room = { width: Math.min(...widths), height: bottom - top };
	const { width, height } = preferredOf(chart.ctx, text, room);
	if (width + 2 * AIR <= room.width && height + 2 * AIR <= room.height) return [];
	const bars = series.filter((_, index) => chart.isDatasetVisible(index) && chart.getDatasetMeta(index).type === 'bar');
	const empty = ats.map((_, at) => bars.length > 0 && bars.every(({ points }) => points[at]?.hole !== undefined));
	return empty.map((is, at) => is && (empty[at - 1] === true || empty[at + 1] === true));
}

/** The outline around categories that have nothing at all, as wide as all of their bars and as high as the chart. */
function bareBox(chart: Chart, [first, last]: Run): Box | undefined {
	const { x: scale } = chart.scales;
	if (!scale) return undefined;
	const { top, bottom } = chart.chartArea;
	const category = scale.getPixelForValue(1) - scale.getPixelForValue(0);
	const from = scale.getPixelForValue(first) - (category * BARE) / 2;
	const to = scale.getPixelForValue(last) + (category * BARE) / 2;
	return { x: from, y: top, width: to - from, height: bottom - top, crossed: true };
}

function runs(missing: readonly boolean[]): readonly Run[] {
	const found: [number, number][] = [];
	missing.forEach((hole, index) => {
		const latest = found.at(-1);
		if (!hole) return;
		if (latest && latest[1] === index - 1) latest[1] = index;
		else found.push([index, index]);
	});
	return found;
}

function boxOf(chart: Chart, dataset: number, [first, last]: Run, text: string): Box | undefined {
	const { top, bottom } = chart.chartArea;
	const meta = chart.getDatasetMeta(dataset);
	const { x: scale } = chart.scales;
	if (!scale) return undefined;
	if (meta.type === 'line') {
		const beyond = (scale.getPixelForValue(1) - scale.getPixelForValue(0)) * GAP;
		const from = scale.getPixelForValue(first) - beyond;
		return { x: from, y: top, width: scale.getPixelForValue(last) + beyond - from, height: bottom - top };
	}
	const bar = meta.data[first];
	const width = barWidth(chart, dataset);
	if (!bar || width === undefined) return undefined;
	const foot = meta.stack === undefined ? bottom : topOfStack(chart, dataset, first);
	const height = Math.min(tallEnough(chart.ctx, text, { width, height: foot - top }), foot - top);
	return { x: bar.x - width / 2, y: foot - height, width, height };
}

/** The width of the bars of a series, taken from a bar that has a value. */
function barWidth(chart: Chart, dataset: number): number | undefined {
	const widths = chart.getDatasetMeta(dataset).data.map((bar) => Number(bar.getProps(['width']).width));
	return widths.find((width) => Number.isFinite(width) && width > 0);
}

/** Where the stack at a hole ends: the outline stands on whatever is drawn of the same category, under the series and over it. */
function topOfStack(chart: Chart, dataset: number, index: number): number {
	const { stack } = chart.getDatasetMeta(dataset);
	const tops = chart.getSortedVisibleDatasetMetas().flatMap((meta) => {
		const y = meta.data[index]?.y;
		return meta.type === 'bar' && meta.stack === stack && y !== undefined && Number.isFinite(y) ? [y] : [];
	});
	return Math.min(chart.chartArea.bottom, ...tops);
}

type Room = Pick<Box, 'width' | 'height'>;

/** A way to write the word: in how many lines, level or upright, and the room that it takes on the canvas. */
interface Writing extends Room {
	readonly lines: readonly string[];
	readonly upright: boolean;
}

/** How a text is written into a box where nothing is in its way: on one line, upright, or on two lines when neither fits. */
function preferredOf(ctx: CanvasRenderingContext2D, text: string, { width, height }: Room): Writing {
	const words = text.split(' ');
	const line = writing(ctx, [text], false);
	if (line.width <= width - 2 * AIR) return line;
	const upright = writing(ctx, [text], true);
	const lines = writing(ctx, words, false);
	return lines.width > width - 2 * AIR && upright.height <= height - 2 * AIR ? upright : lines;
}

function writing(ctx: CanvasRenderingContext2D, lines: readonly string[], upright: boolean): Writing {
	const long = Math.max(...lines.map((line) => ctx.measureText(line).width));
	const across = lines.length * leadingOf(ctx);
	return { lines, upright, width: upright ? across : long, height: upright ? long : across };
}

function leadingOf(ctx: CanvasRenderingContext2D): number {
	return Number.parseFloat(/([\d.]+)px/u.exec(ctx.font)?.[1] ?? '14') * 1.1;
}

function tallEnough(ctx: CanvasRenderingContext2D, text: string, room: Room): number {
	const { upright, height } = preferredOf(ctx, text, room);
	return upright ? Math.max(TALL, height + 4 * AIR) : TALL;
}

/** A writing, and the height at which its middle stands. */
interface Written {
	readonly writing: Writing;
	readonly middle: number;
	/** Whether something is drawn where it stands. */
	readonly crossed: boolean;
}

/** Writes the word where nothing is drawn, in another way if need be; where there is no such place, on a ground of its own. */
function writeInside(chart: Chart, box: Box, style: Style): void {
	const { ctx } = chart;
	const { colour, ground } = style;
	const { writing, middle, crossed } = placeOf(chart, box, style);
	const { width, height } = writing;
	const centre = box.x + box.width / 2;
	written.get(chart)?.push({ x: centre - width / 2, y: middle - height / 2, width, height });
	ctx.save();
	if (crossed) {
		ctx.fillStyle = ground;
		ctx.fillRect(centre - width / 2 - AIR, middle - height / 2 - AIR, width + 2 * AIR, height + 2 * AIR);
	}
	ctx.translate(centre, middle);
	ctx.fillStyle = colour;
	ctx.textAlign = 'center';
	ctx.textBaseline = 'middle';
	if (writing.upright) ctx.rotate(-Math.PI / 2);
	writing.lines.forEach((line, index) => {
		ctx.fillText(line, 0, (index - (writing.lines.length - 1) / 2) * leadingOf(ctx));
	});
	ctx.restore();
}

function placeOf(chart: Chart, box: Box, style: Style): Written {
	const { ctx } = chart;
	const text = style.text();
	const words = text.split(' ');
	const preferred = preferredOf(ctx, text, box);
	const others = [writing(ctx, [text], true), writing(ctx, words, true), writing(ctx, words, false)];
	const centre = box.x + box.width / 2;
	for (const one of [preferred, ...others.filter(({ width }) => width <= box.width - 2 * AIR)]) {
		const [left, right] = [centre - one.width / 2 - AIR, centre + one.width / 2 + AIR];
		const drawn = [...drawnBetween(chart, left, right), ...style.labelled(chart, left, right)];
		const middle = freeMiddle(box, one.height, drawn);
		if (middle !== undefined) return { writing: one, middle, crossed: box.crossed === true };
	}
	return { writing: preferred, middle: box.y + box.height / 2, crossed: true };
}

/** The height nearest to the middle of a box at which something of the height given stands clear of what is drawn. */
function freeMiddle(box: Box, height: number, drawn: readonly Span[]): number | undefined {
	const centre = box.y + box.height / 2;
	const half = height / 2;
	const isFree = (at: number) => drawn.every(({ top, bottom }) => at + half + AIR <= top || at - half - AIR >= bottom);
	if (isFree(centre)) return centre;
	// Nearest to the middle it stands just above or just below something.
	return drawn
		.flatMap(({ top, bottom }) => [top - half - AIR, bottom + half + AIR])
		.filter((at) => Math.abs(at - centre) <= (box.height - height - AIR) / 2 && isFree(at))
		.toSorted((one, other) => Math.abs(one - centre) - Math.abs(other - centre))[0];
}

function outline({ ctx }: Chart, box: Box, { colour, dash, line }: Style): void {
	ctx.save();
	ctx.strokeStyle = colour;
	ctx.lineWidth = line;
	ctx.setLineDash([...dash]);
	ctx.strokeRect(box.x, box.y, box.width, box.height);
	ctx.restore();
}
