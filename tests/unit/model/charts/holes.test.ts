import { describe, expect, it } from 'vitest';
import type { ChartForm } from '../../../../src/model/charts/spec.ts';
import { groundsOf, isWithin, outlinesOf, overlap, textBoxes } from './boxes.ts';
import { chartOf, datasetOf, draw } from './sample.ts';
import { textsOf, wordsOf } from './svg-elements.ts';

const value = (at: string, value = 50) => ({ at, value });
const hole = (at: string) => ({ at, hole: 'not-found' });
const spec = (form: ChartForm) => ({ form, height: 300 });

describe('what is missing among bars', () => {
	const bars = datasetOf('persons', { a: [value('2021'), hole('2022'), hole('2023'), value('2024')] });

	it('is an outline for each bar, also where several follow each other', () => {
		const svg = draw(bars, spec('bars'));
		expect(outlinesOf(svg)).toHaveLength(2);
		expect(wordsOf(svg).filter((words) => words === 'uppgift\u00A0saknas')).toHaveLength(2);
	});

	it('is as wide as a bar, stands where the bar would, and on the axis', () => {
		const { data } = chartOf(bars, spec('bars')).getDatasetMeta(0);
		const { bottom } = chartOf(bars, spec('bars')).chartArea;
		for (const [index, box] of outlinesOf(draw(bars, spec('bars'))).entries()) {
			expect((box.left + box.right) / 2).toBeCloseTo(data[index + 1]?.x ?? NaN, 0);
			expect(box.right - box.left).toBeCloseTo(Number(data[0]?.getProps(['width']).width), 0);
			expect(box.bottom).toBeCloseTo(bottom, 0);
		}
	});

	it('stands beside the bars of the same place', () => {
		const grouped = datasetOf('persons', { a: [value('2023'), value('2024')], b: [value('2023'), hole('2024')] });
		const [box] = outlinesOf(draw(grouped, spec('grouped')));
		const bar = chartOf(grouped, spec('grouped')).getDatasetMeta(0).data[1];
		expect(box?.left).toBeGreaterThan((bar?.x ?? NaN) + Number(bar?.getProps(['width']).width) / 2);
	});

	it('stands on what is stacked below it', () => {
		const stacked = datasetOf('persons', { a: [value('2023'), value('2024', 20)], b: [value('2023'), hole('2024')] });
		const [box] = outlinesOf(draw(stacked, spec('stacked')));
		expect(box?.bottom).toBeCloseTo(chartOf(stacked, spec('stacked')).getDatasetMeta(0).data[1]?.y ?? NaN, 0);
	});
});

describe('what is missing along a line', () => {
	const years = ['2019', '2020', '2021', '2022', '2023', '2024'];
	const line = datasetOf('persons', {
		a: years.map((at) => (['2020', '2021', '2023'].includes(at) ? hole(at) : value(at))),
	});

	it('is one outline for what is missing side by side, from top to bottom of the plot', () => {
		const { chartArea } = chartOf(line, spec('line'));
		const boxes = outlinesOf(draw(line, spec('line')));
		expect(boxes).toHaveLength(2);
		for (const { top, bottom } of boxes) {
			expect(top).toBeCloseTo(chartArea.top, 0);
			expect(bottom).toBeCloseTo(chartArea.bottom, 0);
		}
	});

	it('lies around the places without a value, and off those with one', () => {
		const { x } = chartOf(line, spec('line')).scales;
		const within = outlinesOf(draw(line, spec('line'))).map(({ left, right }) =>
			years.filter((_, index) => {
				const at = x?.getPixelForValue(index) ?? NaN;
				return left < at + 5 && at - 5 < right;
			}),
		);
		expect(within).toEqual([['2020', '2021'], ['2023']]);
	});

	it('is not what a series does not reach', () => {
		const shorter = datasetOf('persons', { a: [value('2022'), value('2023')], b: [value('2023'), value('2024')] });
		expect(outlinesOf(draw(shorter, spec('line')))).toEqual([]);
	});
});

