import { Chart } from 'chart.js';
import { save } from '../../browser/save.ts';
import { chartConfig, type Drawing, FONT, legendColourOf } from '../../model/charts/config.ts';
import { type ChartColours, PROJECTION, type Size, sizeFor, styleFor } from '../../model/charts/drawing.ts';
import { type LegendShape, legendShapeOf } from '../../model/charts/legend.ts';
import { pageLanguage } from '../deck/language.ts';
import { coloursIn, labelsIn } from './from-page.ts';
import type { LiveChart } from './live-chart.ts';

/** The number of pixels in the picture per pixel of the drawing. */
const SCALE = 2;
/** The space around the picture, and between its blocks, in pixels of the drawing. */
const EDGE = 24;
const GAP = 12;

/** A paragraph of the picture: its lines, and how they look. */
interface Paragraph {
	readonly lines: readonly string[];
	readonly font: string;
	readonly leading: number;
	readonly colour: string;
}

/** A series in the key of the picture, `x` and `row` being its place. */
interface LegendEntry {
	readonly name: string;
	readonly shape: LegendShape;
	readonly colour: string;
	readonly ink: string;
	readonly x: number;
	readonly row: number;
}

/** The lines of the key, in pixels of the drawing. */
const KEY = { row: 26, swatch: 16, line: 26, gap: 8, apart: 22, font: fontOf(400, 16) };

/**
 * Saves a chart as a PNG file that can stand alone: with title, unit, key, what is missing, and source in it. It is drawn
 * for the file, as it is on the wall and in the light theme, whatever the screen shows it on; of the screen it has only
 * the language, and which series are switched off.
 *
 * @param live the chart
 */
export async function savePng(live: LiveChart): Promise<void> {
	const { figure, dataset, spec } = live;
	// The canvas would draw in another font while the one of the page is still coming.
	await document.fonts.load(fontOf(400, 16)).catch(() => {});
	const size = sizeFor(spec, 'wall');
	const colours = lightColours(figure);
	const drawing: Drawing = { spec, labels: labelsIn(figure), colours, dashes: 'drawn', ...styleFor.wall };
	const picture = document.createElement('canvas');
	const context = picture.getContext('2d');
	if (!context) return;
	const paragraph = (text: string, weight: number, pixels: number, colour: string): Paragraph => {
		const font = fontOf(weight, pixels);
		context.font = font;
		return { lines: wrapped(context, text, size.width), font, leading: Math.round(pixels * 1.3), colour };
	};
	const { ink, quiet } = colours;
	const head = [
		paragraph(wordsOf(figure.querySelector('.chart-title')), 650, 22, ink),
		paragraph(wordsOf(figure.querySelector('.chart-unit')), 400, 16, quiet),
	];
	const key = legendOf(live, drawing, context, size);
	const foot = [
		...holesIn(live).map((text) => paragraph(text, 400, 15, quiet)),
		paragraph(wordsOf(figure.querySelector('figcaption')), 400, 15, quiet),
	];
	const chartTop = EDGE + heightOf(head) + GAP + key.height;
	const footTop = chartTop + size.height + GAP;
	picture.width = (size.width + 2 * EDGE) * SCALE;
	picture.height = (footTop + heightOf(foot) + EDGE) * SCALE;
	context.scale(SCALE, SCALE);
	context.fillStyle = colours.paper;
	context.fillRect(0, 0, picture.width, picture.height);
	context.textBaseline = 'middle';
	write(context, head, EDGE);
	for (const entry of key.entries) drawEntry(context, entry, chartTop - key.height);
	drawChart(live, drawing, size, (canvas) => context.drawImage(canvas, EDGE, chartTop, size.width, size.height));
	write(context, foot, footTop);
	const file = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'));
	if (file) save(file, `${figure.dataset.file ?? dataset.id}.png`);
}

function fontOf(weight: number, pixels: number): string {
	return `${weight} ${pixels}px "${FONT}", sans-serif`;
}

/** The colours of the light theme in the part of the chart. A slide whose ground is dark has others. */
function lightColours(figure: HTMLElement): ChartColours {
	const place = document.createElement('div');
	place.hidden = true;
	const part = figure.closest<HTMLElement>('[data-part]')?.dataset.part;
	if (part !== undefined) place.dataset.part = part;
	document.body.append(place);
	const colours = coloursIn(place, 'light');
	place.remove();
	return colours;
}

