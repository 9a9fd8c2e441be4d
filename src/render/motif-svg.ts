import { type Html, html } from './html.ts';
import { motif } from './motif.ts';

const STRANDS = 48;

/**
 * The motif as a picture that says nothing: lines, and the point where they meet.
 *
 * @param seed what the drawing grows from; the same seed gives the same drawing
 */
export function renderMotif(seed: string): Html {
	const { paths, root } = motif({ seed, strands: STRANDS });
	return html`<svg class="motif" viewBox="0 0 1280 720" aria-hidden="true">
		${paths.map(({ d, strand, weight }) => html`<path class="${weight} s${strand}" d="${d}"/>`)}
		<circle cx="${root.x}" cy="${root.y}" r="7"/>
	</svg>`;
}
