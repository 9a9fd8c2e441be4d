import { describe, expect, it } from 'vitest';
import { styleFor } from '../../../../src/model/charts/drawing.ts';
import type { Series } from '../../../../src/model/dataset.ts';
import { isWithin, outlinesOf, overlap, textBoxes } from '../../model/charts/boxes.ts';
import {
	type DeckChart,
	deckCharts,
	drawn,
	laidOut,
	namedOn,
	nameOf,
	ofForm,
	scalesOf,
} from '../../model/charts/deck-charts.ts';
import { elementsOf, rootOf, textsOf, wordsOf } from '../../model/charts/svg-elements.ts';
import { writtenValue } from '../../model/charts/written.ts';

const unbroken = (words: string) => words.replaceAll(/ +/gu, '\u00A0');

function hasValue({ points }: Series, at: string): boolean {
	return points.some((point) => point.at === at && point.hole === undefined);
}

/** The values that stand at the data, as they are written: at the same place the outcome alone, and no projection. */
function labelsOf({ spec: { labelled = [] }, series, dataset, language }: DeckChart): readonly string[] {
	return series.flatMap((one) =>
		one.points.flatMap((point) => {
			if (point.hole !== undefined || (labelled !== 'all' && !labelled.includes(point.at))) return [];
			if (one.projection && series.some((other) => other !== one && hasValue(other, point.at))) return [];
			return [writtenValue(point.value, one.unit ?? dataset.unit, language)];
		}),
	);
}

/** How many outlines stand for what is missing: one for each bar, and one for what is missing side by side in a line. */
function missingIn({ spec, series }: DeckChart): number {
	return series.reduce((sum, { points }) => {
		const begins = points.filter(
			({ hole }, index) => hole !== undefined && (spec.form !== 'line' || points[index - 1]?.hole === undefined),
		);
		return sum + begins.length;
	}, 0);
}

