import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../../src/model/charts/spec.ts';
import type { Dataset } from '../../../../src/model/dataset.ts';
import { overlap, type TextBox, textBoxes } from './boxes.ts';
import { chartOf, datasetOf, draw } from './sample.ts';
import { textsOf } from './svg-elements.ts';

const values = (...points: readonly number[]) => points.map((value, index) => ({ at: String(2020 + index), value }));

/** The boxes of the values at the data, in their order. */
function labels(dataset: Dataset, spec: ChartSpec): readonly TextBox[] {
	const svg = draw(dataset, spec);
	const boxes = textBoxes(svg);
	return textsOf(svg).flatMap(({ attributes }, index) => ('font-weight' in attributes ? (boxes[index] ?? []) : []));
}

const middle = ({ left, right }: TextBox) => (left + right) / 2;

describe('a value', () => {
	const dataset = datasetOf('persons', { a: values(40, 70) });
	const spec = { form: 'bars', labelled: 'all', height: 300 } as const;

	it('stands above the middle of its bar', () => {
		const bars = chartOf(dataset, spec).getDatasetMeta(0).data;
		for (const [index, label] of labels(dataset, spec).entries()) {
			expect(middle(label)).toBeCloseTo(bars[index]?.x ?? NaN, 0);
			expect((bars[index]?.y ?? NaN) - label.bottom).toBeGreaterThan(8);
			expect((bars[index]?.y ?? NaN) - label.bottom).toBeLessThan(16);
		}
		expect(labels(dataset, spec).map(({ text }) => text)).toEqual(['40', '70']);
	});

	it('of the last bar stands beside it when the one before is taller', () => {
		const falling = datasetOf('persons', { a: values(70, 40) });
		const bar = chartOf(falling, spec).getDatasetMeta(0).data[1];
		const [, label] = labels(falling, spec);
		expect(label?.left).toBeGreaterThan((bar?.x ?? NaN) + Number(bar?.getProps(['width']).width) / 2);
	});

	it('that the slide talks about stands below a line that goes on', () => {
		const rising = datasetOf('persons', { a: values(40, 50, 60) });
		const line = { form: 'line', emphasised: ['2021'], labelled: ['2021'], height: 300 } as const;
		const [label] = labels(rising, line);
		expect(label?.top).toBeGreaterThan(chartOf(rising, line).getDatasetMeta(0).data[1]?.y ?? NaN);
	});

	it('is written only where it is asked for', () => {
		expect(labels(dataset, { ...spec, labelled: ['2021'] }).map(({ text }) => text)).toEqual(['70']);
		expect(labels(dataset, { form: 'bars', height: 300 })).toEqual([]);
	});

	it('never stands beyond the drawing, however wide it is', () => {
		const wide = datasetOf('persons', { a: values(3_497_657, 3_515_336) });
		const narrow = { form: 'line', labelled: 'all', cut: true, width: 180, height: 300 } as const;
		for (const { left, right } of labels(wide, narrow)) {
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(180);
		}
	});
});

describe('values side by side', () => {
	const close = { form: 'grouped', labelled: 'all', width: 180, height: 300 } as const;

	it('do not touch: the higher is lifted', () => {
		const near = datasetOf('persons', { a: values(19_426), b: values(18_969) });
		const [higher, lower] = labels(near, close);
		if (!higher || !lower) throw new Error('two values are drawn');
		expect(lower.top - higher.bottom).toBeGreaterThan(2);
		expect(lower.top - higher.bottom).toBeLessThan(4);
	});

	it('stay where they are when they have room', () => {
		const apart = datasetOf('persons', { a: values(19_426), b: values(18_969) });
		const [one, other] = labels(apart, { ...close, width: 700 });
		const bars = [0, 1].map(
			(index) => chartOf(apart, { ...close, width: 700 }).getDatasetMeta(index).data[0]?.y ?? NaN,
		);
		expect((bars[0] ?? NaN) - (one?.bottom ?? NaN)).toBeCloseTo((bars[1] ?? NaN) - (other?.bottom ?? NaN), 0);
	});

	it('are lifted over each other where three are alike, in the order in which they stand', () => {
		const alike = datasetOf('persons', { a: values(19_426), b: values(19_426), c: values(19_426) });
		const boxes = labels(alike, close);
		expect(boxes).toHaveLength(3);
		const over = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other)));
		expect(over).toEqual([]);
		expect(boxes.map(middle)).toEqual(boxes.map(middle).toSorted((one, other) => one - other));
	});
});

