import { describe, expect, it } from 'vitest';
import { deck } from '../../../slides/deck.ts';
import { outlineOf } from '../../../src/model/outline.ts';
import type { Part, Slide } from '../../../src/model/slide.ts';
/** The ids of the slides of the source material, in its order: addresses that people have saved rest on them. */
import sourceSlides from '../../fixtures/source-slides.json' with { type: 'json' };

const slide = (id: string, minutes: number): Slide => ({ id, layout: 'opener', minutes });

const small: readonly Part[] = [
	{ id: 'opening', slides: [slide('title', 1), slide('contents', 1)] },
	{ id: 'introduction', slides: [slide('introduction', 0.5), slide('why-now', 2), slide('concepts', 2.5)] },
	{ id: 'summary', slides: [slide('summary', 0.5)] },
];

describe('outlineOf', () => {
	it('numbers the parts that are counted from 1, the opening being 0', () => {
		expect(outlineOf(small).parts.map(({ number }) => number)).toEqual([0, 1, 2]);
	});

	it('finds the first and the last slide of each part', () => {
		expect(outlineOf(small).parts.map(({ from, to }) => [from, to])).toEqual([
			[1, 2],
			[3, 5],
			[6, 6],
		]);
	});

	it('adds up the minutes of each part', () => {
		expect(outlineOf(small).parts.map(({ minutes }) => minutes)).toEqual([2, 5, 0.5]);
	});

	it('numbers the slides through the whole deck, each with its part', () => {
		const { parts, slides } = outlineOf(small);
		expect(slides.map(({ slide: { id }, number }) => [id, number])).toEqual([
			['title', 1],
			['contents', 2],
			['introduction', 3],
			['why-now', 4],
			['concepts', 5],
			['summary', 6],
		]);
		expect(slides.map(({ part }) => parts.indexOf(part))).toEqual([0, 0, 1, 1, 1, 2]);
	});

	it('finds nothing in an empty deck', () => {
		expect(outlineOf([])).toEqual({ parts: [], slides: [] });
	});
});

describe('the deck', () => {
	const { parts, slides } = outlineOf(deck);

	it('has the slides of the source material, in its order; others may stand between them', () => {
		const ids = slides.map((placed) => placed.slide.id);
		expect(ids.filter((id) => sourceSlides.includes(id))).toEqual(sourceSlides);
		expect(slides.map(({ number }) => number)).toEqual(slides.map((_, index) => index + 1));
	});

	it('has no id twice', () => {
		expect(new Set(slides.map((placed) => placed.slide.id)).size).toBe(slides.length);
	});

	it('has the parts of the source material, each where the one before it ends', () => {
		expect(parts.map(({ part, number }) => [number, part.id])).toEqual([
			[0, 'opening'],
			[1, 'introduction'],
			[2, 'legislation'],
			[3, 'situation'],
			[4, 'recruitment'],
			[5, 'integration'],
			[6, 'vitality'],
			[7, 'summary'],
		]);
		expect(parts.map(({ from }) => from)).toEqual([1, ...parts.slice(0, -1).map(({ to }) => to + 1)]);
		expect(parts.at(-1)?.to).toBe(slides.length);
	});

	it('takes about 90 minutes', () => {
		const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
		expect(minutes).toBeGreaterThanOrEqual(85);
		expect(minutes).toBeLessThanOrEqual(95);
	});

	it('plans some time for every slide', () => {
		expect(slides.filter((placed) => !(placed.slide.minutes > 0)).map((placed) => placed.slide.id)).toEqual([]);
	});

	it('counts slides that share a title through their run', () => {
		const runs = slides.flatMap(({ slide: { id, run } }) => (run === undefined ? [] : [[id, run.at, run.of]]));
		expect(runs).toEqual([
			['concepts-people', 1, 2],
			['concepts-recruitment', 2, 2],
		]);
	});
});
