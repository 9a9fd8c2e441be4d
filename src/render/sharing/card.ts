import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { deck } from '../../../slides/deck.ts';
import { FONT } from '../../model/charts/config.ts';
import type { Language } from '../../model/language.ts';
import { strokesOfTitle } from '../../model/motif-svg.ts';
import { outlineOf } from '../../model/outline.ts';
import { registerFont } from '../charts/draw-svg.ts';
import { createI18n } from '../markup/catalogues.ts';
import { CARD } from '../markup/head-links.ts';
import { Words } from '../markup/words.ts';

const PAPER = '#ffffff';
const INK = '#10293a';
const QUIET = '#44596a';
const LEFT = 72;
/** The maximum width of the title in pixels; the strands of the motif are to its right. */
const COLUMN = 590;
const EDITION: Letters = { size: 28, line: 44, weight: 650 };
const TITLE: Letters = { size: 82, line: 84, weight: 750 };
const SOURCE: Letters = { size: 24, line: 32, weight: 400 };
/** The space between the title and the line that says where the material comes from, in pixels. */
const GAP = 30;
/** The height of the rail in pixels. */
const FOOT = 12;

/** The size of letters and the height of their lines in pixels, and their weight. */
interface Letters {
	readonly size: number;
	readonly line: number;
	readonly weight: number;
}

/** The hues of the parts by their ids. */
const HUES: Readonly<Record<string, string>> = {
	legislation: '#3a4e8c',
	situation: '#9a3b2e',
	recruitment: '#1b6b4f',
	integration: '#7a3a78',
	vitality: '#8f5200',
};
/** The hue of the deck itself, for the parts without one of their own. */
const HUE = '#005f73';

/**
 * Draws the preview image that other sites show with a link to the deck: its title slide in one language.
 *
 * @param language the language of the words in the image
 * @returns a PNG file in the size of {@link CARD}
 */
export function drawCard(language: Language): Buffer {
	registerFont();
	const words = new Words(createI18n(language), language, 'opening', ['title']);
	const canvas = createCanvas(CARD.width, CARD.height);
	const context = canvas.getContext('2d');
	context.fillStyle = PAPER;
	context.fillRect(0, 0, CARD.width, CARD.height);
	drawMotif(context);
	drawRail(context);
	const write = writerOn(context);
	const width = (text: string) => context.measureText(text).width;
	write.as(TITLE.size, TITLE.weight, INK);
	const lines = balancedLines(words.plain('title'), COLUMN, width);
	write.as(SOURCE.size, SOURCE.weight, QUIET);
	const source = balancedLines(words.plain('adapted'), COLUMN, width);
	const height = EDITION.line + lines.length * TITLE.line + GAP + source.length * SOURCE.line;
	let y = (CARD.height - FOOT - height) / 2;
	const column = (texts: readonly string[], { size, line, weight }: Letters, colour: string) => {
		write.as(size, weight, colour);
		for (const text of texts) {
			write.at(text, y + size);
			y += line;
		}
	};
	column([words.plain('edition')], EDITION, HUE);
	column(lines, TITLE, INK);
	y += GAP;
	column(source, SOURCE, QUIET);
	return canvas.toBuffer('image/png');
}

/** The motif of the title slide. As on that slide, it fills the height and runs off the right edge. */
function drawMotif(context: SKRSContext2D): void {
	const { strokes, dot, colour } = strokesOfTitle();
	const scale = CARD.height / 720;
	context.save();
	context.translate(CARD.width - 1280 * scale, 0);
	context.scale(scale, scale);
	for (const stroke of strokes) {
		context.globalAlpha = stroke.opacity;
		context.strokeStyle = stroke.colour;
		context.lineWidth = stroke.width * 1.25;
		context.stroke(new Path2D(stroke.d));
	}
	context.globalAlpha = 1;
	context.fillStyle = colour;
	context.beginPath();
	context.arc(dot.x, dot.y, 9, 0, 2 * Math.PI);
	context.fill();
	context.restore();
}

/** The rail at the foot: the parts in their hues, each as long as its number of slides. */
function drawRail(context: SKRSContext2D): void {
	const { parts, slides } = outlineOf(deck);
	let x = 0;
	for (const placed of parts) {
		const share = slides.filter(({ part }) => part === placed).length / slides.length;
		context.fillStyle = HUES[placed.part.id] ?? HUE;
		context.fillRect(x, CARD.height - FOOT, share * CARD.width - 4, FOOT);
		x += share * CARD.width;
	}
}

interface Writer {
	as(size: number, weight: number, colour: string): void;
	at(text: string, baseline: number): void;
}

function writerOn(context: SKRSContext2D): Writer {
	return {
		as(size, weight, colour) {
			// Skia's `font` takes the weight in hundreds only, so the weight is set on the axis of the variable font.
			context.font = `${size}px "${FONT}"`;
			context.fontVariationSettings = `'wght' ${weight}`;
			context.fillStyle = colour;
		},
		at(text, baseline) {
			context.fillText(text, LEFT, baseline);
		},
	};
}

/**
 * Breaks a text into the smallest number of lines that fit into a column, and makes these as equal in length as
 * possible, so that no short word is left alone on the last line.
 *
 * @param text words separated by single spaces
 * @param column the width of the column
 * @param widthOf measures a piece of text, in the same unit as the column
 * @returns the lines from top to bottom
 * @throws Error when a word is wider than the column
 */
export function balancedLines(text: string, column: number, widthOf: (text: string) => number): readonly string[] {
	const words = text.split(' ');
	const wide = words.find((word) => widthOf(word) > column);
	if (wide !== undefined) throw new Error(`"${wide}" is wider than the column of ${column}`);
	const fewest = fill(words, column, widthOf).length;
	for (let width = column / fewest; width < column; width += column / 100) {
		const lines = fill(words, width, widthOf);
		if (lines.length === fewest && lines.every((line) => widthOf(line) <= column)) return lines;
	}
	return fill(words, column, widthOf);
}

function fill(words: readonly string[], width: number, widthOf: (text: string) => number): readonly string[] {
	const lines: string[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
