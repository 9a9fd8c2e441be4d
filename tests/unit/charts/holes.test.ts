import { describe, expect, it } from 'vitest';
import type { ChartForm } from '../../../slides/charts.ts';
import { HOLE } from '../../../src/charts/dashes.ts';
import { chartOf, datasetOf, draw } from './sample.ts';
import { elementsOf, textsOf, wordsOf } from './svg-elements.ts';

interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The boxes that stand for what is missing. */
function outlines(svg: string): readonly Box[] {
	const dashed = elementsOf(svg).filter(
		({ attributes }) => attributes['stroke-dasharray'] === HOLE.pattern.join(' ') && attributes.fill === 'none',
	);
	return dashed.flatMap(({ attributes: { d = '' } }) =>
		[...d.matchAll(/M(\S+) (\S+?)h(\S+?)v(\S+?)h\S+?z/gu)].map(([, ...numbers]) => {
			const [left = NaN, top = NaN, width = NaN, height = NaN] = numbers.map(Number);
			return { left, top, right: left + width, bottom: top + height };
		}),
	);
}

const value = (at: string, value = 50) => ({ at, value });
const hole = (at: string) => ({ at, hole: 'not-found' });
const spec = (form: ChartForm) => ({ form, height: 300 });

describe('what is missing among bars', () => {
	const bars = datasetOf('persons', { a: [value('2021'), hole('2022'), hole('2023'), value('2024')] });

	it('is an outline for each bar, also where several follow each other', () => {
		const svg = draw(bars, spec('bars'));
		expect(outlines(svg)).toHaveLength(2);
		expect(wordsOf(svg).filter((words) => words === 'uppgift\u00A0saknas')).toHaveLength(2);
	});

	it('is as wide as a bar, stands where the bar would, and on the axis', () => {
		const { data } = chartOf(bars, spec('bars')).getDatasetMeta(0);
		const { bottom } = chartOf(bars, spec('bars')).chartArea;
		for (const [index, box] of outlines(draw(bars, spec('bars'))).entries()) {
			expect((box.left + box.right) / 2).toBeCloseTo(data[index + 1]?.x ?? NaN, 0);
			expect(box.right - box.left).toBeCloseTo(Number(data[0]?.getProps(['width']).width), 0);
			expect(box.bottom).toBeCloseTo(bottom, 0);
		}
	});

	it('stands beside the bars of the same place', () => {
		const grouped = datasetOf('persons', { a: [value('2023'), value('2024')], b: [value('2023'), hole('2024')] });
		const [box] = outlines(draw(grouped, spec('grouped')));
		const bar = chartOf(grouped, spec('grouped')).getDatasetMeta(0).data[1];
		expect(box?.left).toBeGreaterThan((bar?.x ?? NaN) + Number(bar?.getProps(['width']).width) / 2);
	});

	it('stands on what is stacked below it', () => {
		const stacked = datasetOf('persons', { a: [value('2023'), value('2024', 20)], b: [value('2023'), hole('2024')] });
		const [box] = outlines(draw(stacked, spec('stacked')));
		expect(box?.bottom).toBeCloseTo(chartOf(stacked, spec('stacked')).getDatasetMeta(0).data[1]?.y ?? NaN, 0);
	});
});

describe('what is missing along a line', () => {
	const years = ['2019', '2020', '2021', '2022', '2023', '2024'];
	const line = datasetOf('persons', {
		a: years.map((at) => (['2020', '2021', '2023'].includes(at) ? hole(at) : value(at))),
	});

	it('is one outline for what is missing side by side, from top to bottom of the plot', () => {
		const { chartArea, scales } = chartOf(line, spec('line'));
		const at = (index: number) => scales.x?.getPixelForValue(index) ?? NaN;
		const half = (at(1) - at(0)) / 2;
		const boxes = outlines(draw(line, spec('line')));
		expect(boxes).toHaveLength(2);
		for (const [index, [first, last]] of [
			[1, 2],
			[4, 4],
		].entries()) {
			expect(boxes[index]?.left).toBeCloseTo(at(first ?? NaN) - half, 0);
			expect(boxes[index]?.right).toBeCloseTo(at(last ?? NaN) + half, 0);
			expect(boxes[index]?.top).toBeCloseTo(chartArea.top, 0);
			expect(boxes[index]?.bottom).toBeCloseTo(chartArea.bottom, 0);
		}
	});

	it('is not what a series does not reach', () => {
		const shorter = datasetOf('persons', { a: [value('2022'), value('2023')], b: [value('2023'), value('2024')] });
		expect(outlines(draw(shorter, spec('line')))).toEqual([]);
	});
});

describe('the word in it', () => {
	const all = (count: number) => {
		const years = Array.from({ length: count }, (_, index) => String(2000 + index));
		return datasetOf('persons', { a: years.map((at, index) => (index === 1 ? hole(at) : value(at))) });
	};
	const missing = (svg: string) => textsOf(svg).filter(({ text }) => /uppgift|saknas/u.test(text));

	it('stands on one line where it has room', () => {
		const [text, ...others] = missing(draw(all(3), spec('bars')));
		expect(others).toEqual([]);
		expect(text?.text).toBe('uppgift\u00A0saknas');
		expect(text?.attributes.transform).toBeUndefined();
	});

	it('stands on two lines where it has less', () => {
		expect(missing(draw(all(7), spec('bars'))).map(({ text }) => text)).toEqual(['uppgift', 'saknas']);
	});

	it('stands upright where it has least', () => {
		const [text, ...others] = missing(draw(all(17), spec('bars')));
		expect(others).toEqual([]);
		expect(text?.attributes.transform).toMatch(/^matrix\(0 -1 1 0 /u);
	});
});
