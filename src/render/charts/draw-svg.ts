import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, type SvgCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { Chart, type Plugin } from 'chart.js';
import '../../model/charts/register.ts';
import { chartConfig, type Drawing, FONT } from '../../model/charts/config.ts';
import { placeholderColours, type Size } from '../../model/charts/drawing.ts';
import type { ChartData } from '../../model/dataset.ts';
import { tidySvg } from './tidy-svg.ts';

/** Drawings by what they are made of: a page and its file of words hold the same ones, and an edit leaves most as they are. */
const drawn = new Map<string, string>();

/**
 * Draws a chart to SVG at build time, with the same configuration as the live chart in the browser. The same chart is
 * drawn only once.
 *
 * @param dataset the figures
 * @param drawing how the chart is drawn; its colours are placeholders that become custom properties
 * @param size the size of the drawing in pixels
 * @returns an `svg` element that scales, follows the theme, and has its text as text
 * @throws Error that names the chart when the specification does not fit the dataset, or when the drawing contains
 * something that the page cannot use
 */
export function drawSvg(dataset: ChartData, drawing: Omit<Drawing, 'colours'>, size: Size): string {
	const key = JSON.stringify([dataset, drawing, size]);
	const svg = drawn.get(key) ?? draw(dataset, drawing, size);
	drawn.set(key, svg);
	return svg;
}

function draw(dataset: ChartData, drawing: Omit<Drawing, 'colours'>, { width, height }: Size): string {
	const { canvas, context } = svgCanvas({ width, height });
	const config = chartConfig(dataset, { ...drawing, colours: placeholderColours });
	const chart = new Chart(context, { ...config, plugins: [...(config.plugins ?? []), plainLetters] });
	const svg = canvas.getContent().toString();
	chart.destroy();
	return tidySvg(dataset.id, svg, { width, height });
}

/** Turns ligatures off, because Skia loses their letters when it writes text to SVG. */
const plainLetters: Plugin = {
	id: 'plain-letters',
	beforeLayout: ({ ctx }) => {
		ctx.textRendering = 'optimizeSpeed';
	},
};

const FILE = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

/** Loads the font file of the page for all canvases, so that text has the same width in drawings as in the page. */
export function registerFont(): void {
	if (!GlobalFonts.has(FONT)) GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(FILE), FONT);
}

registerFont();

/** A canvas that records as SVG what is drawn on it, with text in the font of the page. */
export interface DrawingCanvas {
	readonly canvas: SvgCanvas;
	readonly context: CanvasRenderingContext2D;
}

/**
 * Makes a canvas that records SVG.
 *
 * @param size its size in pixels
 * @returns the canvas, and its context in the type that Chart.js expects
 * @throws Error when the canvas has no 2D context
 */
export function svgCanvas({ width, height }: Size): DrawingCanvas {
	const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
	// Chart.js draws on any canvas that follows the standard, but its types know only that of the browser.
	const context: unknown = canvas.getContext('2d');
	if (!isDrawable(context)) throw new Error('the canvas has no context to draw on');
	weighLetters(context);
	return { canvas, context };
}

function isDrawable(item: unknown): item is CanvasRenderingContext2D {
	return typeof item === 'object' && item !== null && 'fillText' in item && 'canvas' in item;
}

/**
 * Makes `font` set the weight of the letters. Skia draws a variable font in the lightest weight until the axis of the
 * font is set itself.
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

/** The weight in a CSS `font` value, where it is a number unless it is the normal one. */
function weightOf(font: string): string {
	return /^\d{3}(?= )/u.exec(font)?.[0] ?? '400';
}
