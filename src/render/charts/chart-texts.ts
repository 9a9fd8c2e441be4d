import { rootFrom } from '../../model/addresses.ts';
import type { ChartId } from '../../model/chart-ids.ts';
import { type DrawingPlace, sizeFor, styleFor } from '../../model/charts/drawing.ts';
import type { ChartLabels } from '../../model/charts/series.ts';
import type { Dataset } from '../../model/dataset.ts';
import { escapeHtml, type Html, html, trusted } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import type { KeyedText } from '../markup/keyed-attributes.ts';
import type { Words } from '../markup/words.ts';
import type { ChartContext } from './context.ts';
import { drawSvg } from './draw-svg.ts';

/**
 * The parts of a chart that depend on the language but are not themselves entries of the locale files, such as its
 * drawing and its alternative text. A page exchanges them when it changes its language.
 *
 * @param context the dataset with its words
 * @returns HTML by its key, below the namespace `charts`
 */
export function chartTexts(context: ChartContext): ReadonlyMap<string, string> {
	const { dataset } = context;
	const keyed = [
		alternative(context),
		navigation(context),
		csv(context),
		...dataset.series.map((_, at) => source(context, at)),
		...placesOf(dataset).flatMap((at) => shortPlace(context, at) ?? []),
	];
	const texts = new Map(keyed.map(({ key, text }) => [key, escapeHtml(text)]));
	return texts.set(drawingKey(dataset), drawingsOf(context).source);
}

/**
 * The key of a chart's drawing, below the namespace `charts`.
 *
 * @param dataset its id is the first part of the key
 */
export function drawingKey({ id }: Dataset): string {
	return `${id}.drawing`;
}

/**
 * The accessible name of a live chart; it says how the arrow keys move from value to value.
 *
 * @param context the dataset with its words
 */
export function navigation({ dataset, words, common }: ChartContext): KeyedText {
	return { key: `${dataset.id}.navigation`, text: common.plain('navigation', { title: words.plain('title') }) };
}

/**
 * The address of the CSV file with the figures of a chart.
 *
 * @param context the dataset with its words; their language decides which file
 * @returns the address relative to the page of that language, with its key
 */
export function csv({ dataset, words }: ChartContext): KeyedText {
	return { key: `${dataset.id}.csv`, text: rootFrom(words.language) + csvPath(dataset.id, words.language) };
}

/**
 * The address at which the publisher shows the figures of a series.
 *
 * @param context the dataset with its words; their language decides which page of the publisher
 * @param at the index of the series in the dataset
 */
export function source({ dataset, words }: ChartContext, at: number): KeyedText {
	return { key: `${dataset.id}.sources.${at}`, text: dataset.series[at]?.source[words.language] ?? '' };
}

/**
 * The alternative text of a chart: its form, the span of its data, and what there is to see in it.
 *
 * @param context the dataset with its specification and its words
 */
export function alternative(context: ChartContext): KeyedText {
	const { dataset, spec, words, common } = context;
	const ats = dataset.series.flatMap(({ points }) => points.map(({ at }) => at));
	const sorted = spec.form === 'ranking' || spec.form === 'marks' ? ats : ats.toSorted();
	const name = (at = '') => placeName(context, at);
	const [first, last] = [name(sorted[0]), name(sorted.at(-1))];
	const months = /^\d{4}-\d{2}$/u.test(sorted[0] ?? '');
	const between = months ? common.plain('months', { first, last }) : `${first}–${last}`;
	const span = first === last ? first : between;
	const text = common.plain('alternative', {
		form: common.plain(`forms.${spec.form}`),
		span,
		finding: words.plain('finding'),
	});
	return { key: `${dataset.id}.alternative`, text };
}

/**
 * The two drawings of a chart, one for the wall and one for a phone. The style sheet shows one of them.
 *
 * @param context the dataset with its specification and its words
 * @returns SVG in two `div` elements; a chart of the form `marks` has one drawing for both
 * @throws Error that names the chart when its specification does not fit the dataset
 */
