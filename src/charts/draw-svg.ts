import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, SvgExportFlag } from '@napi-rs/canvas';
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
import type { Dataset } from '../deck/dataset.ts';
import { standIns } from './colours.ts';
import { chartConfig, type Drawing, FONT } from './config.ts';
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

const FILE = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';

/** The font file of the page, so that every letter is as wide here as there. */
GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(FILE), FONT);

export interface Size {
	readonly width: number;
	readonly height: number;
}

/**
 * Draws a chart to SVG at build time, by the configuration that the browser uses.
 *
 * @param dataset its figures
 * @param drawing how it is drawn; the colours are stand-ins and become custom properties
 * @param size the size of the drawing in pixels
 * @returns an `svg` element that scales, follows the theme and keeps its text as text
 */
export function drawSvg(dataset: Dataset, drawing: Omit<Drawing, 'colours'>, { width, height }: Size): string {
	const canvas = createCanvas(width, height, SvgExportFlag.NoPrettyXML);
	// Chart.js draws on any canvas of the standard's form; it only knows the type of the browser's.
	const item: unknown = canvas.getContext('2d');
	if (!isDrawable(item)) throw new Error('the canvas has no context to draw on');
	const config = chartConfig(dataset, { ...drawing, colours: standIns });
	const chart = new Chart(item, { ...config, plugins: [...(config.plugins ?? []), plainLetters] });
	const svg = canvas.getContent().toString();
	chart.destroy();
	return tidySvg(svg, { width, height });
}

/** Skia loses the letters of a ligature when it writes text, so there must be none. */
const plainLetters: Plugin = {
	id: 'plain-letters',
	beforeLayout: ({ ctx }) => {
		ctx.textRendering = 'optimizeSpeed';
	},
};

function isDrawable(item: unknown): item is CanvasRenderingContext2D {
	return typeof item === 'object' && item !== null && 'fillText' in item && 'canvas' in item;
}
