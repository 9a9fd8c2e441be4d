import type { Chart, Element, Plugin } from 'chart.js';
import type { ChartModel } from './model.ts';

export interface ValueLabels {
	/** The value written at a point, or undefined where none is written. */
	readonly text: (series: number, point: number) => string | undefined;
	readonly colour: (series: number, point: number) => string;
	readonly side: (series: number, point: number) => Side;
	readonly font: string;
}

/** On which side of its point a value stands. */
export type Side = 'above' | 'below' | 'beside';

/** Room between a point and its value, in pixels. */
const AIR = 8;

/** The least room between two values, in pixels. */
const APART = 3;

/** A value with the place where it is written: of one above its point the middle, of others the beginning. */
interface Label {
	readonly words: string;
	readonly colour: string;
	readonly side: Side;
	readonly x: number;
	readonly y: number;
	readonly width: number;
}

/** Writes values at the data, above the bar or the point they belong to, never beyond the drawing nor on each other. */
export function valueLabels(model: ChartModel, { text, colour, font, side }: ValueLabels): Plugin {
	return {
		id: 'value-labels',
		afterDatasetsDraw(chart) {
			const { ctx } = chart;
			const labels: Label[] = [];
			ctx.save();
			ctx.font = font;
			model.series.forEach((laid, series) => {
				if (!chart.isDatasetVisible(series)) return;
				laid.points.forEach((_, point) => {
					const words = text(series, point);
					const element = chart.getDatasetMeta(series).data[point];
					if (words === undefined || !element) return;
					const shown = { words, colour: colour(series, point), side: side(series, point) };
					labels.push({ ...shown, ...placeOf(chart, shown, element) });
				});
			});
			for (const label of lifted(labels, heightOf(ctx))) write(ctx, label);
			ctx.restore();
		},
	};
}

type Place = Pick<Label, 'x' | 'y' | 'width'>;

function placeOf(
	{ ctx, width: edge, chartArea }: Chart,
	{ words, side }: Pick<Label, 'words' | 'side'>,
	element: Element,
): Place {
	const { width } = ctx.measureText(words);
	if (side === 'beside') return { x: element.x + halfWidth(element) + AIR, y: element.y, width };
	if (side === 'below') return { x: element.x + AIR, y: element.y + AIR, width };
	const inside = Math.min(Math.max(element.x, chartArea.left + width / 2 + 1), edge - width / 2 - 1);
	return { x: inside, y: element.y - AIR, width };
}

/** How tall figures are. */
function heightOf(ctx: CanvasRenderingContext2D): number {
	ctx.textBaseline = 'alphabetic';
	return ctx.measureText('0').actualBoundingBoxAscent;
}

/** Lifts a value that would touch a lower one beside it, just so far that it does not. */
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

/** Each value at an origin of its own, so that the drawing tells apart two that stand side by side. */
function write(ctx: CanvasRenderingContext2D, { words, colour, side, x, y }: Label): void {
	ctx.save();
	ctx.fillStyle = colour;
	ctx.textAlign = side === 'above' ? 'center' : 'left';
	ctx.textBaseline = side === 'below' ? 'top' : side === 'beside' ? 'middle' : 'bottom';
	ctx.translate(x, y);
	ctx.fillText(words, 0, 0);
	ctx.restore();
}

function halfWidth(element: Element): number {
	const width = Number(element.getProps(['width']).width);
	return Number.isFinite(width) ? width / 2 : 0;
}
