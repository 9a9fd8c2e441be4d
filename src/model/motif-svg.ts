import { type Html, html } from './html.ts';
import { type Coordinate, type MotifPath, motif, type Weight } from './motif.ts';

const STRANDS = 48;
/** On the title there are fewer: it stands in the page itself, and the first paint waits for it. */
const TITLE = { seed: 'titel', strands: 32 };

const WIDTHS: Readonly<Record<Weight, number>> = { fine: 1, medium: 1.6, bold: 2.4 };
/** Opacity per strand, so that lines lie before and behind each other. */
const OPACITIES = [0.85, 0.4, 0.55, 0.4, 0.85, 0.55, 0.85];

/** Whose hue each strand of the title has: that of the deck, those of the parts, and one that is in the background. */
const PARTS = ['', 'legislation', 'situation', 'recruitment', 'integration', 'vitality', ''];
const FAINT = 6;

/** The same hues on light paper, where there is no style sheet. */
const HUES = ['#005f73', '#3a4e8c', '#9a3b2e', '#1b6b4f', '#7a3a78', '#8f5200', '#8498a2'];
const DOT = '#10293a';

/** The motif of the title, in the hues of all parts, to stand in the page: its style sheets give it colours and widths. */
export function motifOfTitle(): Html {
	const { paths, root } = motif(TITLE);
	return html`<svg class="motif strands" viewBox="0 0 1280 720" aria-hidden="true">
		${paths.map((path) => html`<path ${lookInPage(path)} d="${path.d}"/>`)}
		<circle cx="${root.x}" cy="${root.y}" r="7"/>
	</svg>`;
}

/** A stroke of the motif, as a canvas draws it. */
export interface Stroke {
	/** Path data on a stage of 1280 × 720. */
	readonly d: string;
	readonly colour: string;
	readonly width: number;
	readonly opacity: number;
}

/** The strokes of {@link motifOfTitle} on light paper, with the dot that they meet in. */
export function strokesOfTitle(): { strokes: readonly Stroke[]; dot: Coordinate; colour: string } {
	const { paths, root } = motif(TITLE);
	const strokes = paths.map(({ d, strand, weight }) => ({
		d,
		colour: HUES[strand] ?? DOT,
		width: WIDTHS[weight],
		opacity: weight === 'fine' ? 0.7 : 0.9,
	}));
	return { strokes, dot: root, colour: DOT };
}

/** The motif on the ground of an opener: white, as a file of its own. */
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
