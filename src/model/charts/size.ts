import type { ChartSpec } from '../../../slides/charts.ts';

/** A chart is drawn for two places, so that its text is as large on a phone as on the wall. */
export type DrawingPlace = 'wall' | 'phone';

/** A size in pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** The size of the text in pixels; the drawing never shrinks so far that it falls below 11. */
export const styleFor: Readonly<Record<DrawingPlace, { readonly text: number; readonly narrow: boolean }>> = {
	wall: { text: 18, narrow: false },
	phone: { text: 15, narrow: true },
};

const WALL_WIDTH = 700;
const PHONE_WIDTH = 360;
const PHONE_HEIGHTS = { least: 220, most: 300 };

/** The size in which a chart is drawn for a place, in pixels. */
export function sizeFor({ width = WALL_WIDTH, height }: ChartSpec, place: DrawingPlace): Size {
	if (place === 'wall') return { width, height };
	const { least, most } = PHONE_HEIGHTS;
	return { width: PHONE_WIDTH, height: Math.round(Math.min(Math.max(height, least), most)) };
}
