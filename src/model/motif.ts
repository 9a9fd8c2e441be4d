/**
 * The motif: lines that arrive from the edges, meet, and take root.
 *
 * Three sheets of silk hang from one knot: from the top, from the right, and from low on the right. A sheet is the
 * space between two rails, and every strand lies a little further from the first rail to the second. That keeps
 * neighbours parallel, and where the rails trade sides the sheet folds as cloth does. The seed decides where the knot
 * sits and how each sheet hangs, so that all drawings are one family and none is the same.
 */

export type Coordinate = { x: number; y: number };
export type Weight = 'fine' | 'medium' | 'bold';

/** All lines of one hue and one width; `d` goes into an SVG path as it is, `strand` is 0 to 6, one for each hue. */
export type MotifPath = { d: string; strand: number; weight: Weight };

/** The drawing on a stage of 1280 × 720; `root` is the heart of the knot, the place for a dot. */
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

/** How a sheet hangs: each span goes from its first rail to its second. Angles are degrees, 90 is straight down. */
type Sheet = {
	/** Where it enters, in pixels along the top edge from the left, round the corner and down the right edge. */
	edge: Span;
	/** Which way it passes the knot, and where across it (−0.5 to 0.5 of the knot's width). */
	heading: Span;
	slot: Span;
	/** Where it leaves the stage at the bottom. */
	root: Span;
	/** How long it keeps its direction: after the edge (share of the way), at the knot (pixels). */
	pull: Span;
	hold: Span;
	/** How deep a root turns down (share of the depth below the knot), and how much it still leans at the bottom. */
	depth: Span;
	sway: Span;
	/** How unevenly the strands are spread, at the edge and at the root; 0 is evenly. */
	gather: Span;
	/** How many of the strands are in it, against the other sheets. */
	share: number;
};

const WIDTH = 1280;
const HEIGHT = 720;
/** Lines end this far outside the stage, so that no line's end is seen. */
const BLEED = 8;
const CORNER = WIDTH + BLEED;
const HUES = 7;
/** Steps of the golden ratio spread the bold lines: never two side by side. */
const GOLDEN = 0.618034;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const mix = ([first, second]: Span, t: number): number => first + (second - first) * t;
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const walk = ({ x, y }: Coordinate, angle: number, by: number): Coordinate => ({
	x: x + Math.cos(angle) * by,
	y: y + Math.sin(angle) * by,
});

/** Numbers from a seed: mulberry32, started with the seed's FNV-1a hash. Takes a range, gives a number in it. */
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

/** The three sheets that hang from a knot. Their ranges were chosen by eye; the tests keep them off the text. */
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
	// Who comes from the left goes right and the other way round, so that the sheets pass through each other.
	return [
		hang([top, top + draw(240, 420)], [-26, -8], [-0.5, 0.1], [draw(720, 820), draw(980, 1270)], draw(0.5, 1.65)),
		hang(side, [0, 18], [-0.3, 0.3], [foot, foot + draw(240, 400)], draw(0.5, 1.65)),
		hang([low, low + draw(90, 240)], [18, 31], [-0.1, 0.5], [foot + 70, draw(840, 1000)], draw(0.35, 1.2)),
	];
}

/** The strand that lies at `place`, 0 to 1, between the rails of a sheet. */
function strandAt(place: number, sheet: Sheet, knot: Knot, draw: Draw): Strand {
	const wave = Math.sin(place * 2 * Math.PI);
	const t = place + sheet.gather[0] * wave;
	const along = mix(sheet.edge, t) + draw(-2, 2);
	const edge = { x: Math.min(along, CORNER), y: Math.max(along - CORNER, 0) - BLEED };
	// A strand is tied a little higher or lower than its neighbour: plaited, not pinched.
	const lean = radians(knot.lean);
	const tied = walk(walk(knot, lean - Math.PI / 2, mix(sheet.slot, t) * knot.width), lean, draw(-14, 14));
	const [right, down] = [tied.x - edge.x, tied.y - edge.y];
	const straight = Math.PI / 2 - Math.atan2(right, down);
	const distance = Math.hypot(right, down);
	// From the top a line comes down, from the right it goes left; near the corner it does something in between.
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

/** The heart of the knot: the middle of all strands, a little past where each is tied. */
function heart(strands: Strand[]): Coordinate {
	const middle = (key: 'x' | 'y'): number =>
		Math.round(mean(strands.map(([, , nearing, tied]) => mix([tied[key], nearing[key]], -0.15))));
	return { x: middle('x'), y: middle('y') };
}

/**
 * A strand as path data. S mirrors the handle, so no strand has a kink at the knot. Absolute and in whole pixels: edge,
 * knot and root then look alike in all strands, which makes them a sixth smaller than relative commands, compressed.
 */
function pathData(strand: Strand): string {
	const [edge, leaving, nearing, tied, turning, root] = strand.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
	return `M${edge}C${leaving} ${nearing} ${tied}S${turning} ${root}`;
}

/** Gives each strand its hue (in runs of a few neighbours, twice over each hue) and weight; one path for each pair. */
function coloured(strands: Strand[], start: number): MotifPath[] {
	const paths = new Map<string, MotifPath>();
	for (const [i, points] of strands.entries()) {
		// In steps of two, so that warm and cool hues lie side by side.
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
 * @param options.seed any string; the same seed and number of strands give the same bytes
 * @param options.strands how many lines; 40 to 60 look best
 * @returns at most 21 paths (seven hues, three weights) and the root
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
