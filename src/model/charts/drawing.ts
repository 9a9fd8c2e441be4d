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
export const standIns: ChartColours = {
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
	const { series, ...roles } = standIns;
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
