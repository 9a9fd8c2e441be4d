import {
	clampChroma,
	converter,
	differenceEuclidean,
	formatHex,
	type Oklab,
	wcagContrast,
	wcagLuminance,
} from 'culori';
import { properties } from '../../../../src/model/charts/drawing.ts';
import { seenAs, type Vision, visions } from './colour-vision.ts';

// For the build and the tests only: the page gets custom properties, and its script must not carry the colour library.

/** The themes of the page. */
export type Theme = 'light' | 'dark';

/** What charts stand on: --paper of tokens.css in each theme, and --ground of the opener that has a chart. */
export const grounds = { light: '#ffffff', dark: '#0d1a23', opener: '#9a3b2e' } as const;

/** The least contrast of a mark with its ground, as WCAG 2.2 has it in 1.4.11. */
export const MARK_CONTRAST = 3;

/** The least distance of any two series in lightness, and to every eye in colour; both in OKLab. */
export const APART = 0.12;

/** The least distance of any two series in grey, which goes by luminance: hues of one lightness differ in that. */
export const GREY_APART = 0.1;

/** From one series to the next lighter one: a hair more than the least, for the rounding to 256 steps of a channel. */
const STEP = 0.125;

/** Okabe and Ito's palette without black, which is the ink: https://jfly.uni-koeln.de/color/ */
const PUBLISHED = ['#e69f00', '#56b4e9', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7'] as const;

/**
 * How many steps from the lightness that is nearest to the ground each series stands. The first three are dark, light and
 * between in both themes, so that neighbours differ most; what is farthest from the ground and has least hue comes last.
 */
const PLACES: Readonly<Record<Theme, readonly number[]>> = { light: [2, 0, 1, 3], dark: [0, 2, 1, 3] };

const toOklch = converter('oklch');
const toOklab = converter('oklab');

/** The hue of a colour at another lightness of OKLCH, from 0 to 1, with as much of its chroma as a screen can show. */
function atLightness(colour: string, lightness: number, chroma = Number.POSITIVE_INFINITY): string {
	const { c, h = 0 } = toOklch(colour) ?? { c: 0 };
	return formatHex(clampChroma({ mode: 'oklch', l: lightness, c: Math.min(c, chroma), h }, 'oklch', 'rgb'));
}

/** How finely a lightness is sought. */
const FINE = 0.005;

/** The lightness nearest to the ground's at which every one of the colours has the contrast of a mark with it. */
function nearest(ground: string, colours: readonly string[], chroma?: number): number {
	const passes = (lightness: number) =>
		colours.every((colour) => wcagContrast(atLightness(colour, lightness, chroma), ground) >= MARK_CONTRAST);
	for (let step = Math.round((toOklab(ground)?.l ?? 0) / FINE); step >= 0 && step <= 1 / FINE; step += awayFrom(ground))
		if (passes(step * FINE)) return step * FINE;
	throw new Error(`No lightness gives ${colours.join(', ')} a contrast of ${MARK_CONTRAST} with ${ground}`);
}

function awayFrom(ground: string): 1 | -1 {
	return wcagLuminance(ground) > 0.5 ? -1 : 1;
}

/** A hue at the lightness of one series, with how far that is from the published colour. */
interface Candidate {
	readonly hex: string;
	readonly moved: number;
	readonly seen: Readonly<Record<Vision, Oklab>>;
}

const difference = differenceEuclidean('oklab');

function candidatesOf(theme: Theme): readonly (readonly Candidate[])[] {
	const start = nearest(grounds[theme], PUBLISHED);
	return PLACES[theme].map((place) =>
		PUBLISHED.map((published) => {
			const hex = atLightness(published, start + awayFrom(grounds[theme]) * place * STEP);
			return { hex, moved: difference(hex, published) ** 2, seen: seenByAll(hex) };
		}),
	);
}

function seenByAll(hex: string): Readonly<Record<Vision, Oklab>> {
	return {
		usual: seenAs('usual', hex),
		protanopia: seenAs('protanopia', hex),
		deuteranopia: seenAs('deuteranopia', hex),
		tritanopia: seenAs('tritanopia', hex),
		grey: seenAs('grey', hex),
	};
}

function areApart(one: Candidate, other: Candidate): boolean {
	return visions.every(
		(vision) => difference(one.seen[vision], other.seen[vision]) >= (vision === 'grey' ? GREY_APART : APART),
	);
}

type Palette = Readonly<Record<Theme, readonly string[]>>;

/** A hue as one series has it, in both themes. */
interface Series {
	readonly published: string;
	readonly light: Candidate;
	readonly dark: Candidate;
}

function areSeriesApart(one: Series, other: Series): boolean {
	return one.published !== other.published && areApart(one.light, other.light) && areApart(one.dark, other.dark);
}

/**
 * Of all ways to give each series a hue of its own, the same in both themes, the one that keeps nearest to what was
 * published among those whose series are all apart.
 */
function search(): Palette {
	const [light, dark] = [candidatesOf('light'), candidatesOf('dark')];
	let best: { readonly series: readonly Series[]; readonly moved: number } | undefined;
	const extend = (series: readonly Series[], moved: number): void => {
		if (best && moved >= best.moved) return;
		if (series.length === light.length) {
			best = { series, moved };
			return;
		}
		for (const next of seriesAt(light[series.length], dark[series.length]))
			if (series.every((one) => areSeriesApart(one, next)))
				extend([...series, next], moved + next.light.moved + next.dark.moved);
	};
	extend([], 0);
	if (!best) throw new Error(`No four of Okabe and Ito's hues are apart to every eye`);
	return { light: best.series.map((one) => one.light.hex), dark: best.series.map((one) => one.dark.hex) };
}

function seriesAt(lights: readonly Candidate[] = [], darks: readonly Candidate[] = []): readonly Series[] {
	return PUBLISHED.flatMap((published, hue) => {
		const [light, dark] = [lights[hue], darks[hue]];
		return light && dark ? [{ published, light, dark }] : [];
	});
}

let found: Palette | undefined;

/**
 * The colours of the series of a chart, in their order, as `#rrggbb`. A chart with fewer series has the first of them.
 * Each has a contrast of 3 with the theme's paper, and any two are {@link APART} in lightness and to every eye,
 * and {@link GREY_APART} in grey.
 */
export function seriesColours(theme: Theme, count: 1 | 2 | 3 | 4): readonly string[] {
	found ??= search();
	return found[theme].slice(0, count);
}

/** So little of the ink's chroma that nobody takes what is quiet for a series. */
const QUIET_CHROMA = 0.025;

/** The colour of marks that the slide does not talk about: the ink's hue, as pale as a mark may be on its ground. */
export function quietColour(ground: keyof typeof grounds): string {
	const hue = ground === 'opener' ? grounds.opener : '#10293a';
	const chroma = ground === 'opener' ? undefined : QUIET_CHROMA;
	return atLightness(hue, nearest(grounds[ground], [hue], chroma), chroma);
}

/**
 * The custom properties of charts as one rule: `--series-1` to `--series-4`, and `--muted` for what is not emphasised. What is
 * emphasised has --hue.
 */
export function paletteCss(): string {
	const [light, dark] = [seriesColours('light', 4), seriesColours('dark', 4)];
	const series = properties.series.map((name, index) => `${name}:light-dark(${light[index]},${dark[index]})`);
	const muted = `${properties.muted}:light-dark(${quietColour('light')},${quietColour('dark')})`;
	return `:root{${[...series, muted].join(';')}}`;
}
