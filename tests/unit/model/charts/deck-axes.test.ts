import { describe, expect, it } from 'vitest';
import { charts } from '../../../../slides/charts.ts';
import { chartIds } from '../../../../src/model/chart-ids.ts';
import { chartConfig, FONT } from '../../../../src/model/charts/config.ts';
import { styleFor } from '../../../../src/model/charts/drawing.ts';
import { type DeckChart, deckCharts, laidOut, namedOn, nameOf, ofForm, scalesOf } from './deck-charts.ts';
import { writtenValue } from './written.ts';

/** The heights that the values of a chart reach: of series on each other their sum. */
function heightsOf({ spec, series, ats }: DeckChart): readonly number[] {
	const all = ats.map((at) =>
		series
			.filter(({ id }) => !spec.marks?.includes(id))
			.flatMap(({ points }) =>
				points.flatMap((point) => (point.at === at && point.hole === undefined ? [point.value] : [])),
			),
	);
	return spec.form === 'stacked' ? all.map((values) => values.reduce((sum, value) => sum + value, 0)) : all.flat();
}

describe.each(deckCharts)('the axes of $id on the $place in $language', (deckChart) => {
	const { place, ats } = deckChart;
	const chart = laidOut(deckChart);
	const { values, places } = scalesOf(deckChart, chart);

	it('name the places that are asked for, in the words of the language, and no other', () => {
		const names = places.ticks.map(({ value, label }) => [ats[value], label]);
		expect(names).toEqual(namedOn(deckChart).map((at) => [at, nameOf(deckChart, at)]));
	});

	it('have text of the size that is promised, in the font of the page', () => {
		const { x, y } = chart.options.scales ?? {};
		const font = { size: styleFor[place].text, family: `"${FONT}"` };
		expect(x?.ticks?.font).toMatchObject(font);
		expect(y?.ticks?.font).toMatchObject(font);
	});

	it('span all values', () => {
		const heights = heightsOf(deckChart);
		expect(values.min).toBeLessThanOrEqual(Math.min(...heights));
		expect(values.max).toBeGreaterThanOrEqual(Math.max(...heights));
	});

	it('are drawn at once and in a fixed size, without the legend and the tip that Chart.js has', () => {
		// Not of the chart: without a page, Chart.js moves nothing whatever it is told.
		const { options } = chartConfig(deckChart.dataset, deckChart.drawing);
		expect(options).toMatchObject({ animation: false, responsive: false });
		expect(options?.plugins).toEqual({ legend: { display: false }, tooltip: { enabled: false } });
	});
});

const measured = deckCharts.filter(({ spec }) => spec.form !== 'ranking');

describe.each(measured)('the values on the axis of $id on the $place in $language', (deckChart) => {
	const { drawing, dataset, series, language } = deckChart;
	const { ticks } = scalesOf(deckChart, laidOut(deckChart)).values;

	it('are written as the language writes what is counted', () => {
		const unit = series[0]?.unit ?? dataset.unit;
		expect(ticks.map(({ label }) => label)).toEqual(ticks.map(({ value }) => writtenValue(value, unit, language)));
	});

	it('are few, a step apart, and none is written twice', () => {
		const steps = ticks.slice(1).map(({ value }, index) => value - (ticks[index]?.value ?? NaN));
		expect(new Set(steps).size).toBe(1);
		expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
		expect(ticks.length).toBeGreaterThanOrEqual(2);
		expect(ticks.length).toBeLessThanOrEqual(drawing.narrow ? 4 : 5);
	});
});

describe('the scale', () => {
	it.each(ofForm('bars', 'grouped', 'stacked', 'area'))(
		'begins at zero where there are bars or an area: $id on the $place in $language',
		(deckChart) => {
			const { values } = scalesOf(deckChart, laidOut(deckChart));
			expect(values.min).toBe(0);
			expect(values.ticks[0]?.value).toBe(0);
		},
	);

	it.each(ofForm('line'))(
		'begins above zero along a line only where the chart says so: $id on the $place in $language',
		(deckChart) => {
			const { values } = scalesOf(deckChart, laidOut(deckChart));
			expect(values.min > 0).toBe(deckChart.spec.cut === true);
		},
	);

	it('is cut for no other form, also where Chart.js draws none', () => {
		expect(chartIds.filter((id) => charts[id].cut && charts[id].form !== 'line')).toEqual([]);
	});

	it.each(ofForm('ranking'))('shows no numbers where there are ranks: $id on the $place in $language', (deckChart) => {
		const { values } = scalesOf(deckChart, laidOut(deckChart));
		expect([values.min, values.max]).toEqual([0.5, deckChart.ats.length + 0.5]);
		expect(laidOut(deckChart).options.scales?.x?.ticks?.display).toBe(false);
	});
});

describe('the names', () => {
	const namesOf = (id: string, place: string, language: string) => {
		const found = deckCharts.find((one) => one.id === id && one.place === place && one.language === language);
		return found && scalesOf(found, laidOut(found)).places.ticks.flatMap(({ label }) => label ?? []);
	};

	it('are those that are known, on the wall', () => {
		expect(namesOf('net-immigration', 'wall', 'sv')).toEqual(['1990', '2000', '2010', '2020', '2025']);
		expect(namesOf('temporary-protection', 'wall', 'sv')).toEqual(['2022', '2023', '2024']);
		expect(namesOf('ukrainians-with-municipality', 'wall', 'sv')).toEqual([
			'december 2022',
			'juli 2023',
			'januari 2024',
			'juli 2024',
		]);
		expect(namesOf('gtci-2023', 'wall', 'sv')?.slice(4, 7)).toEqual(['5  Nederländerna', '6  Finland', '7  Norge']);
	});

	it('are fewer on a phone where they would be many, and shorter where they are months', () => {
		expect(namesOf('ukrainians-with-municipality', 'phone', 'sv')?.[0]).toBe('dec. 2022');
		expect(namesOf('net-immigration', 'phone', 'sv')).toEqual(['1990', '2010', '2025']);
		expect(namesOf('working-age-population', 'phone', 'sv')).toEqual(['1990', '2025', '2045']);
	});
});
