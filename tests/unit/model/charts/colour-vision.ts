import {
	type Color,
	converter,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	type Oklab,
	wcagLuminance,
} from 'culori';

const toOklab = converter('oklab');
const toLinear = converter('lrgb');

/** The ways to see that the series are held against: the usual one, the three deficiencies, and grey print. */
export const visions = ['usual', 'protanopia', 'deuteranopia', 'tritanopia', 'grey'] as const;

export type Vision = (typeof visions)[number];

/** Machado, Oliveira and Fernandes 2009, each at its strongest; the grey is that of the same luminance. */
const eyes: Readonly<Record<Vision, (colour: Color) => Color>> = {
	usual: (colour) => colour,
	protanopia: inLinearLight(filterDeficiencyProt(1)),
	deuteranopia: inLinearLight(filterDeficiencyDeuter(1)),
	tritanopia: inLinearLight(filterDeficiencyTrit(1)),
	grey: (colour) => ({ mode: 'oklab', l: Math.cbrt(wcagLuminance(colour)), a: 0, b: 0 }),
};

/** The matrices are meant for linear light, but culori multiplies whatever stands in r, g and b: so give it that. */
function inLinearLight(filter: (colour: Color) => Color): (colour: Color) => Color {
	return (colour) => {
		const { r, g, b } = toLinear(colour);
		const seen = filter({ mode: 'rgb', r, g, b });
		if (seen.mode !== 'rgb') throw new Error(`culori filters into ${seen.mode}, not rgb`);
		const light = (channel: number) => Math.min(1, Math.max(0, channel));
		return { mode: 'lrgb', r: light(seen.r), g: light(seen.g), b: light(seen.b) };
	};
}

/**
 * A colour as it is seen, in OKLab.
 *
 * @throws Error naming what is not a colour
 */
export function seenAs(vision: Vision, colour: string): Oklab {
	const seen = toOklab(colour);
	if (!seen) throw new Error(`"${colour}" is not a colour`);
	return toOklab(eyes[vision](seen));
}
