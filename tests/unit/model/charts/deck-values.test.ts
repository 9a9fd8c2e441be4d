import { LineElement } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { chartIds } from '../../../../src/model/chart-ids.ts';
import type { ChartForm } from '../../../../src/model/charts/spec.ts';
import { catalogueOf } from '../../../../src/render/markup/catalogues.ts';
import { datasetOf } from '../../../../src/render/markup/datasets.ts';
import { type DeckChart, deckCharts, drawnIds, laidOut, ofForm, spoken } from './deck-charts.ts';

const kinds: Readonly<Record<ChartForm, 'bar' | 'line' | undefined>> = {
	bars: 'bar',
	grouped: 'bar',
	stacked: 'bar',
	area: 'line',
	line: 'line',
	ranking: 'line',
	marks: undefined,
};

const kindOf = ({ spec }: DeckChart, id: string) => (spec.marks?.includes(id) ? 'line' : kinds[spec.form]);

/** The series of a chart as Chart.js has them, each with what the deck has in its place. */
function seriesOf(deckChart: DeckChart) {
	const chart = laidOut(deckChart);
	return deckChart.series.map((series, index) => ({
		series,
		given: chart.data.datasets[index],
		meta: chart.getDatasetMeta(index),
	}));
}

/** How many times values follow each other without a gap. */
const runsOf = (values: readonly unknown[]) =>
	values.filter((value, index) => value !== null && (values[index - 1] ?? null) === null).length;

describe('the charts of the deck', () => {
	it('are all drawn but the ten marks, on the wall and on a phone, in each language that has words', () => {
		expect(chartIds.filter((id) => !drawnIds.includes(id))).toEqual(['foreign-experts-staying']);
		expect(spoken).toContain('sv');
		expect(deckCharts).toHaveLength(drawnIds.length * 2 * spoken.length);
	});
});

describe.each(deckCharts)('$id on the $place in $language', (deckChart) => {
	const { id, language, ats } = deckChart;
	const { data } = laidOut(deckChart);

	it('has every place of its series along the axis, once and in order', () => {
		expect(data.labels).toEqual(ats);
		expect(new Set(ats).size).toBe(ats.length);
	});

	it('has each series that is drawn, in the form that is asked for', () => {
		expect(seriesOf(deckChart).map(({ meta }) => meta.type)).toEqual(
			deckChart.series.map(({ id: name }) => kindOf(deckChart, name)),
		);
		expect(data.datasets).toHaveLength(deckChart.series.length);
	});

	it('names each series in the words of the language', () => {
		const { series: names }: { series: Readonly<Record<string, string>> } = catalogueOf(language).charts[id];
		expect(data.datasets.map(({ label }) => label)).toEqual(deckChart.series.map((series) => names[series.id]));
	});

	it('has every value of the data file at its place, and nothing where there is none', () => {
		for (const { series, given } of seriesOf(deckChart)) {
			const values = new Map(
				series.points.flatMap((point) => (point.hole === undefined ? [[point.at, point.value]] : [])),
			);
			expect(given?.data).toEqual(ats.map((at) => values.get(at) ?? null));
		}
	});
});

describe.each(ofForm('line', 'area'))('the lines of $id on the $place in $language', (deckChart) => {
	it('go over no gap, neither at zero nor between the values beside it', () => {
		for (const { given, meta } of seriesOf(deckChart)) {
			const values = given?.data ?? [];
			expect(meta.data.map((point) => point.getProps(['skip']).skip)).toEqual(values.map((value) => value === null));
			if (!(meta.dataset instanceof LineElement)) throw new Error(`${deckChart.id} has no line`);
			expect(meta.dataset.segments).toHaveLength(runsOf(values));
		}
	});
});

describe('the values', () => {
	it.each([
		['foreign-language-speakers', 'persons', '2024', 610_148],
		['foreign-language-speakers', 'persons', '1990', 24_783],
		['first-residence-permits', 'family', '2023', 20_278],
		['first-residence-permits', 'family', '2024', null],
		['first-residence-permits', 'studies', '2024', null],
		['net-immigration', 'net', '2023', 57_914],
		['net-immigration', 'net', '2025', 31_233],
		['working-age-population', 'observed', '2025', 3_497_657],
		['working-age-population', 'projection', '2025', 3_515_336],
		['working-age-population', 'projection', '1990', null],
		['working-age-population', 'observed', '2045', null],
		['protection', 'refugee-status', '2016', 4597],
		['protection', 'refugee-status', '2024', 1119],
		['protection', 'resettlement', '2022', null],
		['temporary-protection', 'applications', '2022', 47_302],
		['temporary-protection', 'granted', '2024', null],
		['ukrainians-with-municipality', 'cumulative', '2022-12', 403],
		['ukrainians-with-municipality', 'cumulative', '2023-01', null],
		['ukrainians-with-municipality', 'cumulative', '2024-07', 26_651],
		['gtci-2023', 'rank', 'FI', 6],
	] as const)('%s has in %s at %s: %s', (id, name, at, value) => {
		const found = deckCharts.find((chart) => chart.id === id);
		if (!found) throw new Error(`no chart of ${id} is drawn`);
		const { series } = found;
		const { datasets } = laidOut(found).data;
		expect(datasets[series.findIndex((one) => one.id === name)]?.data[found.ats.indexOf(at)]).toBe(value);
		expect(datasetOf(id).series.map((one) => one.id)).toContain(name);
	});
});
