import { type Chart, type ChartMeta, LineElement, type Plugin } from 'chart.js';
import type { ChartSpec } from './spec.ts';

/** How far a halo reaches beyond what it is around, and how wide the seam between two parts of a bar is, in pixels. */
const REACH = 2;
const SEAM = 1.5;

/**
 * A Chart.js plugin that keeps apart what is drawn over something else of the chart. A colour is chosen for its contrast
 * with the ground, and has next to none with the bars and lines of other series. What lies on top therefore gets a halo
 * in the colour of the ground, and the parts of a stacked bar a seam between them.
 *
 * @param spec tells which series are marks over bars
 * @param ids the ids of the series in the order of the datasets
 * @param ground the colour that the chart is drawn on
 * @returns a plugin that draws before and after each dataset
 */
export function halos({ marks, form }: ChartSpec, ids: readonly string[], ground: string): Plugin {
	return {
		id: 'halos',
		beforeDatasetDraw(chart, { index, meta }) {
			if (meta.type !== 'line') return;
			const overBars = marks?.includes(ids[index] ?? '') === true;
			if (!overBars && !(form === 'line' && isOverAnother(chart, index))) return;
			drawOn(chart, ground, () => {
				if (overBars) haloOfMarks(chart, meta);
				else haloOfLine(chart, meta);
			});
		},
		afterDatasetDraw(chart, { meta }) {
			if (form === 'stacked' && meta.type === 'bar') drawOn(chart, ground, () => seams(chart, meta));
		},
	};
}

function drawOn({ ctx }: Chart, colour: string, draw: () => void): void {
	ctx.save();
	ctx.strokeStyle = ctx.fillStyle = colour;
	draw();
	ctx.restore();
}

/** Datasets are drawn from the last to the first, so that a line lies over those of the datasets after it. */
function isOverAnother(chart: Chart, index: number): boolean {
	return chart.data.datasets.some((_, other) => other > index && chart.isDatasetVisible(other));
}

/** The marks are level strokes, with their middle at their point. */
function haloOfMarks({ ctx }: Chart, { data }: ChartMeta): void {
	for (const mark of data) {
		const { radius, borderWidth } = mark.options;
		if (mark.options.radius === undefined || !Number.isFinite(mark.y)) continue;
		ctx.lineWidth = Number(borderWidth) + 2 * REACH;
		ctx.beginPath();
		ctx.moveTo(mark.x - Number(radius) - REACH, mark.y);
		ctx.lineTo(mark.x + Number(radius) + REACH, mark.y);
		ctx.stroke();
	}
}

function haloOfLine({ ctx }: Chart, { data, dataset }: ChartMeta): void {
	for (const dot of data) {
		const radius = Number(dot.options.radius ?? 0);
		if (radius === 0 || !Number.isFinite(dot.y)) continue;
		ctx.beginPath();
		ctx.arc(dot.x, dot.y, radius + REACH, 0, 2 * Math.PI);
		ctx.fill();
	}
	if (!(dataset instanceof LineElement)) return;
	ctx.lineWidth = Number(dataset.options.borderWidth) + 2 * REACH;
	ctx.lineJoin = 'round';
	ctx.beginPath();
	dataset.path(ctx);
	ctx.stroke();
}

/** A seam lies in the upper of two parts, at its foot. */
function seams({ ctx, chartArea }: Chart, { data }: ChartMeta): void {
	ctx.lineWidth = SEAM;
	for (const bar of data) {
		const { base, width } = bar.getProps(['base', 'width']);
		const [foot, wide] = [Number(base), Number(width)];
		if (!Number.isFinite(bar.y) || foot >= chartArea.bottom - 1 || foot - bar.y <= SEAM) continue;
		ctx.beginPath();
		ctx.moveTo(bar.x - wide / 2, foot - SEAM / 2);
		ctx.lineTo(bar.x + wide / 2, foot - SEAM / 2);
		ctx.stroke();
	}
}
