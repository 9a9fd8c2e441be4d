import type { ChartContext } from '../../../model/charts/figure/context.ts';
import { modelOf } from '../../../model/charts/series.ts';
import { localeOf } from '../../../model/language.ts';
import { type Xml, xml } from '../open-xml/xml.ts';
import { AXES, axes } from './axes.ts';
import { CHART_WIDTH, type ChartSource, SMALL_TEXT, TEXT, widthOf } from './chart-source.ts';
import { type ChartGround, lookOn, NO_STROKE, textProperties } from './look.ts';
import { areaSeries, barSeries, lineSeries, markSeries } from './series.ts';
import type { ChartSheet } from './sheet.ts';
import { roomBeside } from './value-labels.ts';

/**
 * A native chart.
 *
 * @param context the dataset with its specification and its words
 * @param sheet the sheet of its workbook, which its values are also written in
 * @param ground what it stands on
 * @returns the `c:chartSpace`; its relationship `rId1` is the workbook
 * @throws Error naming the chart, when its form is no native chart, or its series have no colours on the ground
 */
export function chartSpace(context: ChartContext, sheet: ChartSheet, ground: ChartGround): Xml {
	const model = modelOf(context.dataset, context.spec);
	const locale = localeOf[context.words.language];
	const look = lookOn(ground);
	const source: ChartSource = { context, model, sheet, look, locale };
	return xml`<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
		<c:date1904 val="0"/>
		<c:lang val="${locale}"/>
		<c:roundedCorners val="0"/>
		<c:chart>
			<c:autoTitleDeleted val="1"/>
			<c:plotArea>${layoutOf(source)}${plots(source)}${axes(source)}<c:spPr><a:noFill/>${NO_STROKE}</c:spPr></c:plotArea>
			${model.series.length > 1 && legend(source)}
			<c:plotVisOnly val="1"/>
			<c:dispBlanksAs val="gap"/>
		</c:chart>
		<c:spPr><a:noFill/>${NO_STROKE}</c:spPr>
		${textProperties({ size: TEXT, colour: look.ink, locale })}
		<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>
	</c:chartSpace>`;
}

/** How much room the key of a series takes in the legend besides its name, in points. */
const KEY = 30;

/** The names of the series. They stand below the plot, as the values of high bars may stand out of it above. */
function legend({ sheet, model, look, locale }: ChartSource): Xml {
	const names = sheet.columns.slice(1, 1 + model.series.length);
	const width = names.reduce((sum, { head }) => sum + widthOf(head, TEXT) + KEY, 0);
	const size = width > CHART_WIDTH ? SMALL_TEXT : TEXT;
	return xml`<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties({ size, colour: look.ink, locale })}</c:legend>`;
}

/** Where the plot is: wherever there is room, unless values stand beside its last bar. */
function layoutOf(source: ChartSource): Xml {
	const room = roomBeside(source);
	if (room === 0) return xml`<c:layout/>`;
	return xml`<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0.03"/><c:w val="${1 - room}"/><c:h val="0.97"/></c:manualLayout></c:layout>`;
}

function plots(source: ChartSource): readonly Xml[] {
	const { context, model } = source;
	const { dataset, spec } = context;
	const all = [...model.series.keys()];
	const marks = all.filter((at) => spec.marks?.includes(model.series[at]?.id ?? ''));
	const others = all.filter((at) => !marks.includes(at));
	switch (spec.form) {
		case 'bars':
		case 'grouped':
		case 'stacked':
			return [
				barChart(source, others),
				...(marks.length > 0 ? [lineChart(marks.map((at) => markSeries(source, at)))] : []),
			];
		case 'line':
			return [lineChart(all.map((at) => lineSeries(source, at)))];
		case 'area':
			if (all.length > 1)
				throw new Error(`slides/charts.ts: ${dataset.id}: areas of several series would hide each other`);
			// An area has neither points nor values above its edge: a line along the edge, of the same cells, has them.
			return [areaChart(all.map((at) => areaSeries(source, at))), lineChart(all.map((at) => lineSeries(source, at)))];
		case 'ranking':
		case 'marks':
			throw new Error(`slides/charts.ts: ${dataset.id}: the form "${spec.form}" is no chart of PowerPoint`);
	}
}

/** The share of a category that its bars take, and the share of its place that a bar takes, as on the page. */
const CATEGORY = { grouped: 0.82, other: 0.84 };
const BAR = { grouped: 0.92, other: 1 };

function barChart(source: ChartSource, indices: readonly number[]): Xml {
	const { form } = source.context.spec;
	const kind = form === 'grouped' ? 'grouped' : 'other';
	const place = CATEGORY[kind] / (form === 'stacked' ? 1 : indices.length);
	const bar = place * BAR[kind];
	const gap = 1 - CATEGORY[kind] + place - bar;
	const percent = (share: number) => Math.round((100 * share) / bar);
	const overlap = form === 'stacked' ? 100 : -percent(place - bar);
	return xml`<c:barChart>
		<c:barDir val="col"/>
		<c:grouping val="${form === 'stacked' ? 'stacked' : 'clustered'}"/>
		<c:varyColors val="0"/>
		${indices.map((at) => barSeries(source, at))}
		<c:gapWidth val="${percent(gap)}"/>
		<c:overlap val="${overlap}"/>
		${AXES}
	</c:barChart>`;
}

function lineChart(series: readonly Xml[]): Xml {
	return xml`<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

function areaChart(series: readonly Xml[]): Xml {
	return xml`<c:areaChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${AXES}</c:areaChart>`;
}
