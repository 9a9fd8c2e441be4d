import { formatHex, interpolate, parseHex, type Rgb, wcagContrast } from 'culori';

export type Colour = Rgb;

/**
 * Reads a colour such as `#005f73`.
 *
 * @throws Error naming a text that is no such colour
 */
export function colourOf(hex: string): Colour {
	const colour = /^#[0-9a-f]{6}$/iu.test(hex) ? parseHex(hex) : undefined;
	if (colour === undefined) throw new Error(`"${hex}" is not a colour as #rrggbb`);
	return colour;
}

/** Writes a colour as a screen shows it: in 256 steps, and cut off where it is beyond what the screen can show. */
export function hexOf(colour: Colour): string {
	return formatHex(colour);
}

/** Mixes as `color-mix(in oklab, first SHARE, second)` does; the share is from 0 to 1. */
export function mixed(first: Colour, share: number, second: Colour): Colour {
	return colourOf(formatHex(interpolate([second, first], 'oklab')(share)));
}

/** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
	return wcagContrast(one, other);
}