/** Draws the chart on a canvas of its own, with the series that are switched on, and hands that canvas on. */
function drawChart(live: LiveChart, drawing: Drawing, size: Size, use: (canvas: HTMLCanvasElement) => void): void {
	const canvas = document.createElement('canvas');
	Object.assign(canvas, size);
	canvas.lang = pageLanguage();
	const config = chartConfig(live.dataset, drawing);
	const options = { ...config.options, events: [], devicePixelRatio: SCALE };
	const chart = new Chart(canvas, { ...config, options });
	for (const index of live.model.series.keys()) chart.setDatasetVisibility(index, live.chart.isDatasetVisible(index));
	chart.update('none');
	use(canvas);
	chart.destroy();
}

/** The key of the series that are switched on, in as many rows as it needs. A chart of one series needs none. */
function legendOf(
	{ chart, model, spec }: LiveChart,
	drawing: Drawing,
	context: CanvasRenderingContext2D,
	{ width }: Size,
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
	const entries: LegendEntry[] = [];
	if (model.series.length < 2) return { entries, height: 0 };
	context.font = KEY.font;
	let [x, row] = [0, 0];
	for (const [index, aligned] of model.series.entries()) {
		if (!chart.isDatasetVisible(index)) continue;
		const name = drawing.labels.series[aligned.id] ?? aligned.id;
		const shape = legendShapeOf(spec, aligned);
		const wide = swatchOf(shape) + KEY.gap + context.measureText(name).width;
		if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
		entries.push({ name, shape, colour: legendColourOf(model, drawing, index), ink: drawing.colours.ink, x, row });
		x += wide + KEY.apart;
	}
	return { entries, height: (row + 1) * KEY.row + GAP };
}

function swatchOf(shape: LegendShape): number {
	return shape === 'area' ? KEY.swatch : KEY.line;
}

function drawEntry(
	context: CanvasRenderingContext2D,
	{ name, shape, colour, ink, x, row }: LegendEntry,
	top: number,
): void {
	const [left, middle] = [EDGE + x, top + (row + 0.5) * KEY.row];
	context.save();
	context.font = KEY.font;
	context.fillStyle = context.strokeStyle = colour;
	if (shape === 'area') context.fillRect(left, middle - KEY.swatch / 2, KEY.swatch, KEY.swatch);
	else {
		context.lineWidth = PROJECTION.width;
		if (shape === 'dashed') context.setLineDash([...PROJECTION.pattern]);
		context.beginPath();
		context.moveTo(left, middle);
		context.lineTo(left + KEY.line, middle);
		context.stroke();
	}
	context.fillStyle = ink;
	context.fillText(name, left + swatchOf(shape) + KEY.gap, middle);
	context.restore();
}

/**
 * What is missing in the series that are switched on, and why, as the table says it; without references to notes, which
 * the picture has not.
 */
function holesIn({ figure, chart, model }: LiveChart): readonly string[] {
	const heads = [...figure.querySelectorAll<HTMLElement>('thead th')];
	return [...figure.querySelectorAll<HTMLTableCellElement>('td.hole')].flatMap((cell) => {
		const head = heads[cell.cellIndex];
		const index = model.series.findIndex(({ id }) => id === head?.dataset.series);
		if (index < 0 || !chart.isDatasetVisible(index)) return [];
		const row = wordsOf(cell.closest('tr')?.querySelector('th'));
		const words = [...cell.childNodes].map((node) =>
			node instanceof Element && node.matches('small') ? '' : node.textContent,
		);
		const where = model.series.length > 1 ? `${row}, ${wordsOf(head)}` : row;
		return `${where}: ${words.join('').trim()}`;
	});
}

/** The words of an element without soft hyphens. Its no-break spaces stay, so that no figure is broken. */
function wordsOf(item: Element | null | undefined): string {
	return (item?.textContent ?? '')
		.replaceAll('\u00AD', '')
		.replaceAll(/[ \t\n]+/gu, ' ')
		.trim();
}

/** Breaks a text into lines that are not wider than a width in pixels, in the current font. */
function wrapped(context: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
		if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

function heightOf(paragraphs: readonly Paragraph[]): number {
	return paragraphs.reduce((sum, { lines, leading }) => sum + lines.length * leading, 0);
}

function write(context: CanvasRenderingContext2D, paragraphs: readonly Paragraph[], top: number): void {
	let y = top;
	for (const { lines, font, leading, colour } of paragraphs) {
		context.font = font;
		context.fillStyle = colour;
		for (const line of lines) {
			context.fillText(line, EDGE, y + leading / 2);
			y += leading;
		}
	}
}
