import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { Area, LevelStyle, Slot, TextStyle } from '../../../../src/render/pptx/layouts/layout.ts';
import { CONTENT } from '../../../../src/render/pptx/layouts/styles.ts';
import { besideEdge } from '../../../../src/render/pptx/open-xml/shapes.ts';
import { CELL_INSET, rowHeights, TABLE_TEXT } from '../../../../src/render/pptx/open-xml/table.ts';
import { INDENT } from '../../../../src/render/pptx/open-xml/text.ts';
import type { Box, Paragraph, Run, TableBox, TextBox } from '../../../../src/render/pptx/slide-content.ts';

/** A line in Carlito, and in Calibri, whose metrics it has, is so much higher than its size. */
const LINE = 1.22;

/** All is measured so much larger, because no two programs set text alike. */
const RESERVE = 1.03;

/** Pixels in a point. */
const POINT = 4 / 3;

const WEIGHTS = { regular: 400, bold: 700 } as const;

/** Widths are measured at this size, in pixels. */
const MEASURED = 100;

for (const weight of Object.values(WEIGHTS)) {
	const file = `@fontsource/carlito/files/carlito-latin-${weight}-normal.woff`;
	GlobalFonts.registerFromPath(createRequire(import.meta.url).resolve(file), `Measured ${weight}`);
}

const canvas = createCanvas(1, 1).getContext('2d');
const widths = new Map<string, number>();

/** The width of a text in a line of its own, in pixels. */
function widthOf(text: string, { size, strong }: LevelStyle): number {
	const weight = strong ? WEIGHTS.bold : WEIGHTS.regular;
	const key = `${weight} ${text}`;
	let width = widths.get(key);
	if (width === undefined) {
		canvas.font = `${MEASURED}px "Measured ${weight}"`;
		width = canvas.measureText(text).width;
		widths.set(key, width);
	}
	return (width / MEASURED) * size * POINT * RESERVE;
}

/** Text that has been set: how high it is, and its widest word with the width that it has. */
export interface Measured {
	readonly height: number;
	readonly widest: { readonly word: string; readonly width: number };
	/** The width that there was for the widest word. */
	readonly room: number;
}

/** What does not fit on a slide, with by how much. */
export interface Misfit {
	readonly slot: string;
	readonly fault: string;
}

/**
 * What of a slide does not fit into its placeholders. Sizes are those of a slide of 1280 × 720 pixels.
 *
 * @param boxes what fills the placeholders; charts and marks always fit
 * @param slots the placeholders by name
 */
export function misfits(boxes: readonly Box[], slots: Readonly<Record<string, Slot>>): readonly Misfit[] {
	return boxes.flatMap((box) => {
		const slot = slots[box.slot];
		if (slot === undefined) return { slot: box.slot, fault: 'is no placeholder of the layout' };
		if (box.kind === 'text' && slot.kind === 'text') return faultsOfText(box, slot);
		if (box.kind === 'table' && slot.kind === 'table') return faultsOfTable(box, slot, roomBelow(slot, slots));
		return [];
	});
}

/** What of a text does not fit into a placeholder. */
export function faultsOfText(
	{ slot, paragraphs }: Pick<TextBox, 'slot' | 'paragraphs'>,
	{ style, ...area }: Area & { readonly style: TextStyle },
): readonly Misfit[] {
	const { width, height } = besideEdge(area, style.edge);
	const { x, y } = insetOf(style);
	return faults(slot, measure(paragraphs, style, width - 2 * x), height - 2 * y);
}

