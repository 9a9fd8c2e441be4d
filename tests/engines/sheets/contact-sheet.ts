import { createCanvas, loadImage } from '@napi-rs/canvas';
import { FONT } from '../../../src/model/charts/config.ts';
import { registerFont } from '../../../src/render/charts/draw-svg.ts';

/** A picture of a slide. */
export interface Tile {
	/** What stands below it. */
	readonly label: string;
	/** The picture as PNG. */
	readonly png: Uint8Array;
}

const COLUMNS = 3;
/** How many pictures a sheet has. */
export const PER_SHEET = 9;

/** In pixels. */
const TILE = { width: 640, height: 360 };
const GAP = 8;
const LABEL = 28;

/** Puts pictures of slides beside and below each other, each with its label. Returns the sheet as PNG. */
export async function contactSheet(tiles: readonly Tile[]): Promise<Uint8Array> {
	registerFont();
	const rows = Math.ceil(tiles.length / COLUMNS);
	const canvas = createCanvas(COLUMNS * (TILE.width + GAP) + GAP, rows * (TILE.height + LABEL + GAP) + GAP);
	const context = canvas.getContext('2d');
	context.fillStyle = '#777';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.font = `18px "${FONT}", sans-serif`;
	context.textBaseline = 'middle';
	for (const [index, { label, png }] of tiles.entries()) {
		const x = GAP + (index % COLUMNS) * (TILE.width + GAP);
		const y = GAP + Math.floor(index / COLUMNS) * (TILE.height + LABEL + GAP);
		context.drawImage(await loadImage(png), x, y, TILE.width, TILE.height);
		context.fillStyle = '#222';
		context.fillRect(x, y + TILE.height, TILE.width, LABEL);
		context.fillStyle = '#fff';
		context.fillText(label, x + GAP, y + TILE.height + LABEL / 2);
	}
	return canvas.toBuffer('image/png');
}
