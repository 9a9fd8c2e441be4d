import { placeKind, placeName, placesOf, shortPlace } from '../../../model/charts/figure/chart-texts.ts';
import type { ChartContext } from '../../../model/charts/figure/context.ts';
import { type CsvWords, headOf, placeHeadOf, remarksOf, statusOf } from '../../../model/charts/figure/csv.ts';
import { modelOf, valueAt } from '../../../model/charts/series.ts';
import type { Point, Series } from '../../../model/dataset.ts';
import { catalogueOf } from '../../markup/catalogues.ts';
import { missingOf } from './missing.ts';

/** What stands in a cell: a text, a number, or nothing. */
export type CellValue = string | number | null;

/** A column of the sheet. */
export interface SheetColumn {
	readonly head: string;
	/** The series whose values the column has; undefined for categories, statuses and notes. */
	readonly series?: Series;
}

/** The sheet of the workbook behind a chart, before it is Open XML. Its first row has the heads, its first column the categories. */
export interface ChartSheet {
	readonly name: string;
	readonly columns: readonly SheetColumn[];
	/** The cells below the heads, a row for each category. */
	readonly rows: readonly (readonly CellValue[])[];
	/** What is written below the figures. */
	readonly remarks: readonly string[];
	/** The cell with the head of a column. */
	headCell(column: number): string;
	/** The cells of a column in the rows that the chart shows. */
	shownCells(column: number): string;
}

/**
 * The sheet behind a chart: categories, the values of the series that are drawn, then those of the others, and for each
 * series how certain its values are and what is to be noted.
 *
 * @param context the dataset with its specification and its words
 * @throws Error naming the chart, when there are figures between the categories that it shows
 */
export function sheetOf(context: ChartContext): ChartSheet {
	const { dataset, spec } = context;
	const model = modelOf(dataset, spec);
	const words = wordsOf(context);
	const ats = placesOf(dataset).toSorted();
	const first = ats.indexOf(model.ats[0] ?? '');
	if (ats.slice(first, first + model.ats.length).join() !== model.ats.join()) {
		throw new Error(`data/${dataset.id}.json: a series that is not drawn has points between those of the others`);
	}
	const drawn = model.series.map(({ series }) => series);
	const all = [...drawn, ...dataset.series.filter((series) => !drawn.includes(series))];
	const about = all.flatMap((series) => remarkColumns(context, words, series));
	const { sheet } = catalogueOf(words.language).pptx.charts;
	const cells = (column: number, from: number, to: number) =>
		`${sheet}!$${letterOf(column)}$${from}${to === from ? '' : `:$${letterOf(column)}$${to}`}`;
	return {
		name: sheet,
		columns: [
			{ head: placeHeadOf(ats, words) },
			...all.map((series) => ({ head: tidy(headOf(series, words)), series })),
			...about.map(({ head }) => ({ head })),
		],
		rows: ats.map((at) => [
			categoryOf(context, at),
			...all.map((series) => valueAt(pointAt(series, at))),
			...about.map(({ cell }) => cell(at)),
		]),
		remarks: [...remarksOf(dataset, words), ...missingOf(context, dataset.series)].map(tidy),
		headCell: (column) => cells(column, 1, 1),
		shownCells: (column) => cells(column, first + 2, first + 1 + model.ats.length),
	};
}

/** The letters of a column, of which the first has the index 0. */
export function letterOf(column: number): string {
	const last = String.fromCharCode(65 + (column % 26));
	return column < 26 ? last : letterOf(Math.floor(column / 26) - 1) + last;
}

/**
 * The name of a category on the axis and in the sheet. Months are short, as there are many of them.
 *
 * @param context the words of the chart and of the months
 * @param at the category as written in the dataset
 */
export function categoryOf(context: ChartContext, at: string): string {
	const short = placeKind(at) === 'month' ? shortPlace(context, at)?.text : undefined;
	return tidy(short ?? placeName(context, at));
}

/** The words of the chart in the form that the remarks of its figures are written from. */
function wordsOf({ words }: ChartContext): CsvWords {
	const group = (key: string) =>
		words.has(key) ? Object.fromEntries(words.names(key).map((name) => [name, words.plain(`${key}.${name}`)])) : {};
	return {
		language: words.language,
		chart: {
			title: words.plain('title'),
			unit: words.plain('unit'),
			definition: words.plain('definition'),
			series: group('series'),
			units: group('units'),
			categories: group('categories'),
			notes: group('notes'),
		},
		common: catalogueOf(words.language).charts.common,
	};
}

interface RemarkColumn {
	readonly head: string;
	cell(at: string): CellValue;
}

/** The columns that tell about the values of a series. That of the notes is left out where there are none. */
function remarkColumns({ words, common }: ChartContext, csv: CsvWords, series: Series): readonly RemarkColumn[] {
	const name = tidy(csv.chart.series[series.id] ?? series.id);
	const noteOf = (at: string) => {
		const note = pointAt(series, at)?.note;
		return note !== undefined && words.has(`notes.${note}`) ? tidy(words.plain(`notes.${note}`)) : null;
	};
	const status = {
		head: `${common.plain('status')}: ${name}`,
		cell: (at: string) => statusOf(pointAt(series, at), csv) || null,
	};
	const notes = { head: `${common.plain('note')}: ${name}`, cell: noteOf };
	return series.points.some(({ at }) => noteOf(at) !== null) ? [status, notes] : [status];
}

function pointAt({ points }: Series, at: string): Point | undefined {
	return points.find((point) => point.at === at);
}

/** A text without soft hyphens, which Office writes as hyphens. */
function tidy(text: string): string {
	return text.replaceAll('\u00AD', '');
}
