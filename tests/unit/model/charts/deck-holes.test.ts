import { describe, expect, it } from 'vitest';
import { groundsOf, isWithin, textBoxes } from './boxes.ts';
import { type DeckChart, deckCharts, drawn, laidOut } from './deck-charts.ts';

const withMarks = deckCharts.filter(({ spec }) => spec.marks !== undefined);

/** A chart with some of its series, as a reader leaves them who switches off the others. */
function partsOf(chart: DeckChart): readonly DeckChart[] {
	const ids = chart.series.map(({ id }) => id);
	return Array.from({ length: 2 ** ids.length - 1 }, (_, choice) => {
		const on = ids.filter((_, index) => ((choice + 1) >> index) % 2 === 1);
		const spec = { ...chart.spec, series: on, marks: chart.spec.marks?.filter((id) => on.includes(id)) ?? [] };
		return { ...chart, spec, drawing: { ...chart.drawing, spec } };
	});
}

describe.each(withMarks)('the word for what is missing in $id in $language on the $place', (chart) => {
	it.each(partsOf(chart))('is crossed by no mark when $spec.series are on', (part) => {
		const { data } = laidOut(part);
		const marks = data.datasets.flatMap((dataset, index) =>
			'pointStyle' in dataset && dataset.pointStyle === 'line' ? laidOut(part).getDatasetMeta(index).data : [],
		);
		const words = part.drawing.labels.missing.split(/\s/u);
		const svg = drawn(part);
		const grounds = groundsOf(svg);
		const boxes = textBoxes(svg).filter(({ text }) => words.some((word) => text.includes(word)));
		const crossed = boxes.filter(({ left, right, top, bottom }) =>
			marks.some(({ x, y, options }) => {
				const reach = Number(options.radius);
				return x + reach > left && x - reach < right && y + 1.5 > top && y - 1.5 < bottom;
			}),
		);
		// Where it has no other place, it lies over the mark.
		expect(crossed.filter((box) => !grounds.some((ground) => isWithin(box, ground)))).toEqual([]);
	});
});
