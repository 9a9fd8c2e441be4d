import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SvgCanvas, SvgExportFlag } from '@napi-rs/canvas';
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
import { chartConfig, type Drawing, FONT } from '../../model/charts/config.ts';
import { placeholderColours, type Size } from '../../model/charts/drawing.ts';
import type { Dataset } from '../../model/dataset.ts';
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
	const config = chartConfig(dataset, { ...drawing, colours: placeholderColours });
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

const FILE = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

/** Makes the font file of the page known to canvases, so that every letter is as wide here as there. */
export function registerFont(): void {
	if (!GlobalFonts.has(FONT)) GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(FILE), FONT);
}

registerFont();

/** A canvas that writes down as SVG what is drawn on it, in the letters of the page. */
export interface DrawingCanvas {
	readonly canvas: SvgCanvas;
	readonly context: CanvasRenderingContext2D;
}

/** Makes a canvas of a size in pixels. */
export function svgCanvas({ width, height }: Size): DrawingCanvas {
	const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
	// Chart.js draws on any canvas of the standard's form; it only knows the type of the browser's.
	const context: unknown = canvas.getContext('2d');
	if (!isDrawable(context)) throw new Error('the canvas has no context to draw on');
	weighLetters(context);
	return { canvas, context };
}

function isDrawable(item: unknown): item is CanvasRenderingContext2D {
	return typeof item === 'object' && item !== null && 'fillText' in item && 'canvas' in item;
}

/**
 * Gives letters the weight that `font` asks for. Skia takes a variable font as it lies in its file, at its lightest, until
 * the axis itself is set.
 */
function weighLetters(context: CanvasRenderingContext2D): void {
	const prototype: object = Object.getPrototypeOf(context);
	Object.defineProperty(context, 'font', {
		get: () => Reflect.get(prototype, 'font', context),
		set: (font: string) => {
			Reflect.set(prototype, 'font', font, context);
			Reflect.set(context, 'fontVariationSettings', `'wght' ${weightOf(font)}`);
		},
	});
}

/** The weight in the shorthand of a font, which stands there as a number where it is not the plain one. */
function weightOf(font: string): string {
	return /^\d{3}(?= )/u.exec(font)?.[0] ?? '400';
}
