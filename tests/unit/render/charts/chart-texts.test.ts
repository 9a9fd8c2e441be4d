import { describe, expect, it } from 'vitest';
import { parseDataset } from '../../../../src/model/dataset.ts';
import { marksSvg } from '../../../../src/render/charts/chart-texts.ts';

function drawingOf(point: object): string {
	const source = { sv: 'https://example.org/sv', fi: 'https://example.org/fi' };
	const series = { id: 'a', publisher: 'etla', licence: null, source, read: '2026-11-24', points: [point] };
	return marksSvg(parseDataset('sample', { id: 'foreign-experts-staying', unit: 'share', series: [series] })).source;
}

const marksOf = (value: number) => drawingOf({ at: 'P5Y', value, status: 'verified' });

describe('marksSvg', () => {
	it.each([
		[0, 0],
		[0.04, 0],
		[0.33, 3],
		[0.66, 7],
		[1, 10],
	])('fills of ten the share that is meant, the first ones: %f', (share, filled) => {
		expect([...marksOf(share).matchAll(/<circle class="(\w+)"/gu)].map(([, name]) => name)).toEqual([
			...Array.from({ length: filled }, () => 'filled'),
			...Array.from({ length: 10 - filled }, () => 'open'),
		]);
	});

	it('sets them in two rows of five, within the drawing and none on another', () => {
		const drawing = marksOf(1);
		const [, wide, high] = /viewBox="0 0 (\d+) (\d+)"/u.exec(drawing) ?? [];
		const circles = [...drawing.matchAll(/cx="(\d+)" cy="(\d+)" r="(\d+)"/gu)].map(([, ...numbers]) =>
			numbers.map(Number),
		);
		expect(circles).toHaveLength(10);
		expect(new Set(circles.map(([, y]) => y)).size).toBe(2);
		for (const [index, [x = NaN, y = NaN, r = NaN]] of circles.entries()) {
			expect(Math.min(x, Number(wide) - x, y, Number(high) - y)).toBeGreaterThan(r);
			for (const [otherX = NaN, otherY = NaN] of circles.slice(0, index)) {
				expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(2 * r);
			}
		}
	});

	it('says nothing to a screen reader: the words beside it do', () => {
		expect(marksOf(0.5)).toMatch(/^<svg [^>]*aria-hidden="true"/u);
	});

	it('cannot be drawn of a hole', () => {
		expect(() => drawingOf({ at: 'P5Y', hole: 'not-found' })).toThrow(
			new Error('data/foreign-experts-staying.json: marks need a value'),
		);
	});
});
