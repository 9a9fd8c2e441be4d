import { rootFrom } from '../../model/addresses.ts';
import type { ChartId } from '../../model/chart-ids.ts';
import { type DrawingPlace, sizeFor, styleFor } from '../../model/charts/drawing.ts';
import { formatAt } from '../../model/charts/number-format.ts';
import type { ChartLabels } from '../../model/charts/series.ts';
import type { Dataset } from '../../model/dataset.ts';
import { escapeHtml, type Html, html, trusted } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import type { KeyedText } from '../markup/keyed-attributes.ts';
import type { Words } from '../markup/words.ts';
import type { ChartContext } from './chart.ts';
import { drawSvg } from './draw-svg.ts';

/** What of a chart follows the language without being an entry of the locale files, as HTML by its key. */
export function chartTexts(context: ChartContext): ReadonlyMap<string, string> {
	const { dataset } = context;
	const keyed = [
		alternative(context),
		walk(context),
		csv(context),
		...dataset.series.map((_, at) => source(context, at)),
	];
	const texts = new Map(keyed.map(({ key, text }) => [key, escapeHtml(text)]));
	return texts.set(drawingKey(dataset), drawingsOf(context).source);
}

export function drawingKey({ id }: Dataset): string {
	return `${id}.drawing`;
}

/** How the chart is walked through with the keys. */
export function walk({ dataset, words, common }: ChartContext): KeyedText {
	return { key: `${dataset.id}.walk`, text: common.plain('walk', { title: words.plain('title') }) };
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
export function alternative({ dataset, spec, words, common }: ChartContext): KeyedText {
	const ats = dataset.series.flatMap(({ points }) => points.map(({ at }) => at));
	const sorted = spec.form === 'ranking' || spec.form === 'marks' ? ats : ats.toSorted();
	const name = (at = '') =>
		words.has(`categories.${at}`) ? words.plain(`categories.${at}`) : formatAt(at, words.language);
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
export function drawingsOf({ dataset, spec, words, common }: ChartContext): Html {
	if (spec.form === 'marks') return marksSvg(dataset);
	const shared = { spec, labels: labelsOf(dataset, words, common), language: words.language };
	const draw = (place: DrawingPlace) =>
		trusted(drawSvg(dataset, { ...shared, ...styleFor[place], dashes: 'marked' }, sizeFor(spec, place)));
	return html`<div class="for-wall">${draw('wall')}</div><div class="for-phone">${draw('phone')}</div>`;
}

function labelsOf(dataset: Dataset, words: Words, common: Words): ChartLabels {
	const named = (key: string, ids: readonly string[]) =>
		Object.fromEntries(ids.filter((id) => words.has(`${key}.${id}`)).map((id) => [id, words.plain(`${key}.${id}`)]));
	const ats = dataset.series.flatMap(({ points }) => points.map(({ at }) => at));
	return {
		series: named(
			'series',
			dataset.series.map(({ id }) => id),
		),
		categories: named('categories', ats),
		missing: common.plain('missing'),
	};
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
