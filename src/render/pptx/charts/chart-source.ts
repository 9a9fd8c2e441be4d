import type { ChartContext } from '../../../model/charts/figure/context.ts';
import type { AlignedSeries, ChartModel } from '../../../model/charts/series.ts';
import type { ChartSpec } from '../../../model/charts/spec.ts';
import type { ChartLook } from './look.ts';
import type { ChartSheet } from './sheet.ts';

/** All that the elements of a chart are made from. */
export interface ChartSource {
	readonly context: ChartContext;
	readonly model: ChartModel;
	/** The sheet of the workbook, which the chart repeats. */
	readonly sheet: ChartSheet;
	readonly look: ChartLook;
	/** The language of the file, as `sv-FI`. */
	readonly locale: string;
}

/** The size of the text of charts, in points. */
export const TEXT = 16;

/** The size of text that would not fit in the usual one; nothing is smaller. */
export const SMALL_TEXT = 14;

/** How wide a chart is on a slide, and how much of that the names of the values take, in points. */
export const CHART_WIDTH = 456;
const AXIS_WIDTH = 60;

/** How high a line of text is, in shares of its size. */
export const LINE_HEIGHT = 1.22;

/** How wide a character is on average, in shares of the size of the text. Most of them are digits. */
const CHARACTER = 0.5;

/**
 * How wide a text is at a guess.
 *
 * @param size of the text, in points
 * @returns points
 */
export function widthOf(text: string, size: number): number {
	return text.length * CHARACTER * size;
}

/** Whether every value is written at its bar, so that an axis of the values would say nothing more. */
export function isWritten({ context }: ChartSource): boolean {
	return context.spec.labelled === 'all';
}

/** How much of the width of the plot a category has, in points. */
export function slotOf(source: ChartSource): number {
	return (CHART_WIDTH - (isWritten(source) ? 0 : AXIS_WIDTH)) / source.model.ats.length;
}

/** The share of the width of a chart that some points are. */
export function shareOfWidth(points: number): number {
	return Number((points / CHART_WIDTH).toFixed(4));
}

/** The share of the height of a chart that some points are. */
export function shareOfHeight(points: number, { height }: ChartSpec): number {
	return Number((points / (height * POINTS_PER_PIXEL)).toFixed(4));
}

const POINTS_PER_PIXEL = 0.75;

/**
 * A series of the chart by its index in the model.
 *
 * @throws Error naming the chart, when there is none
 */
export function seriesAt({ model, context }: ChartSource, index: number): AlignedSeries {
	const aligned = model.series[index];
	if (!aligned) throw new Error(`${context.dataset.id}: there is no series ${index}`);
	return aligned;
}

/** The indices of those categories that are meant. */
export function indicesOf(ats: readonly string[], isMeant: (at: string) => boolean): readonly number[] {
	return ats.flatMap((at, index) => (isMeant(at) ? [index] : []));
}