/** What of a table does not fit into a placeholder. */
function faultsOfTable({ slot, columns, header, rows }: TableBox, area: Area, room: number): readonly Misfit[] {
	const heights = rowHeights(area, rows.length);
	let height = 0;
	const found: Misfit[] = [];
	const cells = [header.map((runs): readonly Paragraph[] => [{ runs }]), ...rows];
	for (const [at, row] of cells.entries()) {
		const style: TextStyle = { levels: [at === 0 ? { size: TABLE_TEXT, strong: true } : { size: TABLE_TEXT }] };
		const measured = row.map((cell, column) =>
			measure(cell, style, area.width * (columns[column] ?? 0) - 2 * CELL_INSET.x),
		);
		found.push(...measured.flatMap((each) => faults(`${slot}, row ${at}`, each, Number.POSITIVE_INFINITY)));
		const least = at === 0 ? heights.header : heights.row;
		height += Math.max(least, ...measured.map((each) => each.height + 2 * CELL_INSET.y));
	}
	if (height > room + 1) found.push({ slot, fault: `is ${Math.ceil(height - room)} pixels too high` });
	return found;
}

/** The least space between a table and what stands below it, in pixels. */
const APART = 8;

/** How high a table may get when its rows grow, until it meets what stands below it, or the foot of the content. */
function roomBelow(table: Area, slots: Readonly<Record<string, Slot>>): number {
	const below = Object.values(slots)
		.filter(({ x, width, y }) => y > table.y && x < table.x + table.width && x + width > table.x)
		.map(({ y }) => y - APART);
	return Math.min(CONTENT.y + CONTENT.height, ...below) - table.y;
}

function faults(slot: string, { height, widest, room }: Measured, available: number): readonly Misfit[] {
	const found: Misfit[] = [];
	if (height > available) found.push({ slot, fault: `is ${Math.ceil(height - available)} pixels too high` });
	if (widest.width > room) {
		found.push({ slot, fault: `has "${widest.word}", which is ${Math.ceil(widest.width - room)} pixels too wide` });
	}
	return found;
}

function insetOf({ inset = 0 }: TextStyle): { readonly x: number; readonly y: number } {
	return typeof inset === 'number' ? { x: inset, y: inset } : inset;
}

/**
 * Sets text in lines.
 *
 * @param width of the lines, in pixels
 */
export function measure(paragraphs: readonly Paragraph[], { levels }: TextStyle, width: number): Measured {
	let height = 0;
	let tightest: Pick<Measured, 'widest' | 'room'> = { widest: { word: '', width: 0 }, room: width };
	for (const [at, { runs, level = 1, startAt }] of paragraphs.entries()) {
		const style = levels[level - 1] ?? levels.at(-1) ?? levels[0];
		const bullet = startAt === undefined ? style.bullet : 'number';
		const room = width - (style.indent ?? 0) - (bullet === undefined ? 0 : INDENT[bullet]);
		const { lines, widest } = wrap(runs, style, room);
		if (widest.width - room > tightest.widest.width - tightest.room) tightest = { widest, room };
		height += lines * style.size * POINT * LINE * RESERVE + (at > 0 ? (style.before ?? 0) * POINT : 0);
	}
	return { height, ...tightest };
}

/** Breaks lines at spaces only: some programs also break them behind a hyphen, but none has to. */
function wrap(
	runs: readonly Run[],
	style: LevelStyle,
	room: number,
): { readonly lines: number; readonly widest: Measured['widest'] } {
	const space = widthOf(' ', style);
	let lines = 1;
	let at = 0;
	let widest: Measured['widest'] = { word: '', width: 0 };
	for (const word of wordsOf(runs, style)) {
		if (word.width > widest.width) widest = word;
		const end = at === 0 ? word.width : at + space + word.width;
		if (end <= room) at = end;
		else {
			if (at > 0) lines += 1;
			at = word.width;
		}
	}
	return { lines, widest };
}

/** The words of some runs; a word can begin in one run and end in the next. */
function wordsOf(runs: readonly Run[], style: LevelStyle): readonly Measured['widest'][] {
	const words: { word: string; width: number }[] = [];
	let open = false;
	for (const { text, strong } of runs) {
		const look = strong ? { ...style, strong } : style;
		for (const piece of text.split(/( +)/u)) {
			if (piece === '') continue;
			if (piece.startsWith(' ')) {
				open = false;
				continue;
			}
			const width = widthOf(piece, look);
			const last = words.at(-1);
			if (open && last) {
				last.word += piece;
				last.width += width;
			} else words.push({ word: piece, width });
			open = true;
		}
	}
	return words;
}
