import { describe, expect, it } from 'vitest';
import { deck } from '../../../slides/deck.ts';
import { colourOf, contrast, hexOf, mixed } from './colour.ts';
import { colour, parts, type Scheme, schemes } from './tokens.ts';

const ofHex = (one: string, other: string) => contrast(colourOf(one), colourOf(other));

describe('the arithmetic', () => {
	it('agrees with WCAG on the ends of the scale and on the grey that just passes', () => {
		expect(ofHex('#000000', '#ffffff')).toBeCloseTo(21, 10);
		expect(ofHex('#ffffff', '#ffffff')).toBe(1);
		expect(ofHex('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
		expect(ofHex('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
	});

	it('mixes as browsers do', () => {
		const mix = (one: string, share: number, other: string) => hexOf(mixed(colourOf(one), share, colourOf(other)));
		expect(mix('#ffffff', 0.5, '#000000')).toBe('#636363');
		expect(mix('#ff0000', 0.5, '#0000ff')).toBe('#8c53a2');
		expect(mix('#005f73', 1, '#ffffff')).toBe('#005f73');
		expect(mix('#005f73', 0, '#ffffff')).toBe('#ffffff');
	});

	it('refuses what is not a colour', () => {
		expect(() => colourOf('red')).toThrow(new Error('"red" is not a colour as #rrggbb'));
		expect(() => colour('--no-such-token', 'light')).toThrow(
			new Error('src/styles/tokens.css: there is no --no-such-token'),
		);
	});
});

describe('the tokens', () => {
	it('have hues for parts of the deck', () => {
		const ids: readonly string[] = deck.map(({ id }) => id);
		expect(parts).toHaveLength(5);
		expect(ids).toEqual(expect.arrayContaining(parts));
	});

	it('have a hue of its own for each of these parts, as the ground of its opener too', () => {
		for (const name of ['--hue', '--ground']) {
			const hues = [undefined, ...parts].map((part) => hexOf(colour(name, 'light', part)));
			expect(new Set(hues).size).toBe(hues.length);
		}
	});
});

/** The page where no part has set anything, and each part that has. */
const places = [undefined, ...parts];

interface Pair {
	readonly name: string;
	readonly on: string;
	readonly scheme: Scheme;
	readonly part: string | undefined;
}

/** Every pair of a token and a ground, in both schemes; where a part may change one of the two, in each part. */
function pairs(names: readonly string[], grounds: readonly string[], among = places): readonly [string, Pair][] {
	return names.flatMap((name) =>
		grounds.flatMap((on) =>
			schemes.flatMap((scheme) =>
				among.map((part): [string, Pair] => [
					`${name} on ${on}, ${scheme}${part === undefined ? '' : `, ${part}`}`,
					{ name, on, scheme, part },
				]),
			),
		),
	);
}

const ratioOf = ({ name, on, scheme, part }: Pair) => contrast(colour(name, scheme, part), colour(on, scheme, part));

describe('body text has a contrast of at least 7', () => {
	it.each([...pairs(['--ink'], ['--paper', '--surface'], [undefined]), ...pairs(['--ink'], ['--tint'])])(
		'%s',
		(_title, pair) => {
			expect(ratioOf(pair)).toBeGreaterThanOrEqual(7);
		},
	);
});

describe('other text has a contrast of at least 4.5', () => {
	it.each([
		...pairs(['--quiet', '--link'], ['--paper', '--surface'], [undefined]),
		...pairs(['--quiet', '--link'], ['--tint']),
		...pairs(['--hue'], ['--paper', '--surface', '--tint']),
		...pairs(['--on-ground'], ['--ground']),
	])('%s', (_title, pair) => {
		expect(ratioOf(pair)).toBeGreaterThanOrEqual(4.5);
	});
});

// Lines and tracks are decoration: what they show is said in words beside them.
describe('marks have a contrast of at least 3', () => {
	it.each([...pairs(['--passed'], ['--paper'], [undefined]), ...pairs(['--hue'], ['--paper'])])(
		'%s',
		(_title, pair) => {
			expect(ratioOf(pair)).toBeGreaterThanOrEqual(3);
		},
	);
});
