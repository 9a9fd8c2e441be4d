import { describe, expect, it } from 'vitest';
import { datasetOf, draw } from './sample.ts';
import { elementsOf } from './svg-elements.ts';

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
