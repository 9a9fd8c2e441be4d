import { keyedTexts } from '../../model/charts/figure/chart-texts.ts';
import type { ChartContext } from '../../model/charts/figure/context.ts';
import { toCsv } from '../../model/charts/figure/csv.ts';
import { drawingKey, figureOf } from '../../model/charts/figure/figure.ts';
import { escapeHtml, type Html, html } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';
import type { MunicipalChart, MunicipalChartId } from '../../model/municipal/charts.ts';
import { FilledWords, lineOf } from '../../model/municipal/filled-words.ts';
import type { MunicipalTexts, TextTree } from '../../model/municipal/texts.ts';
import { chartWords } from './figure-words.ts';

/** The value of `data-words` of all that is said of a municipality. */
export const PLACE = 'municipal';

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
	{ dataset, spec }: MunicipalChart,
	texts: MunicipalTexts,
	language: Language,
): ChartContext {
	const words = new FilledWords({ ...texts, common: chartWords[language], months: {} }, language, PLACE);
	return { dataset, spec, words: words.at(id), common: words.at('common'), months: words.at('months') };
}

/**
 * Writes the figure of a chart of a municipality, like those of the deck.
 *
 * @param context what it is written from
 * @param drawings its drawings, or what takes their place
 */
export function municipalFigure(context: ChartContext, drawings: Html): Html {
	return figureOf(context, { drawings, csv: 'made' });
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

/**
 * The figures of a chart as CSV.
 *
 * @param context the chart, with its words
 * @param texts what is said of the municipality
 * @returns the text of the file
 */
export function csvOf({ dataset }: ChartContext, texts: MunicipalTexts, language: Language): string {
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

/**
 * What takes the place of a drawing until there is one.
 *
 * @param size how much room it takes, in pixels
 */
export function emptyDrawing({ width, height }: { readonly width: number; readonly height: number }): Html {
	return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>`;
}
