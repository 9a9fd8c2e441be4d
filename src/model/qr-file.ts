import { encode } from 'uqr';
import { html } from './html.ts';

/** The width of the empty rim that readers of a code need, in modules. */
const RIM = 4;

/**
 * Draws a QR code with one path.
 *
 * @param address where it leads; the drawing has it as its title
 * @returns an SVG file
 */
export function qrFile(address: string): string {
	const { data, size } = encode(address, { ecc: 'M', border: RIM });
	const d = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
	return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
		<title>${address}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${d}"/>
	</svg>`.source;
}
