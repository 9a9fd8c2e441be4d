import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	type Plugin,
	PointElement,
} from 'chart.js';
import { chartConfig, type Drawing } from '../../model/charts/config.ts';
import { standIns } from '../../model/charts/drawing.ts';
import type { Size } from '../../model/charts/size.ts';
import type { Dataset } from '../../model/dataset.ts';
import { svgCanvas } from './svg-canvas.ts';
import { tidySvg } from './tidy-svg.ts';

Chart.register(
	BarController,
	BarElement,
	CategoryScale,
	Filler,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
);

/**
 * Draws a chart to SVG at build time, by the configuration that the browser uses.
 *
 * @param dataset its figures
 * @param drawing how it is drawn; the colours are stand-ins and become custom properties
 * @param size the size of the drawing in pixels
 * @returns an `svg` element that scales, follows the theme and keeps its text as text
 * @throws Error naming the chart, when the specification does not fit the dataset or the drawing does not fit the page
 */
export function drawSvg(dataset: Dataset, drawing: Omit<Drawing, 'colours'>, { width, height }: Size): string {
	const { canvas, context } = svgCanvas({ width, height });
	const config = chartConfig(dataset, { ...drawing, colours: standIns });
	const chart = new Chart(context, { ...config, plugins: [...(config.plugins ?? []), plainLetters] });
	const svg = canvas.getContent().toString();
	chart.destroy();
	return tidySvg(dataset.id, svg, { width, height });
}

/** Skia loses the letters of a ligature when it writes text, so there must be none. */
const plainLetters: Plugin = {
	id: 'plain-letters',
	beforeLayout: ({ ctx }) => {
		ctx.textRendering = 'optimizeSpeed';
	},
};
