import { describe, expect, it } from 'vitest';
import { HOLE } from '../../../src/charts/dashes.ts';
import { datasetOf, draw } from './sample.ts';
import { elementsOf, textsOf } from './svg-elements.ts';

const bars = { form: 'bars', labelled: 'all', height: 300 } as const;
const twoYears = datasetOf('persons', {
	a: [
		{ at: '2023', value: 40 },
		{ at: '2024', value: 70 },
	],
});

describe('text', () => {
	it('is strong where it is a value at the data, and plain on the axes', () => {
		const strong = textsOf(draw(twoYears, bars)).filter(({ attributes }) => 'font-weight' in attributes);
		expect(strong.map(({ text }) => text)).toEqual(['40', '70']);
		expect(new Set(strong.map(({ attributes }) => attributes['font-weight']))).toEqual(new Set(['600']));
	});
});

describe('what is missing', () => {
	it.each(['bars', 'grouped', 'stacked', 'line'] as const)('has a dashed outline among %s', (form) => {
		const missing = datasetOf('persons', {
			a: [
				{ at: '2022', value: 40 },
				{ at: '2023', value: 50 },
				{ at: '2024', hole: 'not-found' },
			],
		});
		const dashed = elementsOf(draw(missing, { form, height: 300 })).filter(
			({ attributes }) => attributes['stroke-dasharray'] === HOLE.pattern.join(' '),
		);
		expect(dashed.map(({ attributes }) => [attributes.fill, attributes['stroke-width']])).toEqual([
			['none', String(HOLE.width)],
		]);
	});
});
