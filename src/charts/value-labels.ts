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

/** Writes values at the data, above the bar or the point they belong to, and never beyond the drawing. */
export function valueLabels(model: ChartModel, { text, colour, font, side }: ValueLabels): Plugin {
	return {
		id: 'value-labels',
		afterDatasetsDraw(chart) {
			const { ctx } = chart;
			ctx.save();
			ctx.font = font;
			model.series.forEach((laid, series) => {
				if (!chart.isDatasetVisible(series)) return;
				laid.points.forEach((_, point) => {
					const words = text(series, point);
					const element = chart.getDatasetMeta(series).data[point];
					if (words === undefined || !element) return;
					ctx.fillStyle = colour(series, point);
					place(chart, words, element, side(series, point));
				});
			});
			ctx.restore();
		},
	};
}

function place({ ctx, width, chartArea }: Chart, words: string, element: Element, side: Side): void {
	const long = ctx.measureText(words).width;
	ctx.textBaseline = side === 'below' ? 'top' : side === 'beside' ? 'middle' : 'bottom';
	if (side === 'beside') {
		ctx.textAlign = 'left';
		write(ctx, words, element.x + halfWidth(element) + AIR, element.y);
		return;
	}
	if (side === 'below') {
		ctx.textAlign = 'left';
		write(ctx, words, element.x + AIR, element.y + AIR);
		return;
	}
	ctx.textAlign = 'center';
	const inside = Math.min(Math.max(element.x, chartArea.left + long / 2 + 1), width - long / 2 - 1);
	write(ctx, words, inside, element.y - AIR);
}

/** Each value at an origin of its own, so that the drawing tells apart two that stand side by side. */
function write(ctx: CanvasRenderingContext2D, words: string, x: number, y: number): void {
	ctx.save();
	ctx.translate(x, y);
	ctx.fillText(words, 0, 0);
	ctx.restore();
}

function halfWidth(element: Element): number {
	const width = Number(element.getProps(['width']).width);
	return Number.isFinite(width) ? width / 2 : 0;
}