export function drawingsOf(context: ChartContext): Html {
	const { dataset, spec } = context;
	if (spec.form === 'marks') return marksSvg(dataset);
	const shared = { spec, labels: labelsOf(context) };
	const draw = (place: DrawingPlace) =>
		trusted(drawSvg(dataset, { ...shared, ...styleFor[place], dashes: 'marked' }, sizeFor(spec, place)));
	return html`<div class="for-wall">${draw('wall')}</div> <div class="for-phone">${draw('phone')}</div>`;
}

/**
 * All words that appear in the drawing of a chart.
 *
 * @param context the dataset with its words
 */
export function labelsOf(context: ChartContext): ChartLabels {
	const { dataset, words, common } = context;
	const places = placesOf(dataset);
	const series = dataset.series.filter(({ id }) => words.has(`series.${id}`));
	return {
		series: Object.fromEntries(series.map(({ id }) => [id, words.plain(`series.${id}`)])),
		places: Object.fromEntries(places.map((at) => [at, placeName(context, at)])),
		shortPlaces: Object.fromEntries(
			places.flatMap((at) => {
				const short = shortPlace(context, at);
				return short ? [[at, short.text]] : [];
			}),
		),
		missing: common.plain('missing'),
	};
}

/**
 * All categories of a dataset by their `at`, each once.
 *
 * @param dataset whose series name the categories
 * @returns the categories in the order in which the series name them
 */
export function placesOf({ series }: Dataset): readonly string[] {
	return [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))];
}

/**
 * What a category of a chart is.
 *
 * @param at the category as written in the dataset: `2024`, `2024-07`, `FI` or `P5Y`
 */
export function placeKind(at: string): 'year' | 'month' | 'country' | 'duration' {
	if (/^\d{4}$/u.test(at)) return 'year';
	if (/^\d{4}-\d{2}$/u.test(at)) return 'month';
	return /^P/u.test(at) ? 'duration' : 'country';
}

/**
 * The label of a category: a month as `juli 2024`, a country or duration by the words of the chart, and a year by
 * itself.
 *
 * @param context the words of the chart and of the months
 * @param at the category as written in the dataset
 */
export function placeName({ words, months }: ChartContext, at: string): string {
	if (words.has(`categories.${at}`)) return words.plain(`categories.${at}`);
	return placeKind(at) === 'month' ? monthName(months, 'long', at) : at;
}

/**
 * The short label of a month: `juli 2024` in as few letters as the language allows.
 *
 * @param context the dataset, which is part of the key, and the words of the months
 * @param at the category as written in the dataset
 * @returns the label with its key, or undefined when the category is not a month
 */
export function shortPlace(
	{ dataset, months }: Pick<ChartContext, 'dataset' | 'months'>,
	at: string,
): KeyedText | undefined {
	if (placeKind(at) !== 'month') return undefined;
	return { key: `${dataset.id}.short.${at}`, text: monthName(months, 'short', at) };
}

function monthName(months: Words, form: 'long' | 'short', at: string): string {
	const [year = '', month] = at.split('-');
	return months.plain(`${form}.${month}`, { year });
}

/**
 * The CSV file with the figures of a chart.
 *
 * @param id the dataset, after which the file is named
 * @param language whose words and decimal sign the file has
 * @returns a path relative to the root of the site
 */
export function csvPath(id: ChartId, language: Language): string {
	return `figures/${language}/${id}.csv`;
}

const MARKS = 10;
const ROW = 5;

/**
 * A share as ten circles, of which as many are filled as the share has tenths.
 *
 * @param dataset its first point is the share, from 0 to 1
 * @returns an `svg` element
 * @throws Error that names the data file when the first point is not a value
 */
export function marksSvg({ id, series }: Dataset): Html {
	const [point] = series[0]?.points ?? [];
	if (!point || point.hole !== undefined) throw new Error(`data/${id}.json: marks need a value`);
	const filled = Math.round(point.value * MARKS);
	const dots = Array.from({ length: MARKS }, (_, index) => {
		const [x, y] = [(index % ROW) * 96 + 44, Math.floor(index / ROW) * 96 + 44];
		return html`<circle class="${index < filled ? 'filled' : 'open'}" cx="${x}" cy="${y}" r="36"/>`;
	});
	return html`<svg class="ten-marks" viewBox="0 0 472 184" aria-hidden="true">${dots}</svg>`;
}
