import { type AlignedSeries, valueAt } from '../../../model/charts/series.ts';
import type { ChartSpec } from '../../../model/charts/spec.ts';
import { type Xml, xml } from '../open-xml/xml.ts';
import { type ChartSource, indicesOf, seriesAt } from './chart-source.ts';
import { formatOf } from './formats.ts';
import { filled, NO_STROKE, stroke } from './look.ts';
import { categoryOf, type SheetColumn } from './sheet.ts';
import { labels, lineSide } from './value-labels.ts';

/** Lines are 2.25 points wide, and the edges of bars and marks 0.75; in EMU. */
const LINE = 28575;
const EDGE = 9525;

/** The sizes of points in a line, in points. */
const DOT = { emphasised: 9, alone: 5 };
/** How wide a mark across a bar is, in points. */
const MARK = 20;

/**
 * A series of bars.
 *
 * @param source what the chart is made from
 * @param index of the series in the model
 * @throws Error naming the chart, when there is no colour for it on the ground
 */
export function barSeries(source: ChartSource, index: number): Xml {
	const { context, model, look } = source;
	const { emphasised, form } = context.spec;
	const colour = colourOf(source, index);
	const isMuted = form === 'bars' && emphasised !== undefined;
	// The segments of a stack are told apart by more than their colours.
	const edge = form === 'stacked' ? stroke(look.paper, EDGE) : NO_STROKE;
	const points = indicesOf(model.ats, (at) => isMuted && emphasised.includes(at)).map(
		(at) =>
			xml`<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${filled(colour)}${edge}</c:spPr></c:dPt>`,
	);
	return xml`<c:ser>
		${head(source, index, index)}
		<c:spPr>${filled(isMuted ? look.muted : colour)}${edge}</c:spPr>
		<c:invertIfNegative val="0"/>
		${points}
		${labels(source, index, () => (form === 'stacked' ? 'ctr' : 'outEnd'))}
		${data(source, index)}
	</c:ser>`;
}

/**
 * A series of short strokes across bars, such as the size of a quota.
 *
 * @param source what the chart is made from
 * @param index of the series in the model
 */
export function markSeries(source: ChartSource, index: number): Xml {
	const { look } = source;
	return xml`<c:ser>
		${head(source, index, index)}
		<c:spPr><a:ln w="${LINE}"><a:noFill/></a:ln></c:spPr>
		<c:marker><c:symbol val="dash"/><c:size val="${MARK}"/><c:spPr>${filled(look.ink)}${stroke(look.paper, EDGE)}</c:spPr></c:marker>
		${labels(source, index, () => 't')}
		${data(source, index)}
		<c:smooth val="0"/>
	</c:ser>`;
}

/**
 * A line. One that is not what the chart is about is dashed and quiet. Points that the slide talks about are dots, and so
 * are values to which no line leads.
 *
 * @param source what the chart is made from
 * @param index of the series in the model
 */
export function lineSeries(source: ChartSource, index: number): Xml {
	const { context, model } = source;
	const aligned = seriesAt(source, index);
	const quiet = isQuiet(aligned, context.spec);
	const colour = colourOf(source, index);
	const line = stroke(colour, LINE, quiet ? 'dash' : 'solid');
	const dots = aligned.points.flatMap((_, at) => {
		const isEmphasised = !quiet && context.spec.emphasised?.includes(model.ats[at] ?? '') === true;
		if (valueAt(aligned.points[at]) === null || !(isEmphasised || isAlone(aligned, at))) return [];
		const size = isEmphasised ? DOT.emphasised : DOT.alone;
		return xml`<c:dPt>
			<c:idx val="${at}"/>
			<c:marker><c:symbol val="circle"/><c:size val="${size}"/><c:spPr>${filled(colour)}${NO_STROKE}</c:spPr></c:marker>
			<c:bubble3D val="0"/>
			<c:spPr>${line}</c:spPr>
		</c:dPt>`;
	});
	// The line along an area has the cells of the area, and comes after all areas.
	const order = context.spec.form === 'area' ? model.series.length + index : index;
	return xml`<c:ser>
		${head(source, index, order)}
		<c:spPr>${line}</c:spPr>
		<c:marker><c:symbol val="none"/></c:marker>
		${dots}
		${labels(source, index, (at) => lineSide(source, index, at))}
		${data(source, index)}
		<c:smooth val="0"/>
	</c:ser>`;
}

/**
 * The area under a line.
 *
 * @param source what the chart is made from
 * @param index of the series in the model
 */
export function areaSeries(source: ChartSource, index: number): Xml {
	return xml`<c:ser>
		${head(source, index, index)}
		<c:spPr>${filled(source.look.area)}${NO_STROKE}</c:spPr>
		${data(source, index)}
	</c:ser>`;
}

/** The drawn series come first in the sheet, after the categories. */
function columnOf({ sheet }: ChartSource, index: number): SheetColumn {
	const column = sheet.columns[index + 1];
	if (!column?.series) throw new Error(`the sheet "${sheet.name}" has no series ${index}`);
	return column;
}

function head(source: ChartSource, index: number, order: number): Xml {
	const { sheet } = source;
	return xml`<c:idx val="${order}"/><c:order val="${order}"/>
		<c:tx><c:strRef><c:f>${sheet.headCell(index + 1)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${columnOf(source, index).head}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
}

/** The cells of a series and what they hold. A missing value has no point: it is a gap, and never zero. */
function data(source: ChartSource, index: number): Xml {
	const { context, model, sheet } = source;
	const { series, points } = seriesAt(source, index);
	const count = xml`<c:ptCount val="${model.ats.length}"/>`;
	return xml`<c:cat><c:strRef><c:f>${sheet.shownCells(0)}</c:f><c:strCache>${count}${model.ats.map(
		(at, index) => xml`<c:pt idx="${index}"><c:v>${categoryOf(context, at)}</c:v></c:pt>`,
	)}</c:strCache></c:strRef></c:cat>
	<c:val><c:numRef><c:f>${sheet.shownCells(index + 1)}</c:f><c:numCache><c:formatCode>${formatOf(context.dataset, series)}</c:formatCode>${count}${points.map(
		(point, at) => {
			const value = valueAt(point);
			return value !== null && xml`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`;
		},
	)}</c:numCache></c:numRef></c:val>`;
}

/** The colour of a series: that of the part where it is what the slide talks about. */
function colourOf({ context, model, look }: ChartSource, index: number): Xml {
	const { dataset, spec } = context;
	const aligned = model.series[index];
	const bars = model.series.filter(({ id }) => !spec.marks?.includes(id)).length;
	if (bars === 1 || spec.form === 'line') return aligned && isQuiet(aligned, spec) ? look.quiet : look.hue;
	const colour = look.series[index];
	if (!colour)
		throw new Error(`slides/charts.ts: ${dataset.id}: there is no colour for series ${index + 1} on this ground`);
	return colour;
}

/** Whether a line is not what its chart is about: it projects what another one has, or is what that is compared with. */
function isQuiet({ id, series }: AlignedSeries, { comparison }: ChartSpec): boolean {
	return series.projection === true || comparison?.includes(id) === true;
}

/** Whether a value has no neighbours, so that no line leads to it. */
function isAlone({ points }: AlignedSeries, at: number): boolean {
	return valueAt(points[at - 1]) === null && valueAt(points[at + 1]) === null;
}
