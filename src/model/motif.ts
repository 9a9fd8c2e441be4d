/**
 * The motif: lines that come in from the edges, meet in a knot, and grow roots below it.
 *
 * Three sheets of silk hang from one knot. One comes from the top, one from the right, and one from low on the right. A
 * sheet is the space between two rails, and each of its strands lies a little further from the first rail towards the
 * second. Neighbouring strands therefore stay parallel, and where the rails cross, the sheet folds as cloth does. The
 * seed decides where the knot lies and how each sheet hangs, so that all drawings look related and no two are the same.
 */

export type Coordinate = { x: number; y: number };
export type Weight = 'fine' | 'medium' | 'bold';

/** All lines of one hue and one width. `d` is the data of an SVG path. `strand` is the number of the hue, 0 to 6. */
export type MotifPath = { d: string; strand: number; weight: Weight };

/** The drawing on a stage of 1280 × 720. `root` is the heart of the knot, where a dot can be drawn. */
export type Motif = { paths: MotifPath[]; root: Coordinate };

type Draw = (from: number, to: number) => number;
type Span = readonly [first: number, second: number];
type Knot = Coordinate & { lean: number; width: number };
type Strand = readonly [
	edge: Coordinate,
	leaving: Coordinate,
	nearing: Coordinate,
	tied: Coordinate,
	turning: Coordinate,
	root: Coordinate,
];

/** How a sheet hangs. Each span goes from its first rail to its second. Angles are in degrees; 90 is straight down. */
type Sheet = {
	/** Where it enters, in pixels along the top edge from the left, round the corner and down the right edge. */
	edge: Span;
	/** In which direction it passes the knot, and where across the knot (−0.5 to 0.5 of the knot's width). */
	heading: Span;
	slot: Span;
	/** Where it leaves the stage at the bottom, in pixels from the left. */
	root: Span;
	/**
	 * For how long it keeps its direction: after the edge (as a share of the way to the knot), and at the knot (in
	 * pixels).
	 */
	pull: Span;
	hold: Span;
	/**
	 * How far down a root turns downwards (as a share of the depth below the knot), and how much it still leans at the
	 * bottom.
	 */
	depth: Span;
	sway: Span;
	/** How unevenly the strands are spread, at the edge and at the root; 0 is even. */
	gather: Span;
	/** The weight that decides how many of all strands this sheet gets. */
	share: number;
};

const WIDTH = 1280;
const HEIGHT = 720;
/** Lines end this many pixels outside the stage, so that no end of a line is visible. */
const BLEED = 8;
const CORNER = WIDTH + BLEED;
const HUES = 7;
/** Steps of the golden ratio spread the bold lines, so that two never lie side by side. */
const GOLDEN = 0.618034;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const mix = ([first, second]: Span, t: number): number => first + (second - first) * t;
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const walk = ({ x, y }: Coordinate, angle: number, by: number): Coordinate => ({
	x: x + Math.cos(angle) * by,
	y: y + Math.sin(angle) * by,
});

/**
 * A generator of random numbers that gives the same sequence for the same seed: mulberry32, started with the seed's
 * FNV-1a hash. Each call takes a range and gives a number in it.
 */
function source(seed: string): Draw {
	let state = 0x811c9dc5;
	for (const sign of seed) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x01000193);
	return (from, to) => {
		state = (state + 0x6d2b79f5) | 0;
		let bits = Math.imul(state ^ (state >>> 15), 1 | state);
		bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
		return from + ((to - from) * ((bits ^ (bits >>> 14)) >>> 0)) / 2 ** 32;
	};
}

/**
 * The three sheets that hang from a knot. Their ranges were chosen by eye; the tests check that the lines stay off the
 * text.
 */
function sheets({ y, lean }: Knot, draw: Draw): Sheet[] {
	const span = (from: number, to: number): Span => [draw(from, to), draw(from, to)];
	const folded = (first: number, second: number): Span => (draw(0, 1) < 0.4 ? [second, first] : [first, second]);
	const hang = (edge: Span, tilt: Span, slot: Span, root: Span, share: number): Sheet => ({
		edge,
		heading: [lean + tilt[0], lean + tilt[1]],
		slot: folded(...slot),
		root: folded(...root),
		pull: span(0.3, 0.5),
		hold: span(120, 180),
		depth: span(0.5, 0.75),
		sway: span(0, 0.3),
		gather: span(-0.08, 0.08),
		share,
	});
	const level = CORNER + BLEED + y;
	const foot = draw(585, 665);
	const top = draw(580, 740);
	const side: Span = [draw(level - 560, level - 300), level - draw(60, 130)];
	const low = level + draw(-60, 30);
	// A sheet that comes from the left goes to the right and the other way round, so that the sheets pass through each
	// other.
	return [
		hang([top, top + draw(240, 420)], [-26, -8], [-0.5, 0.1], [draw(720, 820), draw(980, 1270)], draw(0.5, 1.65)),
		hang(side, [0, 18], [-0.3, 0.3], [foot, foot + draw(240, 400)], draw(0.5, 1.65)),
		hang([low, low + draw(90, 240)], [18, 31], [-0.1, 0.5], [foot + 70, draw(840, 1000)], draw(0.35, 1.2)),
	];
}

