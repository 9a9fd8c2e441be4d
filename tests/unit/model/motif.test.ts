import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Coordinate, motif } from '../../../src/model/motif.ts';

const STRANDS = 44;
const SEEDS = Array.from({ length: 150 }, (_, i) => `seed ${i}`);

/** The strands of a motif, each as its numbers: edge, handle, handle, knot, handle, root (x and y of each). */
function strandsOf(seed: string): number[][] {
	return data(seed)
		.split('M')
		.slice(1)
		.map((strand) => strand.split(/[CS ]/).map(Number));
}

function data(seed: string): string {
	return motif({ seed, strands: STRANDS })
		.paths.map(({ d }) => d)
		.join('');
}

/** Points along both halves of a strand, as a browser draws them: S mirrors the handle before the knot. */
function sampled(strand: number[]): Coordinate[] {
	const [x0 = NaN, y0 = NaN, x1 = NaN, y1 = NaN, x2 = NaN, y2 = NaN, x3 = NaN, y3 = NaN, ...rest] = strand;
	const [x5 = NaN, y5 = NaN, x6 = NaN, y6 = NaN] = rest;
	return Array.from({ length: 51 }, (_, i) => i / 50).flatMap((t) => [
		{ x: cubic(t, x0, x1, x2, x3), y: cubic(t, y0, y1, y2, y3) },
		{ x: cubic(t, x3, 2 * x3 - x2, x5, x6), y: cubic(t, y3, 2 * y3 - y2, y5, y6) },
	]);
}

function cubic(t: number, from: number, leaving: number, nearing: number, to: number): number {
	const u = 1 - t;
	return u ** 3 * from + 3 * u * u * t * leaving + 3 * u * t * t * nearing + t ** 3 * to;
}

const points = SEEDS.flatMap((seed) => strandsOf(seed).flatMap(sampled));

describe('motif', () => {
	it('gives the same drawing for the same seed', () => {
		expect(motif({ seed: 'integration', strands: STRANDS })).toEqual(motif({ seed: 'integration', strands: STRANDS }));
	});

	it('gives another drawing for every other seed', () => {
		expect(new Set(SEEDS.map(data)).size).toBe(SEEDS.length);
	});

	it('draws as many strands as asked for, in seven hues and at most one path for each hue and weight', () => {
		for (const strands of [1, 7, STRANDS, 60]) {
			const { paths } = motif({ seed: 'livskraft', strands });
			expect(
				paths
					.map(({ d }) => d)
					.join('')
					.match(/M/g),
			).toHaveLength(strands);
			expect(new Set(paths.map(({ strand, weight }) => strand + weight)).size).toBe(paths.length);
		}
		const hues = motif({ seed: 'livskraft', strands: STRANDS }).paths.map(({ strand }) => strand);
		expect([...new Set(hues)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
	});

	it('keeps out of the text', () => {
		const left = points.filter(({ y }) => y > 150 && y < 600).map(({ x }) => x);
		expect(left.reduce((least, x) => Math.min(least, x), Infinity)).toBeGreaterThan(606);
	});

	it('enters at the top or the right, leaves at the bottom, and stays on the stage between', () => {
		for (const strand of SEEDS.flatMap(strandsOf)) {
			expect(strand).toHaveLength(12);
			expect(strand[1] === -8 || strand[0] === 1288).toBe(true);
			expect(strand[11]).toBe(728);
		}
		expect(points.filter(({ x, y }) => !(x > 0 && x < 1300 && y >= -8 && y <= 728))).toEqual([]);
	});

	it('gathers all strands at the root', () => {
		for (const seed of SEEDS) {
			const { root } = motif({ seed, strands: STRANDS });
			expect(root.x).toBeGreaterThan(820);
			expect(root.x).toBeLessThan(1080);
			expect(root.y).toBeGreaterThan(220);
			expect(root.y).toBeLessThan(430);
			for (const [, , , , , , x = NaN, y = NaN] of strandsOf(seed))
				expect(Math.hypot(x - root.x, y - root.y)).toBeLessThan(80);
		}
	});

	it('is small', () => {
		const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
		for (const seed of SEEDS) expect(brotliCompressSync(data(seed), { params }).length).toBeLessThan(800);
	});
});
