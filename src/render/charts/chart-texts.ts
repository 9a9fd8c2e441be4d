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

/** What of a chart follows the language without being an entry of the locale files, as HTML by its key. */
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

export function drawingKey({ id }: Dataset): string {
	return `${id}.drawing`;
}

/** What a live chart is called for a screen reader: how the keys go from value to value. */
export function navigation({ dataset, words, common }: ChartContext): KeyedText {
	return { key: `${dataset.id}.navigation`, text: common.plain('navigation', { title: words.plain('title') }) };
}

/** Where the figures lie as a file. */
export function csv({ dataset, words }: ChartContext): KeyedText {
	return { key: `${dataset.id}.csv`, text: rootFrom(words.language) + csvPath(dataset.id, words.language) };
}

/** Where the publisher shows the figures of a series. */
export function source({ dataset, words }: ChartContext, at: number): KeyedText {
	return { key: `${dataset.id}.sources.${at}`, text: dataset.series[at]?.source[words.language] ?? '' };
}

/** What the drawing says to someone who does not see it: its form, what it spans, and what there is to see. */
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

/** The drawings of a chart, for the wall and for a phone. */
export function drawingsOf(context: ChartContext): Html {
	const { dataset, spec } = context;
	if (spec.form === 'marks') return marksSvg(dataset);
	const shared = { spec, labels: labelsOf(context) };
	const draw = (place: DrawingPlace) =>
		trusted(drawSvg(dataset, { ...shared, ...styleFor[place], dashes: 'marked' }, sizeFor(spec, place)));
	return html`<div class="for-wall">${draw('wall')}</div><div class="for-phone">${draw('phone')}</div>`;
}

/** The words that stand in the drawing of a chart. */
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

/** The places of a dataset by their `at`, each once, in the order in which its series name them. */
export function placesOf({ series }: Dataset): readonly string[] {
	return [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))];
}

/** What a place of a chart is. */
export function placeKind(at: string): 'year' | 'month' | 'country' | 'duration' {
	if (/^\d{4}$/u.test(at)) return 'year';
	if (/^\d{4}-\d{2}$/u.test(at)) return 'month';
	return /^P/u.test(at) ? 'duration' : 'country';
}

/**
 * Names a place of a chart: a month (YYYY-MM) as `juli 2024`, a country or a length of time as the words of the chart have
 * it; a year is its own name.
 */
export function placeName({ words, months }: ChartContext, at: string): string {
	if (words.has(`categories.${at}`)) return words.plain(`categories.${at}`);
	return placeKind(at) === 'month' ? monthName(months, 'long', at) : at;
}

/** The short name of a place where it has one: a month, as `juli 2024` in as few letters as the language allows. */
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

/** Where the figures of a chart lie as a file, below the root of the site. */
export function csvPath(id: ChartId, language: Language): string {
	return `figures/${language}/${id}.csv`;
}

const MARKS = 10;
const ROW = 5;

/**
 * A share as ten marks, as many of them filled as the share says.
 *
 * @throws Error when the dataset's first point is no value
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
