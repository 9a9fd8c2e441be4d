import { describe, expect, it } from 'vitest';
import { datasetOf, draw } from './sample.ts';
import { textsOf } from './svg-elements.ts';

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