describe.each(deckCharts)('the drawing of $id on the $place in $language', (deckChart) => {
	const { place, size, drawing } = deckChart;
	const svg = drawn(deckChart);
	const missing = unbroken(drawing.labels.missing).split('\u00A0');
	const isMissing = (words: string) => [missing.join('\u00A0'), ...missing].includes(words);

	it('has as text the names and values of its axes and the values at its data, and no other words', () => {
		const { ticks } = scalesOf(deckChart, laidOut(deckChart)).values;
		const values = deckChart.spec.form === 'ranking' ? [] : ticks.map(({ label }) => String(label));
		const names = namedOn(deckChart).map((at) => unbroken(nameOf(deckChart, at)));
		expect(
			wordsOf(svg)
				.filter((words) => !isMissing(words))
				.toSorted(),
		).toEqual([...names, ...values, ...labelsOf(deckChart)].toSorted());
	});

	it('says what is missing once for each outline that stands for it', () => {
		const words = wordsOf(svg).filter(isMissing).join('\u00A0');
		expect(words).toBe(Array(missingIn(deckChart)).fill(missing.join('\u00A0')).join('\u00A0'));
		expect(outlinesOf(svg)).toHaveLength(missingIn(deckChart));
	});

	it('has the word of what is missing within an outline', () => {
		const outlines = outlinesOf(svg);
		const outside = textBoxes(svg).filter(
			(box) => isMissing(box.text) && !outlines.some((outline) => isWithin(box, outline)),
		);
		expect(outside).toEqual([]);
	});

	it('has its values strong and all other text plain, in the size that is promised', () => {
		const strong = textsOf(svg).filter(({ attributes }) => attributes['font-weight'] !== undefined);
		expect(strong.map(({ text }) => text).toSorted()).toEqual(labelsOf(deckChart).toSorted());
		expect(new Set(textsOf(svg).map(({ attributes }) => Number(attributes['font-size'])))).toEqual(
			new Set([styleFor[place].text]),
		);
	});

	it('has no text on another, and none beyond its edges', () => {
		const boxes = textBoxes(svg);
		const over = boxes.flatMap((one, index) =>
			boxes.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.text} / ${other.text}`] : [])),
		);
		expect(over).toEqual([]);
		const beyond = boxes.filter(
			({ left, top, right, bottom }) => left < 0 || top < 0 || right > size.width || bottom > size.height,
		);
		expect(beyond).toEqual([]);
	});

	it('scales by a view box of the size it was drawn in, and has none of its own', () => {
		expect(rootOf(svg)).toEqual({ viewBox: `0 0 ${size.width} ${size.height}`, 'aria-hidden': 'true' });
	});

	it('holds no font, style, class, script, address or foreign element', () => {
		const names = elementsOf(svg).map(({ name }) => name);
		expect(names.filter((name) => !['path', 'circle', 'text'].includes(name))).toEqual([]);
		expect(svg).not.toMatch(/font-family|@font-face|style|class=|href|url\(|data:| on\w+=/u);
	});

	it('is the same to the byte when it is made again', () => {
		expect(drawn(deckChart)).toBe(svg);
	});
});

describe.each(ofForm('bars', 'grouped', 'stacked'))('the bars of $id on the $place in $language', (deckChart) => {
	it('are as many as the values, and as tall as these on the scale', () => {
		const chart = laidOut(deckChart);
		const { values } = scalesOf(deckChart, chart);
		const height = (value: number) => values.getPixelForValue(0) - values.getPixelForValue(value);
		const expected = deckChart.series
			.filter(({ id }) => !deckChart.spec.marks?.includes(id))
			.flatMap(({ points }) => points.flatMap((point) => (point.hole === undefined ? [height(point.value)] : [])))
			.toSorted((one, other) => one - other);
		const bars = elementsOf(drawn(deckChart))
			.filter(({ name, attributes }) => name === 'path' && attributes.fill !== 'none')
			.flatMap(({ attributes: { d = '' } }) => [...d.matchAll(/v(-?[\d.]+)/gu)].map(([, tall]) => Number(tall)))
			.toSorted((one, other) => one - other);
		expect(bars).toHaveLength(expected.length);
		// Half a pixel is the line of the axis, on which all bars but the stacked ones stand.
		for (const [index, tall] of bars.entries()) expect(Math.abs(tall - (expected[index] ?? NaN))).toBeLessThan(0.7);
	});
});

describe('the drawings on one page', () => {
	it('share no id and refer to none', () => {
		expect(deckCharts.map(drawn).join('')).not.toMatch(/ id="|"#/u);
	});

	it('are the same whatever was drawn before them', () => {
		const forwards = deckCharts.map(drawn);
		expect(deckCharts.toReversed().map(drawn).toReversed()).toEqual(forwards);
	});

	it('are each another', () => {
		const wall = deckCharts.filter(({ place, language }) => place === 'wall' && language === 'sv').map(drawn);
		expect(new Set(wall).size).toBe(wall.length);
	});
});

describe('the values at the data', () => {
	it.each([
		['foreign-language-speakers', ['24\u00A0783', '610\u00A0148']],
		[
			'first-residence-permits',
			['17\u00A0284', '20\u00A0278', '16\u00A0081', '15\u00A0081', '11\u00A0103', '8\u00A0383', '12\u00A0795'],
		],
		['net-immigration', ['57\u00A0914', '31\u00A0233']],
		['working-age-population', ['3\u00A0361\u00A0310', '3\u00A0497\u00A0657', '3\u00A0804\u00A0635']],
		['temporary-protection', ['47\u00A0302', '19\u00A0426', '12\u00A0617', '45\u00A0308', '18\u00A0969']],
		['ukrainians-with-municipality', ['26\u00A0651']],
		['protection', []],
		['gtci-2023', []],
	])('of %s are those that are known', (id, values) => {
		const found = deckCharts.filter((one) => one.id === id);
		expect(found.length).toBeGreaterThan(0);
		for (const one of found) {
			const strong = textsOf(drawn(one)).filter(({ attributes }) => 'font-weight' in attributes);
			expect(strong.map(({ text }) => text)).toEqual(values);
		}
	});
});
