import { describe, expect, it } from 'vitest';
import { deck } from '../../../../slides/deck.ts';
import { outlineOf } from '../../../../src/model/outline.ts';
import type { Part, Slide } from '../../../../src/model/slide.ts';
import { rail, railTrack } from '../../../../src/render/markup/rail.ts';

const slide = (id: string): Slide => ({ id, layout: 'opener', minutes: 1 });

/** Two slides that are not counted, then parts of one and of three. */
const small: readonly Part[] = [
	{ id: 'opening', slides: [slide('title'), slide('contents')] },
	{ id: 'introduction', slides: [slide('a')] },
	{ id: 'summary', slides: [slide('b'), slide('c'), slide('d')] },
];

const railsOf = (parts: readonly Part[]) => {
	const outline = outlineOf(parts);
	return outline.slides.map((placed) => rail(outline, placed).source);
};

/** The lines of a drawing, each as its two ends. */
const linesOf = (source: string) =>
	[...source.matchAll(/M([\d.]+) 3H([\d.]+)/gu)].map(([, from, to]) => [Number(from), Number(to)]);

/** The line of the part that the slide is in, and those of the parts before it. */
const hereOf = (source: string) => linesOf(/<path class="here"[^>]*>/u.exec(source)?.[0] ?? '').flat();
const passedOf = (source: string) => linesOf(/<path class="passed"[^>]*>/u.exec(source)?.[0] ?? '');

describe('railTrack', () => {
	it('draws a line for each counted part, as long as its slides, with room for the round ends', () => {
		// (1064 − 12) / 4 slides = 263 for each; every line ends 2.5 before its slides do.
		expect(railTrack(outlineOf(small)).source).toBe(
			'<symbol id="rail-track" viewBox="0 0 1064 6"><path d="M2.5 3H260.5M277.5 3H1061.5"/></symbol>',
		);
	});

	it('draws the seven parts of the deck one after the other, across the whole width', () => {
		const lines = linesOf(railTrack(outlineOf(deck)).source).flat();
		expect(lines).toHaveLength(14);
		expect(lines).toEqual(lines.toSorted((a, b) => a - b));
		expect(lines[0]).toBe(2.5);
		expect(lines.at(-1)).toBe(1061.5);
	});
});

describe('rail', () => {
	it('is the track, the parts passed and the way gone in this one', () => {
		expect(railsOf(small)[4]).toBe(
			'<svg class="rail" viewBox="0 0 1064 6" aria-hidden="true"><use href="#rail-track"/>' +
				'<path class="passed" d="M2.5 3H260.5"/><path class="here" d="M277.5 3H800.2"/></svg>',
		);
	});

	it('is not drawn on slides that are not counted', () => {
		expect(railsOf(small).slice(0, 2)).toEqual(['', '']);
	});

	it('draws no part as passed in the first one', () => {
		expect(railsOf(small)[2]).not.toContain('passed');
	});

	it('grows with every slide of a part and reaches its end with the last', () => {
		const outline = outlineOf(deck);
		const rails = railsOf(deck);
		const ends = linesOf(railTrack(outline).source);
		for (const part of outline.parts.filter(({ number }) => number > 0)) {
			const reached = rails.slice(part.from - 1, part.to).map((source) => hereOf(source)[1]);
			expect(reached).toEqual([...new Set(reached)].toSorted((a = 0, b = 0) => a - b));
			expect(reached.at(-1)).toBe(ends[part.number - 1]?.[1]);
		}
	});

	it('draws the parts before this one as passed, all the way', () => {
		const outline = outlineOf(deck);
		const ends = linesOf(railTrack(outline).source);
		const passed = railsOf(deck).map(passedOf);
		expect(passed).toEqual(outline.slides.map(({ part }) => ends.slice(0, Math.max(0, part.number - 1))));
	});
});
