import type { ChartSpec } from './spec.ts';

/** The colours of a chart by their roles. */
export interface ChartColours {
	readonly ink: string;
	readonly quiet: string;
	readonly grid: string;
	readonly paper: string;
	/** The colour of what the slide talks about. */
	readonly hue: string;
	/** The colour of everything else. */
	readonly muted: string;
	/** The colours of the series, in their order, in a chart with several. */
	readonly series: readonly string[];
}

/** The CSS custom property for each role, as the style sheet defines it. */
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
 * The colours that a chart is drawn with at build time. None of them is used for anything else, so that each can be
 * found in the finished drawing and replaced by its custom property.
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

/** Each placeholder colour with the name of the custom property that replaces it. */
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
 * How a line is dashed. Skia writes a dashed line as hundreds of small boxes. At build time the line is therefore drawn
 * solid, in a width that nothing else has, and gets its dashes as an SVG attribute afterwards.
 */
export interface Dash {
	readonly width: number;
	readonly pattern: readonly number[];
	/** The width, in pixels, by which the line is recognised at build time. */
	readonly mark: number;
}

export const HOLE: Dash = { width: 1.5, pattern: [4, 3], mark: 1.51 };
export const PROJECTION: Dash = { width: 3, pattern: [7, 5], mark: 3.01 };

/**
 * Where a drawing is shown. Each chart is drawn twice, so that its text is as large on a phone as on the wall; a third time
 * where it is lower on the wall, as the chart of a municipality stands below it.
 */
export type DrawingPlace = 'wall' | 'phone' | 'compact';

/** A size in pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/**
 * The text size of each drawing in pixels. It is chosen so that the text never falls below 11 pixels when the drawing
 * is scaled down.
 */
export const styleFor: Readonly<Record<DrawingPlace, { readonly text: number; readonly narrow: boolean }>> = {
	wall: { text: 18, narrow: false },
	phone: { text: 15, narrow: true },
	compact: { text: 18, narrow: false },
};

const WALL_WIDTH = 700;
const PHONE_WIDTH = 360;
const PHONE_HEIGHTS = { least: 220, most: 300 };

/**
 * The size in which a chart is drawn.
 *
 * @param spec its `width` and `height` hold for the wall; a phone has one fixed width and takes the height within
 * limits
 * @param place where the drawing is shown
 * @returns the size in pixels, before any scaling by the page
 */
export function sizeFor({ width = WALL_WIDTH, height, compact = height }: ChartSpec, place: DrawingPlace): Size {
	if (place === 'compact') return { width, height: compact };
	if (place === 'wall') return { width, height };
	const { least, most } = PHONE_HEIGHTS;
	return { width: PHONE_WIDTH, height: Math.round(Math.min(Math.max(height, least), most)) };
}
