import { type Html, html } from './html.ts';
import { type MotifPath, motif, type Point, type Weight } from './motif.ts';

const STRANDS = 48;

const WIDTHS: Readonly<Record<Weight, number>> = { fine: 1, medium: 1.6, bold: 2.4 };
/** Opacity per strand, so that lines lie before and behind each other. */
const OPACITIES = [0.85, 0.4, 0.55, 0.4, 0.85, 0.55, 0.85];

/** The hues of the parts, for strands on light and on dark paper. */
const HUES: readonly (readonly [light: string, dark: string])[] = [
	['#005f73', '#5cc3d6'],
	['#3a4e8c', '#a3b3ec'],
	['#9a3b2e', '#f2a392'],
	['#1b6b4f', '#6fcba7'],
	['#7a3a78', '#dba5d8'],
	['#8f5200', '#e9b467'],
	['#6c9ba6', '#c9d8df'],
];
const DOT = ['#10293a', '#eef4f5'] as const;

/**
 * The motif on paper, its strands in the hues of all parts, as a file of its own. It follows the colours of the page that
 * shows it: a browser hands the colour scheme of an image on to it.
 *
 * @param seed what the drawing grows from; the same seed gives the same drawing
 */
export function motifOnPaper(seed: string): string {
	const colours = (at: 0 | 1) =>
		[...HUES.map((hue, strand) => `.s${strand}{stroke:${hue[at]}}`), `circle{fill:${DOT[at]}}`].join('');
	const style = html`<style>${colours(0)}@media (prefers-color-scheme:dark){${colours(1)}}</style>`;
	const look = ({ strand, weight }: MotifPath) =>
		html`class="s${strand}" stroke-width="${WIDTHS[weight]}" stroke-opacity="${opacityOnPaper(weight)}"`;
	return drawing(seed, style, look);
}

/** A stroke of the motif, as a canvas draws it. */
export interface Stroke {
	/** Path data on a stage of 1280 × 720. */
	readonly d: string;
	readonly colour: string;
	readonly width: number;
	readonly opacity: number;
}

/** The strokes of {@link motifOnPaper} on light paper, with the dot that they meet in. */
export function strokesOnPaper(seed: string): { strokes: readonly Stroke[]; dot: Point; colour: string } {
	const { paths, root } = motif({ seed, strands: STRANDS });
	const strokes = paths.map(({ d, strand, weight }) => ({
		d,
		colour: HUES[strand]?.[0] ?? DOT[0],
		width: WIDTHS[weight],
		opacity: opacityOnPaper(weight),
	}));
	return { strokes, dot: root, colour: DOT[0] };
}

/** The motif on the ground of an opener: white, as a file of its own. */
export function motifOnGround(seed: string): string {
	const look = ({ strand, weight }: MotifPath) =>
		html`stroke="#fff" stroke-width="${WIDTHS[weight]}" stroke-opacity="${OPACITIES[strand] ?? 1}"`;
	return drawing(seed, html``, look, html` fill="#fff"`);
}

function opacityOnPaper(weight: Weight): number {
	return weight === 'fine' ? 0.7 : 0.9;
}

function drawing(seed: string, style: Html, look: (path: MotifPath) => Html, dot: Html = html``): string {
	const { paths, root } = motif({ seed, strands: STRANDS });
	return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" width="1280" height="720">
		${style}<g fill="none" stroke-linecap="round">${paths.map((path) => html`<path ${look(path)} d="${path.d}"/>`)}</g>
		<circle cx="${root.x}" cy="${root.y}" r="7"${dot}/>
	</svg>`.source;
}
