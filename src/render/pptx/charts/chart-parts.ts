import { alternative, sourcesOf } from '../../../model/charts/figure/chart-texts.ts';
import type { ChartContext } from '../../../model/charts/figure/context.ts';
import { modelOf } from '../../../model/charts/series.ts';
import type { Series } from '../../../model/dataset.ts';
import { writtenDay } from '../../../model/instant.ts';
import { fill } from '../../../model/municipal/texts.ts';
import { catalogueOf } from '../../markup/catalogues.ts';
import { document } from '../open-xml/xml.ts';
import { chartSpace } from './chart-space.ts';
import type { ChartGround } from './look.ts';
import { missingOf, placesMissing } from './missing.ts';
import { sheetOf } from './sheet.ts';
import { workbookOf } from './workbook.ts';

/** The parts of a native chart. */
export interface ChartParts {
	/** The chart part as a whole XML document; its relationship `rId1` is the workbook. */
	readonly chart: string;
	/** The embedded workbook, which "Edit data" opens. */
	readonly workbook: Uint8Array;
}

/** What stands beside a chart on the slide, and for whoever does not see it. */
export interface ChartCaption {
	readonly title: string;
	readonly unit: string;
	/** The text alternative: form, span, finding, and what is missing. */
	readonly description: string;
	/** The line below the chart: publisher, day of reading, and what is missing. */
	readonly source: string;
	/** Where the publisher shows the figures. */
	readonly address: string;
}

/**
 * A native chart with its workbook. The same context gives the same bytes.
 *
 * @param context the dataset with its specification and its words
 * @param setting what the chart stands on; paper when omitted
 * @throws Error naming the chart, when its form is no native chart (`ranking`, `marks`), or it cannot be drawn on the ground
 */
export function chartPartsOf(
	context: ChartContext,
	{ ground }: { readonly ground: ChartGround } = { ground: 'paper' },
): ChartParts {
	const sheet = sheetOf(context);
	return { chart: document(chartSpace(context, sheet, ground)), workbook: workbookOf(context.dataset, sheet) };
}

/**
 * What is said of a chart, of any form. A gap must not read as zero, and an axis that is cut not as a whole one: the text
 * alternative and the source line say so.
 *
 * @param context the dataset with its specification and its words
 */
export function captionOf(context: ChartContext): ChartCaption {
	const { dataset, spec, words, common } = context;
	const sentences = catalogueOf(words.language).pptx.charts;
	const shown = modelOf(dataset, spec).series.map(({ series }) => series);
	const places = placesMissing(context, shown);
	const cut = spec.cut ? [sentences.cut] : [];
	const read = `${common.plain('read', { date: writtenDay(lastRead(dataset.series)) })}.`;
	return {
		title: words.plain('title'),
		unit: words.plain('unit'),
		description: joined([alternative(context).text, ...missingOf(context, shown), ...cut]),
		source: joined([
			`${common.plain('source')}: ${words.plain('source')}.`,
			read,
			...(places === '' ? [] : [fill(sentences.missing, { places })]),
			...cut,
		]),
		address: sourcesOf(context, 0)[0]?.text ?? '',
	};
}

/** The last day on which we read any of the figures. */
function lastRead(series: readonly Series[]): string {
	const days = series.flatMap((one) => [one, ...(one.also ?? [])].map(({ read }) => read));
	return days.toSorted().at(-1) ?? '';
}

/** Sentences one after the other, without soft hyphens. */
function joined(sentences: readonly string[]): string {
	return sentences.join(' ').replaceAll('\u00AD', '');
}
