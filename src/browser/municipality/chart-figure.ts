import { type DrawingPlace, sizeFor } from '../../model/charts/drawing.ts';
import { keyedTexts, labelsOf } from '../../model/charts/figure/chart-texts.ts';
import type { ChartContext } from '../../model/charts/figure/context.ts';
import { toCsv } from '../../model/charts/figure/csv.ts';
import { drawingKey, figureOf } from '../../model/charts/figure/figure.ts';
import type { ChartLabels } from '../../model/charts/series.ts';
import type { ChartSpec } from '../../model/charts/spec.ts';
import type { ChartData } from '../../model/dataset.ts';
import { escapeHtml, type Html, html, trusted } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import { municipalContextOf, PLACE } from '../../model/municipal/chart-context.ts';
import type { MunicipalChart, MunicipalChartId } from '../../model/municipal/charts.ts';
import type { Municipality } from '../../model/municipal/division-schema.ts';
import { FilledWords, lineOf } from '../../model/municipal/filled-words.ts';
import type { MunicipalTexts, TextTree } from '../../model/municipal/texts.ts';
import { elementFrom } from '../element.ts';
import { save } from '../save.ts';
import { chartWords } from './figure-words.ts';

/**
 * All that the figure of a chart of a municipality is written from.
 *
 * @param id the chart
 * @param chart its figures, and how they are drawn
 * @param texts what is said of the municipality
 * @param language the language of the texts
 */
export function contextOf(
	id: MunicipalChartId,
	chart: MunicipalChart,
	texts: MunicipalTexts,
	language: Language,
): ChartContext {
	return municipalContextOf(id, chart, { language, texts, common: chartWords[language] });
}

/** Draws a chart as SVG. */
type Draw = (dataset: ChartData, spec: ChartSpec, labels: ChartLabels, place: DrawingPlace) => string;

/**
 * Makes the figure of a chart of a municipality, like those of the deck, with a button that saves its figures.
 *
 * @param municipality whose chart it is
 * @param current gives what the figure is written from: now, and again when its figures are saved
 * @param drawings its drawings, or what takes their place
 */
export function municipalFigure(
	{ code }: Municipality,
	current: () => { readonly context: ChartContext; readonly texts: MunicipalTexts },
	drawings: Html,
): HTMLElement {
	const { context } = current();
	const figure = elementFrom(figureOf(context, { drawings, csv: 'made' }).source);
	figure.dataset.municipal = '';
	figure.dataset.file = `${context.dataset.id}-${code}`;
	figure.querySelector('[data-download=csv]')?.addEventListener('click', () => {
		const { context, texts } = current();
		save(new Blob([csvOf(context, texts)], { type: 'text/csv;charset=utf-8' }), `${figure.dataset.file}.csv`);
	});
	return figure;
}

/**
 * The drawings of a chart, for where it has room, for a phone, and for the wall, where it is lower.
 *
 * @param context what they are drawn from
 * @param draw draws one of them
 */
export function drawingsOf(context: ChartContext, draw: Draw): Html {
	const { dataset, spec } = context;
	const labels = labelsOf(context);
	return inPlaces(spec, (place) => trusted(draw(dataset, spec, labels, place)));
}

/**
 * What takes the place of the drawings of a chart until there are some.
 *
 * @param spec how the chart is drawn
 */
export function emptyDrawings(spec: ChartSpec): Html {
	return inPlaces(spec, (place) => {
		const { width, height } = sizeFor(spec, place);
		return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>`;
	});
}

function inPlaces({ compact }: ChartSpec, draw: (place: DrawingPlace) => Html): Html {
	const places: readonly DrawingPlace[] = compact === undefined ? ['wall', 'phone'] : ['wall', 'phone', 'compact'];
	return html`${places.map((place) => html`<div class="for-${place}">${draw(place)}</div> `)}`;
}

/**
 * All texts of a municipality as a page exchanges them.
 *
 * @param texts what is said of it, in the language
 * @param language the language
 * @param charts the charts that the page has
 * @param draw makes the drawings of a chart as HTML
 * @returns HTML by its key within {@link PLACE}; a drawing is made when it is asked for
 */
export function exchangedTexts(
	texts: MunicipalTexts,
	language: Language,
	charts: ReadonlyMap<MunicipalChartId, MunicipalChart>,
	draw: (context: ChartContext) => Html,
): ReadonlyMap<string, string | (() => string)> {
	const all = new Map<string, string | (() => string)>();
	addTexts(all, '', { ...texts, common: chartWords[language] });
	for (const [id, chart] of charts) {
		const context = contextOf(id, chart, texts, language);
		for (const { key, text } of keyedTexts(context)) all.set(key, escapeHtml(text));
		all.set(drawingKey(chart.dataset), () => draw(context).source);
	}
	return all;
}

function addTexts(all: Map<string, string | (() => string)>, path: string, tree: TextTree): void {
	for (const [name, entry] of Object.entries(tree)) {
		if (typeof entry === 'string') all.set(path + name, lineOf(entry).source);
		else addTexts(all, `${path}${name}.`, entry);
	}
}

/** The figures of a chart as CSV. */
function csvOf({ dataset, words: { language } }: ChartContext, texts: MunicipalTexts): string {
	const own = new FilledWords(texts, language, PLACE).at(dataset.id);
	const group = (key: string) => Object.fromEntries(own.names(key).map((name) => [name, own.plain(`${key}.${name}`)]));
	const chart = {
		title: own.plain('title'),
		unit: own.plain('unit'),
		definition: own.plain('definition'),
		series: group('series'),
		categories: group('categories'),
		notes: group('notes'),
	};
	return toCsv(dataset, { language, chart, common: chartWords[language] });
}