describe('the word in it', () => {
	const all = (count: number) => {
		const years = Array.from({ length: count }, (_, index) => String(2000 + index));
		return datasetOf('persons', { a: years.map((at, index) => (index === 1 ? hole(at) : value(at))) });
	};
	const marked = (count: number, mark: number) => {
		const { series } = all(count);
		const years = series[0]?.points.map(({ at }) => at) ?? [];
		return datasetOf('persons', {
			a: years.map((at, index) => (index === 1 ? hole(at) : value(at, 120))),
			quota: years.map((at) => value(at, mark)),
		});
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

	it('stands upright where it has least, in an outline that is tall enough', () => {
		const svg = draw(all(17), spec('bars'));
		const [text, ...others] = missing(svg);
		expect(others).toEqual([]);
		expect(text?.attributes.transform).toMatch(/^matrix\(0 -1 1 0 /u);
		const box = textBoxes(svg).find((one) => one.text === text?.text);
		const [outline] = outlinesOf(svg);
		if (!box || !outline) throw new Error('the word stands in an outline');
		expect(isWithin(box, outline)).toBe(true);
	});

	it('is drawn clear of a mark in its outline, in another way if need be', () => {
		for (const height of [10, 30, 50, 70, 90, 110]) {
			const dataset = marked(9, height);
			const form = { ...spec('stacked'), marks: ['quota'] };
			const mark = chartOf(dataset, form).getDatasetMeta(1).data[1];
			const svg = draw(dataset, form);
			const words = textBoxes(svg).filter(({ text }) => /uppgift|saknas/u.test(text));
			expect(words).not.toEqual([]);
			for (const { top, bottom } of words) expect(top > (mark?.y ?? NaN) || bottom < (mark?.y ?? NaN)).toBe(true);
		}
	});

	it('stands on a ground of its own where no place in its outline is free', () => {
		const years = ['2021', '2022', '2023', '2024'];
		const levels = Object.fromEntries(
			[0, 1, 2, 3, 4, 5].map((level) => [`level-${level}`, years.map((at) => value(at, level))]),
		);
		const dataset = datasetOf('persons', {
			a: years.map((at) => (at === '2022' ? hole(at) : value(at, 5))),
			...levels,
		});
		const svg = draw(dataset, { form: 'line', height: 130 });
		const [word] = textBoxes(svg).filter(({ text }) => /uppgift/u.test(text));
		const [ground] = groundsOf(svg);
		if (!word || !ground) throw new Error('the word has a ground');
		expect(isWithin(word, ground)).toBe(true);
	});

	it('stands on what is stacked over it, too', () => {
		const stacked = datasetOf('persons', { a: [value('2023'), hole('2024')], b: [value('2023'), value('2024', 20)] });
		const [box] = outlinesOf(draw(stacked, spec('stacked')));
		expect(box?.bottom).toBeCloseTo(chartOf(stacked, spec('stacked')).getDatasetMeta(1).data[1]?.y ?? NaN, 0);
	});

	it('stands on two lines rather than upright beyond its outline', () => {
		const low = draw(all(17), { form: 'line', height: 130 });
		expect(missing(low).map(({ text }) => text)).toEqual(['uppgift', 'saknas']);
	});
});

describe('what is missing on end where no bar has room for the word', () => {
	const years = Array.from({ length: 16 }, (_, index) => String(2010 + index));
	const pair = (low: number) =>
		datasetOf('persons', {
			a: years.map((at) => (at === '2023' || at === '2024' ? hole(at) : value(at))),
			b: years.map((at) => (at === '2023' || at === '2024' ? hole(at) : value(at, low))),
		});

	it('is one outline around all of its bars, with the word in it', () => {
		const svg = draw(pair(20), { form: 'grouped', height: 180 });
		const [outline, ...others] = outlinesOf(svg);
		expect(others).toEqual([]);
		const bars = chartOf(pair(20), { form: 'grouped', height: 180 });
		const { x } = bars.scales;
		const [first, last, next] = [13, 14, 15].map((index) => x?.getPixelForValue(index) ?? NaN);
		expect(outline?.left).toBeLessThan(first ?? NaN);
		expect(outline?.right).toBeGreaterThan(last ?? NaN);
		expect(outline?.right).toBeLessThan(next ?? NaN);
		for (const box of textBoxes(svg).filter(({ text }) => /uppgift|saknas/u.test(text)))
			expect(outline && isWithin(box, outline)).toBe(true);
	});

	it('has a ground under the word, as the line of zero runs through it', () => {
		const svg = draw(pair(-20), { form: 'grouped', height: 180 });
		expect(groundsOf(svg)).toHaveLength(1);
	});

	it('is an outline for each bar where the word has room', () => {
		expect(outlinesOf(draw(pair(20), { form: 'grouped', width: 2400, height: 180 }))).toHaveLength(4);
	});
});

it('is said clear of the values that are written on a line', () => {
	const dataset = datasetOf('percent', {
		here: [value('2024', 5), value('2025', 5.3)],
		country: [value('2024', 10.8), hole('2025')],
	});
	const chart = {
		form: 'line',
		comparison: ['country'],
		emphasised: ['2024', '2025'],
		labelled: 'all',
		height: 190,
	} as const;
	const boxes = textBoxes(draw(dataset, chart));
	const words = boxes.filter(({ text }) => /uppgift|saknas/u.test(text));
	const values = boxes.filter(({ text }) => text.includes(',') || text === '5\u00A0%');
	expect(words.length).toBeGreaterThan(0);
	for (const one of words)
		for (const other of values) expect(overlap(one, other), `${one.text} on ${other.text}`).toBe(false);
});
