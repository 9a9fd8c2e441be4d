/** A colour as red, green and blue in linear light, each from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

type Matrix = readonly [Colour, Colour, Colour];

// Björn Ottosson's matrices, which CSS Color 4 takes over: https://bottosson.github.io/posts/oklab/
const TO_CONES: Matrix = [
	[0.4122214708, 0.5363325363, 0.0514459929],
	[0.2119034982, 0.6806995451, 0.1073969566],
	[0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_OKLAB: Matrix = [
	[0.2104542553, 0.793617785, -0.0040720468],
	[1.9779984951, -2.428592205, 0.4505937099],
	[0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_OKLAB: Matrix = [
	[1, 0.3963377774, 0.2158037573],
	[1, -0.1055613458, -0.0638541728],
	[1, -0.0894841775, -1.291485548],
];
const FROM_CONES: Matrix = [
	[4.0767416621, -3.3077115913, 0.2309699292],
	[-1.2684380046, 2.6097574011, -0.3413193965],
	[-0.0041960863, -0.7034186147, 1.707614701],
];

const each = ([a, b, c]: Colour, change: (value: number) => number): Colour => [change(a), change(b), change(c)];

function times([first, second, third]: Matrix, [a, b, c]: Colour): Colour {
	const row = ([x, y, z]: Colour) => x * a + y * b + z * c;
	return [row(first), row(second), row(third)];
}

/**
 * Reads a colour such as `#005f73`.
 *
 * @throws Error naming a text that is no such colour
 */
export function colourOf(hex: string): Colour {
	if (!/^#[0-9a-f]{6}$/iu.test(hex)) throw new Error(`"${hex}" is not a colour as #rrggbb`);
	const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
	return each([channel(1), channel(3), channel(5)], (value) =>
		value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
	);
}

/** Writes a colour as a screen shows it: in 256 steps, and cut off where it is beyond what the screen can show. */
export function hexOf(colour: Colour): string {
	const channels = each(colour, (value) => {
		const light = Math.min(1, Math.max(0, value));
		return Math.round(255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055));
	});
	return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Mixes as `color-mix(in oklab, first SHARE, second)` does; the share is from 0 to 1. */
export function mixed(first: Colour, share: number, second: Colour): Colour {
	const [a, b] = [oklab(first), oklab(second)];
	const between = (index: 0 | 1 | 2) => a[index] * share + b[index] * (1 - share);
	const cones = times(FROM_OKLAB, [between(0), between(1), between(2)]);
	return colourOf(
		hexOf(
			times(
				FROM_CONES,
				each(cones, (value) => value ** 3),
			),
		),
	);
}

function oklab(colour: Colour): Colour {
	return times(TO_OKLAB, each(times(TO_CONES, colour), Math.cbrt));
}

/** The contrast of two colours as WCAG 2 defines it, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Colour): number {
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
