import { placeKind } from '../../../model/charts/figure/chart-texts.ts';
import { valueAt } from '../../../model/charts/series.ts';
import { type Xml, xml } from '../open-xml/xml.ts';
import { type ChartSource, isWritten, slotOf, TEXT, widthOf } from './chart-source.ts';
import { formatOf } from './formats.ts';
import { NO_STROKE, stroke, textProperties } from './look.ts';
import { categoryOf } from './sheet.ts';

const CATEGORIES = 1;
const VALUES = 2;

/** The axes that each plot of a chart has. */
export const AXES = xml`<c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/>`;

/** A line of 0.75 points, in EMU. */
const HAIR = 9525;

/**
 * The axes of a chart: the categories at its foot, the values on the left.
 *
 * @param source what the chart is made from
 */
export function axes(source: ChartSource): readonly Xml[] {
	return [categoryAxis(source), valueAxis(source)];
}

function categoryAxis(source: ChartSource): Xml {
	const { look, locale } = source;
	const { skip, fits } = namingOf(source);
	return xml`<c:catAx>
		<c:axId val="${CATEGORIES}"/>
		<c:scaling><c:orientation val="minMax"/></c:scaling>
		<c:delete val="0"/>
		<c:axPos val="b"/>
		<c:numFmt formatCode="General" sourceLinked="0"/>
		<c:majorTickMark val="none"/>
		<c:minorTickMark val="none"/>
		<c:tickLblPos val="low"/>
		<c:spPr><a:noFill/>${stroke(look.ink, HAIR)}</c:spPr>
		${textProperties({ size: TEXT, colour: look.quiet, locale, ...(fits && { fit: 'spaced' }) })}
		<c:crossAx val="${VALUES}"/>
		<c:crosses val="autoZero"/>
		<c:auto val="0"/>
		<c:lblAlgn val="ctr"/>
		<c:lblOffset val="100"/>
		<c:tickLblSkip val="${skip}"/>
		<c:tickMarkSkip val="${skip}"/>
		<c:noMultiLvlLbl val="1"/>
	</c:catAx>`;
}

function valueAxis(source: ChartSource): Xml {
	const { context, model, look, locale } = source;
	const { dataset } = context;
	const [first] = model.series;
	const format = first ? formatOf(dataset, first.series) : 'General';
	const values = valuesOf(source);
	const least = minimumOf(source);
	return xml`<c:valAx>
		<c:axId val="${VALUES}"/>
		<c:scaling><c:orientation val="minMax"/>${least !== undefined && xml`<c:min val="${least}"/>`}</c:scaling>
		<c:delete val="${isWritten(source) ? 1 : 0}"/>
		<c:axPos val="l"/>
		${!isWritten(source) && xml`<c:majorGridlines><c:spPr>${stroke(look.grid, HAIR)}</c:spPr></c:majorGridlines>`}
		<c:numFmt formatCode="${format}" sourceLinked="0"/>
		<c:majorTickMark val="none"/>
		<c:minorTickMark val="none"/>
		<c:tickLblPos val="low"/>
		<c:spPr><a:noFill/>${NO_STROKE}</c:spPr>
		${textProperties({ size: TEXT, colour: look.quiet, locale })}
		<c:crossAx val="${CATEGORIES}"/>
		<c:crosses val="autoZero"/>
		<c:crossBetween val="between"/>
		${format === '#,##0' && isSmall(values) && xml`<c:majorUnit val="1"/>`}
	</c:valAx>`;
}

function valuesOf({ context, model }: ChartSource): readonly number[] {
	const values = model.series.flatMap(({ points }) => points.flatMap((point) => valueAt(point) ?? []));
	return context.spec.form === 'stacked' ? [...values, 0] : values;
}

/** How many steps an axis of whole numbers may have at most, before it takes steps of several. */
const STEPS = 5;

/** Whether PowerPoint would make steps of half a person. */
function isSmall(values: readonly number[]): boolean {
	return values.length > 0 && Math.max(...values, 0) - Math.min(...values, 0) <= STEPS;
}

/**
 * Where the axis of the values begins. Left alone, PowerPoint begins above zero where values differ little; bars of which
 * the foot is missing, and lines that are said to stand on zero, must not.
 */
function minimumOf(source: ChartSource): number | undefined {
	const values = valuesOf(source);
	const least = Math.min(...values);
	if (values.length === 0 || least < 0) return undefined;
	if (!source.context.spec.cut) return 0;
	const step = 10 ** Math.floor(Math.log10((Math.max(...values) - least) / 2));
	return Math.floor(least / step) * step;
}

/** How many categories may lie between two that are named, so that they are years people count by. */
const SKIPS = { year: [1, 2, 5, 10, 20, 50], month: [1, 2, 3, 6, 12, 24], other: [1] } as const;

/** The least room between two names, in shares of the size of the text. */
const APART = 0.6;

/** Of how many categories one is named, so that their names do not touch, and whether each then fits on a line. */
function namingOf(source: ChartSource): { readonly skip: number; readonly fits: boolean } {
	const { context, model } = source;
	const kind = placeKind(model.ats[0] ?? '');
	const skips = kind === 'year' || kind === 'month' ? SKIPS[kind] : SKIPS.other;
	const needed = Math.max(...model.ats.map((at) => widthOf(categoryOf(context, at), TEXT))) + APART * TEXT;
	const skip = skips.find((each) => each * slotOf(source) >= needed) ?? skips.at(-1) ?? 1;
	return { skip, fits: skip * slotOf(source) >= needed };
}
