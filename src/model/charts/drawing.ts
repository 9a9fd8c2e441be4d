import type { ChartSpec } from './spec.ts';

/** The roles that colours have in a chart. */
export interface ChartColours {
	readonly ink: string;
	readonly quiet: string;
	readonly grid: string;
	readonly paper: string;
	/** What the slide talks about. */
	readonly hue: string;
	/** What it does not. */
	readonly muted: string;
	/** The series of a chart with several, in their order. */
	readonly series: readonly string[];
}

/** The custom property behind each role, as the style sheet defines it. */
export const properties = {
	ink: '--ink',
	quiet: '--quiet',
	grid: '--line',
	paper: '--paper',
	hue: '--hue',
	muted: '--muted',
	series: ['--series-1', '--series-2', '--series-3', '--series-4'],
} as const;

/**
 * Stand-ins that a drawing is made with at build time, each no colour that is used elsewhere, so that every one can be
 * found in the drawing and replaced by its custom property.
 */
export const placeholderColours: ChartColours = {
	ink: '#010203',
	quiet: '#020305',
	grid: '#030507',
	paper: '#050709',
	hue: '#07090b',
	muted: '#090b0d',
	series: ['#0b0d01', '#0d0103', '#0d0305', '#0d0507'],
};

/** Each stand-in with the custom property that takes its place. */
export function replacements(): ReadonlyMap<string, string> {
	const { series, ...roles } = placeholderColours;
	const single = [
		[roles.ink, properties.ink],
		[roles.quiet, properties.quiet],
		[roles.grid, properties.grid],
		[roles.paper, properties.paper],
		[roles.hue, properties.hue],
		[roles.muted, properties.muted],
	] as const;
	return new Map([...single, ...series.map((colour, index) => [colour, properties.series[index] ?? ''] as const)]);
}

/**
 * How a line is dashed. Skia writes a dashed line as hundreds of little boxes; so at build time the line is drawn whole, in
 * a width that nothing else has, and gets its dashes as an attribute.
 */
export interface Dash {
	readonly width: number;
	readonly pattern: readonly number[];
	/** The width that marks the line at build time. */
	readonly mark: number;
}

export const HOLE: Dash = { width: 1.5, pattern: [4, 3], mark: 1.51 };
export const PROJECTION: Dash = { width: 3, pattern: [7, 5], mark: 3.01 };

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
