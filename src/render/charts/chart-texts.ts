import { type DrawingPlace, sizeFor, styleFor } from '../../model/charts/drawing.ts';
import { keyedTexts, labelsOf } from '../../model/charts/figure/chart-texts.ts';
import type { ChartContext } from '../../model/charts/figure/context.ts';
import { drawingKey } from '../../model/charts/figure/figure.ts';
import type { ChartData } from '../../model/dataset.ts';
import { escapeHtml, type Html, html, trusted } from '../../model/html.ts';
import { drawSvg } from './draw-svg.ts';

/**
 * The parts of a chart that depend on the language but are not themselves entries of the locale files, such as its
 * drawing and its alternative text. A page exchanges them when it changes its language.
 *
 * @param context the dataset with its words
 * @returns HTML by its key, below the namespace `charts`
 */
export function chartTexts(context: ChartContext): ReadonlyMap<string, string> {
	const texts = new Map(keyedTexts(context).map(({ key, text }) => [key, escapeHtml(text)]));
	return texts.set(drawingKey(context.dataset), drawingsOf(context).source);
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

const MARKS = 10;
const ROW = 5;

/**
 * A share as ten circles, of which as many are filled as the share has tenths.
 *
 * @param dataset its first point is the share, from 0 to 1
 * @returns an `svg` element
 * @throws Error that names the data file when the first point is not a value
 */
export function marksSvg({ id, series }: Pick<ChartData, 'id' | 'series'>): Html {
	const [point] = series[0]?.points ?? [];
	if (!point || point.hole !== undefined) throw new Error(`data/${id}.json: marks need a value`);
	const filled = Math.round(point.value * MARKS);
	const dots = Array.from({ length: MARKS }, (_, index) => {
		const [x, y] = [(index % ROW) * 96 + 44, Math.floor(index / ROW) * 96 + 44];
		return html`<circle class="${index < filled ? 'filled' : 'open'}" cx="${x}" cy="${y}" r="36"/>`;
	});
	return html`<svg class="ten-marks" viewBox="0 0 472 184" aria-hidden="true">${dots}</svg>`;
}