/** The strand at `place`, from 0 on the first rail of a sheet to 1 on the second. */
function strandAt(place: number, sheet: Sheet, knot: Knot, draw: Draw): Strand {
	const wave = Math.sin(place * 2 * Math.PI);
	const t = place + sheet.gather[0] * wave;
	const along = mix(sheet.edge, t) + draw(-2, 2);
	const edge = { x: Math.min(along, CORNER), y: Math.max(along - CORNER, 0) - BLEED };
	// Each strand is tied a little higher or lower than its neighbour, so that the knot looks plaited rather than
	// pinched.
	const lean = radians(knot.lean);
	const tied = walk(walk(knot, lean - Math.PI / 2, mix(sheet.slot, t) * knot.width), lean, draw(-14, 14));
	const [right, down] = [tied.x - edge.x, tied.y - edge.y];
	const straight = Math.PI / 2 - Math.atan2(right, down);
	const distance = Math.hypot(right, down);
	// From the top edge a line starts downwards, from the right edge to the left, and near the corner in between.
	const inward = radians(90 + 90 * Math.min(1, Math.max(0, (along - CORNER + 150) / 300)));
	const heading = mix([radians(mix(sheet.heading, t)), straight], 0.15);
	const root = { x: mix(sheet.root, place + sheet.gather[1] * wave) + draw(-2, 2), y: HEIGHT + BLEED };
	return [
		edge,
		walk(edge, mix([inward, straight], 0.35), mix(sheet.pull, t) * distance),
		walk(tied, heading, -Math.min(mix(sheet.hold, t), distance / 2)),
		tied,
		{ x: mix([root.x, knot.x], mix(sheet.sway, t)), y: mix([knot.y, HEIGHT], mix(sheet.depth, t)) },
		root,
	];
}

/** The heart of the knot: the mean of all strands, a little past the points where they are tied. */
function heart(strands: Strand[]): Coordinate {
	const middle = (key: 'x' | 'y'): number =>
		Math.round(mean(strands.map(([, , nearing, tied]) => mix([tied[key], nearing[key]], -0.15))));
	return { x: middle('x'), y: middle('y') };
}

/**
 * Writes a strand as path data. The command S mirrors the previous handle, so no strand has a kink at the knot.
 * Coordinates are absolute and in whole pixels, because edge, knot and root then look alike in all strands and compress
 * better: the drawing is a sixth smaller than with relative commands.
 */
function pathData(strand: Strand): string {
	const [edge, leaving, nearing, tied, turning, root] = strand.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
	return `M${edge}C${leaving} ${nearing} ${tied}S${turning} ${root}`;
}

/**
 * Gives each strand its hue and its weight, and joins the strands of each pair into one path. A run of a few neighbours
 * shares a hue, and each hue comes twice.
 */
function coloured(strands: Strand[], start: number): MotifPath[] {
	const paths = new Map<string, MotifPath>();
	for (const [i, points] of strands.entries()) {
		// Steps of two put warm and cool hues side by side.
		const strand = (Math.floor((i * HUES * 2) / strands.length) * 2) % HUES;
		const chance = (i * GOLDEN + start) % 1;
		const weight = chance < 0.12 ? 'bold' : chance < 0.36 ? 'medium' : 'fine';
		const path = paths.get(strand + weight) ?? { d: '', strand, weight };
		path.d += pathData(points);
		paths.set(strand + weight, path);
	}
	return [...paths.values()];
}

/**
 * Draws the motif.
 *
 * @param options.seed any string; the same seed and number of strands give the same bytes
 * @param options.strands the number of lines; 40 to 60 look best
 * @returns at most 21 paths (seven hues in three weights) and the root
 */
export function motif({ seed, strands }: { seed: string; strands: number }): Motif {
	const draw = source(seed);
	const knot = { x: draw(850, 1000), y: draw(235, 375), lean: draw(94, 134), width: draw(50, 76) };
	const hung = sheets(knot, draw);
	const whole = hung.reduce((sum, { share }) => sum + share, 0);
	const drawn: Strand[] = [];
	let end = 0;
	for (const sheet of hung) {
		end += (sheet.share / whole) * strands;
		const count = Math.round(end) - drawn.length;
		for (let i = 0; i < count; i++) drawn.push(strandAt((i + 0.5) / count, sheet, knot, draw));
	}
	return { paths: coloured(drawn, draw(0, 1)), root: heart(drawn) };
}