describe('a value beside a taller bar', () => {
	const grouped = { form: 'grouped', labelled: 'all', width: 180, height: 300 } as const;

	it('is moved out of it', () => {
		const dataset = datasetOf('persons', { a: values(70_000), b: values(20_000) });
		const [, lower] = labels(dataset, grouped);
		const bar = chartOf(dataset, grouped).getDatasetMeta(0).data[0];
		expect(lower?.text).toBe('20\u00A0000');
		expect(lower?.left).toBeGreaterThan((bar?.x ?? NaN) + Number(bar?.getProps(['width']).width) / 2);
	});

	it('is left to the table where taller ones stand on both sides', () => {
		const dataset = datasetOf('persons', { a: values(70_000), b: values(20_000), c: values(70_000) });
		expect(labels(dataset, grouped).map(({ text }) => text)).not.toContain('20\u00A0000');
	});
});

it('stands above a line that rises under it', () => {
	const dataset = datasetOf('persons', { a: values(50, 60, 70, ...Array.from({ length: 20 }, () => 20)) });
	const spec = { form: 'line', labelled: ['2020'], width: 180, height: 300 } as const;
	const [label] = labels(dataset, spec);
	const under = chartOf(dataset, spec)
		.getDatasetMeta(0)
		.data.filter(({ x }) => x >= (label?.left ?? NaN) && x <= (label?.right ?? NaN));
	expect(under.length).toBeGreaterThan(1);
	for (const { y } of under) expect(label?.bottom).toBeLessThan(y);
});

describe('a value below zero', () => {
	const dataset = datasetOf('persons', { a: values(40, -70) });
	const spec = { form: 'bars', labelled: 'all', height: 300 } as const;

	it('stands under its bar, with a minus sign', () => {
		const [, bar] = chartOf(dataset, spec).getDatasetMeta(0).data;
		const [, label] = labels(dataset, spec);
		expect(label?.text).toBe('\u221270');
		expect(label?.top).toBeGreaterThan(bar?.y ?? NaN);
	});

	it('has zero as the line to be seen', () => {
		const zero = /stroke="var\(--ink\)"/u;
		expect(draw(dataset, spec)).toMatch(zero);
		expect(draw(dataset, spec).match(new RegExp(zero, 'gu'))).toHaveLength(1);
	});
});

describe('two lines that are compared', () => {
	const spec = { form: 'line', comparison: ['country'], labelled: 'all', height: 300 } as const;
	const dots = (dataset: Dataset) => [0, 1].map((index) => chartOf(dataset, spec).getDatasetMeta(index).data);

	it('have the values of the upper above it, and of the lower under it', () => {
		const dataset = datasetOf('persons', { here: values(40, 20), country: values(30, 30) });
		const [here = [], country = []] = dots(dataset);
		const [first, second, third, fourth] = labels(dataset, spec);
		expect(first?.bottom).toBeLessThan(here[0]?.y ?? NaN);
		expect(second?.top).toBeGreaterThan(here[1]?.y ?? NaN);
		expect(third?.top).toBeGreaterThan(country[0]?.y ?? NaN);
		expect(fourth?.bottom).toBeLessThan(country[1]?.y ?? NaN);
	});

	it('have a value above that would lie on the axis', () => {
		const dataset = datasetOf('persons', { here: values(1, 1), country: values(100, 100) });
		const [here = []] = dots(dataset);
		const [low] = labels(dataset, spec);
		expect(low?.bottom).toBeLessThan(here[0]?.y ?? NaN);
	});

	it('are told apart by dashes and colour', () => {
		const svg = draw(datasetOf('persons', { here: values(40, 20), country: values(30, 30) }), spec);
		expect(svg).toMatch(/stroke="var\(--hue\)"/u);
		expect(svg).toMatch(
			/stroke="var\(--quiet\)"[^>]*stroke-dasharray="7 5"|stroke-dasharray="7 5"[^>]*stroke="var\(--quiet\)"/u,
		);
	});
});
