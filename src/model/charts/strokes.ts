import type { Chart, ChartMeta, Element } from 'chart.js';

/** What is covered of the height of a chart, in pixels. */
export interface Span {
	readonly top: number;
	readonly bottom: number;
}

/**
 * Where marks, dots and lines are drawn in a part of the width of a chart. Bars are not among them.
 *
 * @param chart the chart, laid out
 * @param left where the part begins, in pixels
 * @param right where it ends
 * @returns the heights that are covered there by the series that are switched on
 */
export function drawnBetween(chart: Chart, left: number, right: number): readonly Span[] {
	return chart
		.getSortedVisibleDatasetMetas()
		.filter(({ type }) => type === 'line')
		.flatMap((meta) => [
			...meta.data.flatMap((point) => pointBetween(point, left, right)),
			...(meta.dataset?.options.borderWidth === undefined || isWithoutLine(chart, meta)
				? []
				: meta.data.flatMap((point, index) => lineBetween(meta, point, meta.data[index + 1], left, right))),
		]);
}

function isWithoutLine(chart: Chart, { index }: ChartMeta): boolean {
	const dataset = chart.data.datasets[index];
	return dataset !== undefined && 'showLine' in dataset && dataset.showLine === false;
}

/** A mark is as wide as a dot, and as high as its stroke. */
function pointBetween({ x, y, options }: Element, left: number, right: number): readonly Span[] {
	const radius = Number(options.radius ?? 0);
	if (!Number.isFinite(y) || radius <= 0 || x + radius < left || x - radius > right) return [];
	const reach = options.pointStyle === 'line' ? Number(options.borderWidth) / 2 : radius;
	return [{ top: y - reach, bottom: y + reach }];
}

/** The piece of a straight line from a point to the next. */
function lineBetween(
	{ dataset }: ChartMeta,
	from: Element,
	to: Element | undefined,
	left: number,
	right: number,
): readonly Span[] {
	if (!to || !Number.isFinite(from.y) || !Number.isFinite(to.y) || to.x < left || from.x > right) return [];
	const at = (x: number) => from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
	const [one, other] = [at(Math.max(left, from.x)), at(Math.min(right, to.x))];
	const half = Number(dataset?.options.borderWidth ?? 0) / 2;
	return [{ top: Math.min(one, other) - half, bottom: Math.max(one, other) + half }];
}
