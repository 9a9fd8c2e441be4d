import { type Html, html } from './html.ts';
import { type Coordinate, type MotifPath, motif, type Weight } from './motif.ts';

const STRANDS = 48;
/**
 * The title slide has fewer strands, because its drawing is part of the page itself and the first paint waits for it.
 */
const TITLE = { seed: 'titel', strands: 32 };

const WIDTHS: Readonly<Record<Weight, number>> = { fine: 1, medium: 1.6, bold: 2.4 };
/** The opacity of each strand; the differences make some lines appear in front of others. */
const OPACITIES = [0.85, 0.4, 0.55, 0.4, 0.85, 0.55, 0.85];

/**
 * The part of the deck whose hue each strand of the title has. The first has the hue of the deck itself, the last stays
 * in the background.
 */
const PARTS = ['', 'legislation', 'situation', 'recruitment', 'integration', 'vitality', ''];
const FAINT = 6;

/** The same hues for light paper, for drawings that no style sheet reaches. */
const HUES = ['#005f73', '#3a4e8c', '#9a3b2e', '#1b6b4f', '#7a3a78', '#8f5200', '#8498a2'];
const DOT = '#10293a';

/**
 * The motif of the title slide in the hues of all parts, as inline SVG. The style sheets of the page give it its
 * colours and widths.
 */
export function motifOfTitle(): Html {
	const { paths, root } = motif(TITLE);
	return html`<svg class="motif strands" viewBox="0 0 1280 720" aria-hidden="true">
		${paths.map((path) => html`<path ${lookInPage(path)} d="${path.d}"/>`)}
		<circle cx="${root.x}" cy="${root.y}" r="7"/>
	</svg>`;
}

/** A line of the motif with all that is needed to draw it. */
export interface Stroke {
	/** Path data on a stage of 1280 × 720. */
	readonly d: string;
	readonly colour: string;
	readonly width: number;
	readonly opacity: number;
}

/** The lines of a motif, and place and colour of the dot in its knot; coordinates on a stage of 1280 × 720. */
export interface Strokes {
	readonly strokes: readonly Stroke[];
	readonly dot: Coordinate;
	readonly colour: string;
}

/**
 * The lines of {@link motifOfTitle} in the colours for light paper, for a canvas.
 */
export function strokesOfTitle(): Strokes {
	return strokesOf(TITLE, ({ strand, weight }) => ({
		colour: HUES[strand] ?? DOT,
		opacity: weight === 'fine' ? 0.7 : 0.9,
	}));
}

/**
 * The lines of {@link motifOnGround}, in white.
 *
 * @param seed decides the form of the drawing
 */
export function strokesOnGround(seed: string): Strokes {
	return strokesOf({ seed, strands: STRANDS }, ({ strand }) => ({
		colour: '#ffffff',
		opacity: OPACITIES[strand] ?? 1,
	}));
}

function strokesOf(
	asked: { readonly seed: string; readonly strands: number },
	look: (path: MotifPath) => Pick<Stroke, 'colour' | 'opacity'>,
): Strokes {
	const { paths, root } = motif(asked);
	const strokes = paths.map((path) => ({ d: path.d, width: WIDTHS[path.weight], ...look(path) }));
	return { strokes, dot: root, colour: DOT };
}

/**
 * The motif on the coloured ground of an opener slide, in white.
 *
 * @param seed decides the form of the drawing; the same seed gives the same bytes
 * @returns a complete SVG file
 */
export function motifOnGround(seed: string): string {
	const { paths, root } = motif({ seed, strands: STRANDS });
	return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" width="1280" height="720">
		<g fill="none" stroke-linecap="round">${paths.map((path) => html`<path ${lookOnGround(path)} d="${path.d}"/>`)}</g>
		<circle cx="${root.x}" cy="${root.y}" r="7" fill="#fff"/>
	</svg>`.source;
}

function lookInPage({ strand, weight }: MotifPath): Html {
	const part = PARTS[strand];
	const hue = part ? html` data-part="${part}"` : html``;
	return html`class="${weight}${strand === FAINT ? ' faint' : ''}"${hue}`;
}

function lookOnGround({ strand, weight }: MotifPath): Html {
	return html`stroke="#fff" stroke-width="${WIDTHS[weight]}" stroke-opacity="${OPACITIES[strand] ?? 1}"`;
}
