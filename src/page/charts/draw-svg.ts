import { BasicPlatform, Chart } from 'chart.js';
import { chartConfig, FONT } from '../../model/charts/config.ts';
import { type DrawingPlace, placeholderColours, sizeFor, styleFor } from '../../model/charts/drawing.ts';
import type { ChartLabels } from '../../model/charts/series.ts';
import type { ChartSpec } from '../../model/charts/spec.ts';
import type { ChartData } from '../../model/dataset.ts';
import '../../model/charts/register.ts';
import { SvgContext } from './svg-context.ts';

/**
 * Draws a chart as SVG in the browser, as the build draws those of the deck: it follows the theme, and paper takes it. The
 * font of the page should have been loaded, since its words are measured.
 *
 * @param dataset the figures
 * @param spec how they are drawn
 * @param labels the words in the drawing
 * @param place where it is shown
 * @returns an `svg` element
 * @throws Error when the specification does not fit the dataset, or the browser has no canvas to measure words on
 */
export function drawSvg(dataset: ChartData, spec: ChartSpec, labels: ChartLabels, place: DrawingPlace): string {
	const size = sizeFor(spec, place);
	const measuring = document.createElement('canvas').getContext('2d');
	if (!measuring) throw new Error('there is no canvas to measure words on');
	const context: unknown = new SvgContext(size, measuring);
	if (!isDrawable(context)) throw new Error('the drawing has no context');
	const config = chartConfig(dataset, {
		spec,
		labels,
		colours: placeholderColours,
		dashes: 'drawn',
		...styleFor[place],
	});
	// Chart.js keeps a line as a path of the browser's, which cannot be written down, unless its segments have styles.
	for (const each of config.data.datasets) if (each.type === 'line') Object.assign(each, { segment: {} });
	const chart = new Chart(context, { ...config, platform: BasicPlatform });
	const { svg } = context;
	chart.destroy();
	return svg;
}

function isDrawable(item: unknown): item is CanvasRenderingContext2D & SvgContext {
	return item instanceof SvgContext;
}

/** Waits until words can be measured in the font of the page; where it does not come, they are measured in another. */
export async function fontForDrawing(): Promise<void> {
	await Promise.all([400, 600].map((weight) => document.fonts.load(`${weight} 18px "${FONT}"`))).catch(() => {});
}
