import { describe, expect, it } from 'vitest';
import type { Area, PptxLayout, Slot } from '../../../../../src/render/pptx/layouts/layout.ts';
import { pptxLayouts } from '../../../../../src/render/pptx/layouts/layouts.ts';
import { FOOTER, TITLE } from '../../../../../src/render/pptx/layouts/styles.ts';

const layouts: readonly (readonly [string, PptxLayout])[] = Object.entries(pptxLayouts);

/** The least size of text, in points: for sources and small print, and for all else. */
const SMALL = 16;
const LEAST = 18;

function overlap(one: Area, other: Area): boolean {
	const beside = one.x + one.width <= other.x || other.x + other.width <= one.x;
	const above = one.y + one.height <= other.y || other.y + other.height <= one.y;
	return !beside && !above;
}

describe.each(layouts)('the layout %s', (_, { slots, title }) => {
	const areas: readonly (readonly [string, Area])[] = [
		['title', title ?? TITLE],
		['footer', FOOTER],
		...Object.entries(slots),
	];

	it('has placeholders that do not overlap each other, the title or the footer', () => {
		const overlapping = areas.flatMap(([name, area], at) =>
			areas.slice(at + 1).flatMap(([other, beside]) => (overlap(area, beside) ? `${name} and ${other}` : [])),
		);
		expect(overlapping).toEqual([]);
	});

	it('has all placeholders on the slide', () => {
		const outside = areas.filter(
			([, { x, y, width, height }]) => x < 0 || y < 0 || x + width > 1280 || y + height > 720,
		);
		expect(outside).toEqual([]);
	});

	it('has no text that is too small to read from afar', () => {
		const small = Object.entries(slots).flatMap(([name, slot]: readonly [string, Slot]) =>
			slot.kind === 'text'
				? slot.style.levels
						.filter(({ size, colour }) => size < (colour === undefined || colour === 'ink' ? LEAST : SMALL))
						.map(({ size }) => `${name}: ${size}`)
				: [],
		);
		expect(small).toEqual([]);
	});
});
