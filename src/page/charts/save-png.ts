import { save } from '../../browser/save.ts';
import { textOf } from '../../browser/text-of.ts';
import { FONT } from '../../model/charts/config.ts';
import { coloursIn } from './from-page.ts';
import { type LiveChart, sharpen } from './live-chart.ts';

/** The number of pixels in the picture per pixel of the drawing. */
const SCALE = 2;
const EDGE = 24;
const HEAD = 66;
const FOOT = 40;

/**
 * Saves a chart as a PNG file that can stand alone, with its title, unit and source in it.
 *
 * @param live the chart, whose canvas has the resolution of the picture for a moment
 */
export async function savePng(live: LiveChart): Promise<void> {
	const { chart, figure, dataset } = live;
	const { paper, ink, quiet } = coloursIn(figure);
	const { width, height } = chart;
	const picture = new OffscreenCanvas((width + 2 * EDGE) * SCALE, (height + HEAD + FOOT + 2 * EDGE) * SCALE);
	const context = picture.getContext('2d');
	if (!context) return;
	context.scale(SCALE, SCALE);
	context.fillStyle = figure.closest('[data-layout=opener-figure]') ? groundOf(figure) : paper;
	context.fillRect(0, 0, picture.width, picture.height);
	const write = (selector: string, y: number, font: string, colour: string) => {
		context.font = `${font} "${FONT}", sans-serif`;
		context.fillStyle = colour;
		context.fillText(textOf(figure.querySelector(selector)), EDGE, y, width);
	};
	write('.chart-title', EDGE + 20, '650 22px', ink);
	write('.chart-unit', EDGE + 44, '400 16px', quiet);
	// The chart is drawn at the resolution of the picture, because the screen may have fewer pixels.
	chart.options.devicePixelRatio = SCALE;
	chart.resize(width, height);
	context.drawImage(chart.canvas, EDGE, EDGE + HEAD, width, height);
	sharpen(live);
	write('figcaption', EDGE + HEAD + height + 28, '400 15px', quiet);
	save(await picture.convertToBlob({ type: 'image/png' }), `${dataset.id}.png`);
}

function groundOf(figure: HTMLElement): string {
	return getComputedStyle(figure).getPropertyValue('--ground');
}
