import { encode } from 'uqr';
import { html } from '../../model/html.ts';
import type { Language } from '../../model/language.ts';

/** The empty rim that readers of a code need, in its modules. */
const RIM = 4;

/** Where the code of a language lies below the root of the site. */
export function qrPath(language: Language): string {
	return `qr/${language}.svg`;
}

/** A QR code as a drawing with one path; its title is the address that it leads to. */
export function qrFile(address: string): string {
	const { data, size } = encode(address, { ecc: 'M', border: RIM });
	const d = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
	return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">
		<title>${address}</title><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${d}"/>
	</svg>`.source;
}
