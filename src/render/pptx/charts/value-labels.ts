import { formatValue } from '../../../model/charts/number-format.ts';
import { unitOf, valueAt } from '../../../model/charts/series.ts';
import { type Xml, xml } from '../open-xml/xml.ts';
import {
	type ChartSource,
	indicesOf,
	LINE_HEIGHT,
	SMALL_TEXT,
	seriesAt,
	shareOfHeight,
	shareOfWidth,
	slotOf,
	TEXT,
	widthOf,
} from './chart-source.ts';
import { formatOf } from './formats.ts';
import { NO_STROKE, textProperties } from './look.ts';

/** The space between a bar and its value, in points. */
const AIR = 4;

/** On which side of its point PowerPoint writes a value. */
export type LabelSide = 't' | 'b' | 'r' | 'ctr' | 'outEnd';

/** A value that stands off its point needs no line to it. */
const NO_LEADERS = xml`<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>`;

/**
 * The values of a series that are written into the chart.
 *
 * @param source what the chart is made from
 * @param index of the series in the model
 * @param sideOf on which side of its point a value is written
 * @returns a `c:dLbls`, or undefined when none is written
 */
export function labels(source: ChartSource, index: number, sideOf: (at: number) => LabelSide): Xml | undefined {
	const { context, model, look, locale } = source;
	const { labelled = [], form } = context.spec;
	const aligned = seriesAt(source, index);
	const format = formatOf(context.dataset, aligned.series);
	const size = form === 'grouped' && labelled === 'all' && isTight(source) ? SMALL_TEXT : TEXT;
	const shown = (isShown: boolean) =>
		xml`<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
	const properties = xml`<c:numFmt formatCode="${format}" sourceLinked="0"/><c:spPr><a:noFill/>${NO_STROKE}</c:spPr>${textProperties({ size, colour: look.ink, strong: true, locale, fit: 'one-line' })}`;
	if (labelled === 'all') return xml`<c:dLbls>${properties}<c:dLblPos val="${sideOf(0)}"/>${shown(true)}</c:dLbls>`;
	const points = indicesOf(model.ats, (at) => labelled.includes(at)).filter(
		(at) => valueAt(aligned.points[at]) !== null && !isOverlaid(source, index, at),
	);
	if (points.length === 0) return undefined;
	return xml`<c:dLbls>
		${points.map(
			(at) =>
				xml`<c:dLbl><c:idx val="${at}"/>${moved(source, index, at, sideOf(at))}${properties}<c:dLblPos val="${sideOf(at)}"/>${shown(true)}</c:dLbl>`,
		)}
		${properties}${shown(false)}${NO_LEADERS}
	</c:dLbls>`;
}

/** Whether an actual value has the same category as a projected one. If so, only the actual value is written. */
function isOverlaid(source: ChartSource, index: number, at: number): boolean {
	if (seriesAt(source, index).series.projection !== true) return false;
	return source.model.series.some((other, series) => series !== index && valueAt(other.points[at]) !== null);
}

/** Whether the values of bars side by side would touch in the usual size. */
function isTight(source: ChartSource): boolean {
	const { model } = source;
	const widest = Math.max(
		...model.series.flatMap((_, index) => model.ats.map((_, at) => labelWidth(source, index, at))),
	);
	return widest > (slotOf(source) * 0.82) / model.series.length;
}

function labelWidth(source: ChartSource, index: number, at: number): number {
	const { context } = source;
	const aligned = seriesAt(source, index);
	const value = valueAt(aligned.points[at]);
	return value === null ? 0 : widthOf(formatValue(value, unitOf(context.dataset, aligned)), TEXT);
}

/**
 * Moves a value from where PowerPoint would write it: beside its bar where the bar before it would run through it; below its
 * point where it stands to the right of it; off the names of the axis at the left edge and into the chart at the right one;
 * and up, where the line rises through it.
 */
function moved(source: ChartSource, index: number, at: number, side: LabelSide): Xml | undefined {
	const { context, model } = source;
	const width = labelWidth(source, index, at);
	const below = shareOfHeight((TEXT * LINE_HEIGHT) / 2 + AIR, context.spec);
	if (isBeside(source, index, at)) return offset(shareOfWidth(width / 2 + slotOf(source) / 2 + AIR), below);
	if (side === 'r') return offset(0, below);
	const toEdge = slotOf(source) * (Math.min(at, model.ats.length - 1 - at) + 0.5);
	const over = Math.max(width / 2 - toEdge, 0) * (at < model.ats.length / 2 ? 1 : -1);
	const rise = side === 't' ? riseOver(source, index, at, over) : 0;
	return over === 0 && rise === 0 ? undefined : offset(shareOfWidth(over), -rise);
}

/** The share of the height of a chart that its plot has, at a guess. */
const PLOT_HEIGHT = 0.7;

/** How far the line rises above a point in the width of its value, as a share of the height of the chart. */
function riseOver(source: ChartSource, index: number, at: number, over: number): number {
	const { context, model } = source;
	const values = model.series.flatMap(({ points }) => points.flatMap((point) => valueAt(point) ?? []));
	const span = Math.max(...values) - (context.spec.cut ? Math.min(...values) : Math.min(...values, 0));
	const [half, slot] = [labelWidth(source, index, at) / 2, slotOf(source)];
	const [from, to] = [at + (over - half) / slot, at + (over + half) / slot];
	const { points } = seriesAt(source, index);
	const under = points.flatMap((point, place) => (place < from || place > to ? [] : (valueAt(point) ?? [])));
	const here = valueAt(points[at]) ?? 0;
	return span === 0 ? 0 : Number((((Math.max(...under, here) - here) / span) * PLOT_HEIGHT).toFixed(4));
}

function offset(x: number, y: number): Xml {
	return xml`<c:layout><c:manualLayout><c:x val="${x}"/><c:y val="${y}"/></c:manualLayout></c:layout>`;
}

/** Whether a value stands beside its bar, the last one: the bar before it is taller. */
function isBeside({ context, model }: ChartSource, index: number, at: number): boolean {
	const { points } = model.series[index] ?? { points: [] };
	const isLast = at === model.ats.length - 1;
	return context.spec.form === 'bars' && isLast && (valueAt(points[at - 1]) ?? 0) > (valueAt(points[at]) ?? 0);
}

/**
 * How much room a chart needs on the right of its plot for values that stand beside their bars.
 *
 * @param source what the chart is made from
 * @returns a share of the width of the chart
 */
export function roomBeside(source: ChartSource): number {
	const { context, model } = source;
	const { labelled = [] } = context.spec;
	const last = model.ats.length - 1;
	const isWritten = labelled === 'all' || labelled.includes(model.ats[last] ?? '');
	const widths = model.series.map((_, at) => (isBeside(source, at, last) ? labelWidth(source, at, last) + AIR : 0));
	return isWritten ? shareOfWidth(Math.max(...widths)) : 0;
}

/**
 * On which side of its point a value of a line is written: under the lower of two lines that are compared, to the right of a
 * point within a line that the slide talks about, and otherwise above.
 */
export function lineSide(source: ChartSource, index: number, at: number): LabelSide {
	const { context, model } = source;
	const { comparison, emphasised, form } = context.spec;
	if (comparison !== undefined) return isLowest(source, index, at) && !isLow(source, index, at) ? 'b' : 't';
	const isWithin = form === 'line' && at < model.ats.length - 1 && emphasised?.includes(model.ats[at] ?? '');
	return isWithin ? 'r' : 't';
}

/** Under which share of the highest value there is no room for a value between its point and the axis, in a low chart. */
const LOW = 0.45;

function isLow({ model }: ChartSource, index: number, at: number): boolean {
	const values = model.series.flatMap(({ points }) => points.flatMap((point) => valueAt(point) ?? []));
	return (valueAt(model.series[index]?.points[at]) ?? 0) < LOW * Math.max(...values);
}

/** Whether a value lies under those of the other series at its place; of two that are equal the later series does. */
function isLowest({ model }: ChartSource, index: number, at: number): boolean {
	const value = valueAt(model.series[index]?.points[at]) ?? 0;
	return model.series.some((other, series) => {
		const beside = valueAt(other.points[at]);
		if (series === index || beside === null) return false;
		return beside > value || (beside === value && series < index);
	});
}
