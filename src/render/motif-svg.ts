import { type Html, html } from './html.ts';
import { type MotifPath, motif, type Weight } from './motif.ts';

const STRANDS = 48;

const WIDTHS: Readonly<Record<Weight, number>> = { fine: 1, medium: 1.6, bold: 2.4 };
/** Opacity per strand, so that lines lie before and behind each other. */
const OPACITIES = [0.85, 0.4, 0.55, 0.4, 0.85, 0.55, 0.85];

/**
 * The motif as a part of the page, its strands in the hues of the style sheet: lines, and the point where they meet.
 *
 * @param seed what the drawing grows from; the same seed gives the same drawing
 */
export function motifInline(seed: string): Html {
	const { paths, root } = motif({ seed, strands: STRANDS });
	return html`<svg class="motif" viewBox="0 0 1280 720" aria-hidden="true">
		${paths.map(({ d, strand, weight }) => html`<path class="${weight} s${strand}" d="${d}"/>`)}
		<circle cx="${root.x}" cy="${root.y}" r="7"/>
	</svg>`;
}

/** The motif as a file of its own, white, for the grounds of the openers. */
export function motifFile(seed: string): string {
	const { paths, root } = motif({ seed, strands: STRANDS });
	const line = ({ d, strand, weight }: MotifPath) =>
		html`<path stroke-width="${WIDTHS[weight]}" stroke-opacity="${OPACITIES[strand] ?? 1}" d="${d}"/>`;
	return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 720" width="1280" height="720">
		<g fill="none" stroke="#fff" stroke-linecap="round">${paths.map(line)}</g>
		<circle cx="${root.x}" cy="${root.y}" r="7" fill="#fff"/>
	</svg>`.source;
}
