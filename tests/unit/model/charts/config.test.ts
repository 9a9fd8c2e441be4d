import { Chart } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { chartConfig } from '../../../../src/model/charts/config.ts';
import { svgCanvas } from '../../../../src/render/charts/draw-svg.ts';
import { chartOf, datasetOf, draw, drawingOf } from './sample.ts';
import { elementsOf, wordsOf } from './svg-elements.ts';

const dots = (svg: string) =>
	elementsOf(svg)
		.filter(({ name }) => name === 'circle')
		.map(({ attributes }) => attributes.r);

describe('a line', () => {
	const gap = [
		{ at: '2021', hole: 'not-found' },
		{ at: '2022', hole: 'not-found' },
	];

	it('has a dot where a value stands alone, which no line could show', () => {
		const alone = datasetOf('persons', { a: [{ at: '2020', value: 403 }, ...gap, { at: '2023', value: 2581 }] });
		expect(dots(draw(alone, { form: 'line', height: 300 }))).toEqual(['3', '3']);
		const { data } = chartOf(alone, { form: 'line', height: 300 }).getDatasetMeta(0);
		expect(data.map((point) => point.options.radius)).toEqual([3, 0, 0, 3]);
	});

	it('has none where it leads to the value or from it', () => {
		const lines = datasetOf('persons', {
			a: [
				{ at: '2019', value: 1 },
				{ at: '2020', value: 403 },
				...gap,
				{ at: '2023', value: 2581 },
				{ at: '2024', value: 3 },
			],
		});
		expect(dots(draw(lines, { form: 'line', height: 300 }))).toEqual([]);
	});
});

describe('a ranking', () => {
	const ranks = datasetOf('rank', {
		rank: [
			{ at: 'SE', value: 9 },
			{ at: 'FI', value: 6 },
			{ at: 'NO', hole: 'not-found' },
		],
	});
	const ranking = { form: 'ranking', height: 300 } as const;

	it('numbers its places by their ranks and not by their order, and what has no rank not at all', () => {
		expect(wordsOf(draw(ranks, ranking)).slice(0, 3)).toEqual(['9\u00A0SE', '6\u00A0FI', 'NO']);
	});

	it('has room on its scale for the last rank', () => {
		const { x } = chartOf(ranks, ranking).scales;
		expect([x?.min, x?.max]).toEqual([0.5, 9.5]);
	});
});

describe('values', () => {
	const shares = datasetOf('persons', { share: [{ at: '2024', value: 10.8 }] }, { unit: 'percent' });

	it('are written as their series counts them, on the axis as at the data', () => {
		const words = wordsOf(draw(shares, { form: 'bars', labelled: 'all', height: 300 }));
		expect(words).toContain('10,8\u00A0%');
		expect(words).toContain('5\u00A0%');
	});

	it('that are counts have no fractions on a short axis, which would round to the same figure twice', () => {
		const few = datasetOf('persons', { a: [{ at: '2024', value: 2 }] });
		const words = wordsOf(draw(few, { form: 'bars', height: 300 })).filter((text) => /^\d$/u.test(text));
		expect(words.length).toBeGreaterThan(2);
		expect(new Set(words).size).toBe(words.length);
	});
});

describe('a chart whose series are all switched off', () => {
	const two = datasetOf('persons', { a: [{ at: '2024', value: 4000 }], b: [{ at: '2024', value: 5000 }] });
	const labels = { ...drawingOf({ form: 'grouped', height: 300 }).labels, allHidden: 'allt är dolt' };
	const written = (hidden: readonly number[]) => {
		const { canvas, context } = svgCanvas({ width: 700, height: 300 });
		const chart = new Chart(context, chartConfig(two, drawingOf({ form: 'grouped', height: 300 }, { labels })));
		for (const index of hidden) chart.setDatasetVisibility(index, false);
		context.clearRect(0, 0, 700, 300);
		chart.update('none');
		const ticks = chart.scales.y?.ticks.map(({ label }) => label);
		chart.destroy();
		return { ticks, drawing: canvas.getContent().toString() };
	};

	it('says so, and has no values on its axis', () => {
		const { ticks, drawing } = written([0, 1]);
		expect(ticks).toEqual([]);
		expect(drawing.replaceAll(/<[^>]+>/gu, '')).toContain('dolt');
	});

	it('is one only when the last is off', () => {
		const { ticks, drawing } = written([0]);
		expect(ticks).toContain('4\u00A0000');
		expect(drawing.replaceAll(/<[^>]+>/gu, '')).not.toContain('dolt');
	});
});
