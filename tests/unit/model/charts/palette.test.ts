import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { differenceEuclidean, filterGrayscale, formatHex, type Oklab, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { properties } from '../../../../src/model/charts/drawing.ts';
import { colourOf, contrast, hexOf } from '../../styles/colour.ts';
import { colour, parts, schemes } from '../../styles/tokens.ts';
import { seenAs, visions } from './colour-vision.ts';
import { APART, GREY_APART, grounds, MARK_CONTRAST, paletteCss, quietColour, seriesColours } from './palette.ts';

const difference = differenceEuclidean('oklab');

/** The least of a measure over every two of some colours. */
function least(colours: readonly string[], measure: (one: string, other: string) => number): number {
	return Math.min(...colours.flatMap((one, index) => colours.slice(0, index).map((other) => measure(one, other))));
}

const lightness = (hex: string) => seenAs('usual', hex).l;
const lightnessApart = (one: string, other: string) => Math.abs(lightness(one) - lightness(other));

describe('the grounds', () => {
	it.each(schemes)('are the paper of the style sheet: %s', (scheme) => {
		expect(grounds[scheme]).toBe(hexOf(colour('--paper', scheme)));
	});

	it('are the ground of the opener that has a chart', () => {
		expect(grounds.opener).toBe(hexOf(colour('--ground', 'light', 'situation')));
	});
});

describe.each(schemes)('the series in the %s theme', (theme) => {
	const all = seriesColours(theme, 4);

	it('are four colours, of which a chart with fewer has the first', () => {
		expect(all).toHaveLength(4);
		for (const one of all) expect(one).toMatch(/^#[0-9a-f]{6}$/u);
		expect(seriesColours(theme, 1)).toEqual(all.slice(0, 1));
		expect(seriesColours(theme, 3)).toEqual(all.slice(0, 3));
	});

	it.each(all)('%s has a contrast of 3 with the paper, by the arithmetic of the tokens too', (one) => {
		expect(wcagContrast(one, grounds[theme])).toBeGreaterThanOrEqual(MARK_CONTRAST);
		expect(contrast(colourOf(one), colour('--paper', theme))).toBeGreaterThanOrEqual(3);
	});

	it('are each 0.12 in lightness from every other', () => {
		expect(least(all, lightnessApart)).toBeGreaterThanOrEqual(0.12);
	});

	it('are twice as far from their neighbour while they are few', () => {
		expect(lightnessApart(all[0] ?? '', all[1] ?? '')).toBeGreaterThanOrEqual(0.24);
	});

	it.each(visions.filter((vision) => vision !== 'grey'))('are apart as seen with %s', (vision) => {
		const apart = (one: string, other: string) => difference(seenAs(vision, one), seenAs(vision, other));
		expect(least(all, apart)).toBeGreaterThanOrEqual(APART);
	});

	it('are apart in grey of their luminance', () => {
		const apart = (one: string, other: string) => difference(seenAs('grey', one), seenAs('grey', other));
		expect(least(all, apart)).toBeGreaterThanOrEqual(GREY_APART);
	});

	it('are apart from their neighbours in the cruder grey that printers make of the channels as they are', () => {
		const greys = all.map((one) => formatHex(filterGrayscale(1, 'rgb')(one)) ?? '');
		for (const [index, grey] of greys.slice(1).entries()) {
			expect(lightnessApart(greys[index] ?? '', grey)).toBeGreaterThanOrEqual(GREY_APART);
		}
	});
});

describe('the hues', () => {
	it('are the same in both themes', () => {
		const hue = ({ a, b }: Oklab) => (Math.atan2(b, a) * 180) / Math.PI;
		const [light, dark] = [seriesColours('light', 4), seriesColours('dark', 4)];
		for (const [index, one] of light.entries()) {
			const turn = Math.abs(hue(seenAs('usual', one)) - hue(seenAs('usual', dark[index] ?? '')));
			expect(Math.min(turn, 360 - turn)).toBeLessThan(3);
		}
	});
});

describe('what is quiet', () => {
	it.each(schemes)('has a contrast of 3 with the paper and is far from the hue of every part: %s', (scheme) => {
		const quiet = quietColour(scheme);
		expect(contrast(colourOf(quiet), colour('--paper', scheme))).toBeGreaterThanOrEqual(3);
		for (const part of [undefined, ...parts]) {
			expect(lightnessApart(quiet, hexOf(colour('--hue', scheme, part)))).toBeGreaterThanOrEqual(0.12);
		}
	});

	it('has a contrast of 3 with the ground of the opener and is darker than the white beside it', () => {
		const quiet = quietColour('opener');
		expect(wcagContrast(quiet, grounds.opener)).toBeGreaterThanOrEqual(3);
		expect(lightnessApart(quiet, hexOf(colour('--on-ground', 'light')))).toBeGreaterThanOrEqual(0.12);
	});
});

describe('the simulation', () => {
	it('multiplies in linear light, as Machado, Oliveira and Fernandes do', () => {
		// Each row of a matrix has the sum 1, so that greys stay what they are.
		for (const vision of visions) {
			expect(difference(seenAs(vision, '#808080'), seenAs('usual', '#808080'))).toBeLessThan(0.001);
		}
		// 0.152286 of the red's light and 0.114503 of it as green: 0.43 and 0.37 as channels; blue would be below zero.
		expect(formatHex(seenAs('protanopia', '#ff0000'))).toBe('#6d5f00');
	});

	it('says what is not a colour', () => {
		expect(() => seenAs('grey', 'no-colour')).toThrow(new Error('"no-colour" is not a colour'));
	});
});

describe('the style sheet', () => {
	it('is one rule with a colour per theme for each property that charts use', () => {
		const css = paletteCss();
		expect(css).toMatch(/^:root\{[^{}]+\}$/u);
		const [light, dark] = [seriesColours('light', 4), seriesColours('dark', 4)];
		for (const [index, name] of properties.series.entries()) {
			expect(css).toContain(`${name}:light-dark(${light[index]},${dark[index]})`);
		}
		expect(css).toContain(`${properties.muted}:light-dark(${quietColour('light')},${quietColour('dark')})`);
	});

	it('stands in src/styles/palette.css as it was computed', () => {
		const file = join(import.meta.dirname, '../../../../src/styles/palette.css');
		const css = readFileSync(file, 'utf8').replaceAll(/\/\*.*?\*\//gsu, '');
		expect(css.replaceAll(/\s/gu, '').replaceAll(';}', '}')).toBe(paletteCss());
	});
});
