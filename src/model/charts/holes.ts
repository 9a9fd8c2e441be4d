import type { Chart, Plugin } from 'chart.js';
import type { AlignedSeries, ChartModel } from './series.ts';

interface Style {
	readonly dash: readonly number[];
	readonly line: number;
	readonly colour: string;
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

/** The space between an outline and its word, in pixels. */
const AIR = 3;

/**
 * A Chart.js plugin that draws missing values: an open, dashed outline with a word in it, where the bar would be or
 * where the line is interrupted. Without it, the empty space would read as zero.
 *
 * @param model the series, with their holes, along the category axis
 * @param style how the outline and its word look; `line` and `dash` are in pixels
 * @returns a plugin that draws before the datasets, so that no mark is lost behind an outline
 */
export function holes(model: ChartModel, style: Style): Plugin {
	return {
		id: 'holes',
		beforeDatasetsDraw(chart) {
			const { ctx } = chart;
			ctx.save();
			ctx.font = style.font;
			model.series.forEach((aligned, index) => {
				if (!chart.isDatasetVisible(index)) return;
				for (const run of runsOf(chart, index, aligned)) {
					const box = boxOf(chart, index, run, style.text());
					if (box) outline(chart, box, style);
				}
			});
			ctx.restore();
		},
	};
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/**
 * The holes by their first and last index. In a line, adjacent holes form one run; among bars, each hole is its own.
 */
function runsOf(chart: Chart, dataset: number, { points }: AlignedSeries): readonly (readonly [number, number])[] {
	const missing = points.map((point) => point?.hole !== undefined);
	if (chart.getDatasetMeta(dataset).type === 'line') return runs(missing);
	return missing.flatMap((hole, index) => (hole ? [[index, index] as const] : []));
}

function runs(missing: readonly boolean[]): readonly (readonly [number, number])[] {
	const found: [number, number][] = [];
	missing.forEach((hole, index) => {
		const latest = found.at(-1);
		if (!hole) return;
		if (latest && latest[1] === index - 1) latest[1] = index;
		else found.push([index, index]);
	});
	return found;
}

function boxOf(chart: Chart, dataset: number, [first, last]: readonly [number, number], text: string): Box | undefined {
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

/** Where the stack below a hole ends: on top of the series under it in the same category. */
function topOfStack(chart: Chart, dataset: number, index: number): number {
	let top = chart.chartArea.bottom;
	for (let under = 0; under < dataset; under++) {
		const meta = chart.getDatasetMeta(under);
		const y = meta.data[index]?.y;
		if (meta.type === 'bar' && chart.isDatasetVisible(under) && y !== undefined && Number.isFinite(y))
			top = Math.min(top, y);
	}
	return top;
}

type Room = Pick<Box, 'width' | 'height'>;

/** How a text fits into a box: on one line, upright, or on two lines when neither fits. */
function writingOf(ctx: CanvasRenderingContext2D, text: string, { width, height }: Room): 'line' | 'lines' | 'upright' {
	const long = ctx.measureText(text).width;
	const longest = Math.max(...text.split(' ').map((word) => ctx.measureText(word).width));
	if (long <= width - 2 * AIR) return 'line';
	return longest > width - 2 * AIR && long <= height - 2 * AIR ? 'upright' : 'lines';
}

function tallEnough(ctx: CanvasRenderingContext2D, text: string, room: Room): number {
	return writingOf(ctx, text, room) === 'upright' ? Math.max(TALL, ctx.measureText(text).width + 4 * AIR) : TALL;
}

function writeInside(ctx: CanvasRenderingContext2D, text: string, box: Box): void {
	const writing = writingOf(ctx, text, box);
	if (writing === 'upright') ctx.rotate(-Math.PI / 2);
	const lines = writing === 'lines' ? text.split(' ') : [text];
	const leading = Number.parseFloat(/([\d.]+)px/u.exec(ctx.font)?.[1] ?? '14') * 1.1;
	lines.forEach((line, index) => {
		ctx.fillText(line, 0, (index - (lines.length - 1) / 2) * leading);
	});
}

function outline({ ctx }: Chart, box: Box, { colour, text, dash, line }: Style): void {
	ctx.save();
	ctx.strokeStyle = colour;
	ctx.lineWidth = line;
	ctx.setLineDash([...dash]);
	ctx.strokeRect(box.x, box.y, box.width, box.height);
	ctx.setLineDash([]);
	ctx.fillStyle = colour;
	ctx.textAlign = 'center';
	ctx.textBaseline = 'middle';
	ctx.translate(box.x + box.width / 2, box.y + box.height / 2);
	writeInside(ctx, text(), box);
	ctx.restore();
}
