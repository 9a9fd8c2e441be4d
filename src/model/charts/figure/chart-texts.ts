import { rootFrom } from '../../addresses.ts';
import type { ChartData } from '../../dataset.ts';
import type { KeyedText } from '../../keyed-attributes.ts';
import type { Language } from '../../language.ts';
import type { ChartLabels } from '../series.ts';
import type { ChartContext, ChartWords } from './context.ts';

/**
 * The parts of a figure that depend on the language but are not themselves entries of the words, such as its alternative
 * text. A page exchanges them when it changes its language.
 *
 * @param context the dataset with its words
 * @returns each text with its key, which is relative to the place of the words
 */
export function keyedTexts(context: ChartContext): readonly KeyedText[] {
	const { dataset } = context;
	return [
		alternative(context),
		navigation(context),
		csv(context),
		...dataset.series.flatMap((_, at) => sourcesOf(context, at)),
		...placesOf(dataset).flatMap((at) => shortPlace(context, at) ?? []),
	];
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
 * The addresses at which publishers show the figures of a series: that of the series, then those of its further sources.
 *
 * @param context the dataset with its words; their language decides which page of the publisher
 * @param at the index of the series in the dataset
 */
export function sourcesOf({ dataset, words }: ChartContext, at: number): readonly KeyedText[] {
	const series = dataset.series[at];
	if (!series) return [];
	const key = `${dataset.id}.sources.${at}`;
	return [series, ...(series.also ?? [])].map(({ source }, index) => ({
		key: index === 0 ? key : `${key}-${index}`,
		text: source[words.language],
	}));
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
	const form = common.plain(`forms.${spec.form}`);
	const finding = words.plain('finding');
	// The years of a chart are a span; its ages are all there are.
	const isSpan = placeKind(sorted[0] ?? '') !== 'age';
	const text = isSpan
		? common.plain('alternative', { form, span, finding })
		: common.plain('alternativeOfAges', { form, finding });
	return { key: `${dataset.id}.alternative`, text };
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
export function placesOf({ series }: ChartData): readonly string[] {
	return [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))];
}

/**
 * What a category of a chart is.
 *
 * @param at the category as written in the dataset: `2024`, `2024-07`, `A15-64`, `FI` or `P5Y`
 */
export function placeKind(at: string): 'year' | 'month' | 'age' | 'country' | 'duration' {
	if (/^\d{4}$/u.test(at)) return 'year';
	if (/^\d{4}-\d{2}$/u.test(at)) return 'month';
	if (/^A\d/u.test(at)) return 'age';
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
 * The short label of a category for narrow drawings: of a month, `juli 2024` in as few letters as the language allows; of
 * another one, what the words of the chart have.
 *
 * @param context the dataset, which is part of the key, its words and those of the months
 * @param at the category as written in the dataset
 * @returns the label with its key, or undefined when the category has none
 */
export function shortPlace(
	{ dataset, words, months }: Pick<ChartContext, 'dataset' | 'words' | 'months'>,
	at: string,
): KeyedText | undefined {
	const key = `short.${at}`;
	if (words.has(key)) return { key: `${dataset.id}.${key}`, text: words.plain(key) };
	if (placeKind(at) !== 'month') return undefined;
	return { key: `${dataset.id}.short.${at}`, text: monthName(months, 'short', at) };
}

function monthName(months: ChartWords, form: 'long' | 'short', at: string): string {
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
export function csvPath(id: string, language: Language): string {
	return `figures/${language}/${id}.csv`;
}
