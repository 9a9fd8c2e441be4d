import { Chart, type Scale } from 'chart.js';
import { charts } from '../../../../slides/charts.ts';
import { type ChartId, chartIds } from '../../../../src/model/chart-ids.ts';
import { chartConfig, type Drawing } from '../../../../src/model/charts/config.ts';
import {
	type DrawingPlace,
	placeholderColours,
	type Size,
	sizeFor,
	styleFor,
} from '../../../../src/model/charts/drawing.ts';
import { labelsOf } from '../../../../src/model/charts/figure/chart-texts.ts';
import type { ChartContext } from '../../../../src/model/charts/figure/context.ts';
import type { ChartSpec } from '../../../../src/model/charts/spec.ts';
import type { Dataset, Series } from '../../../../src/model/dataset.ts';
import { type Language, languages } from '../../../../src/model/language.ts';
import { drawSvg, svgCanvas } from '../../../../src/render/charts/draw-svg.ts';
import { catalogueOf, createI18n } from '../../../../src/render/markup/catalogues.ts';
import { datasetOf } from '../../../../src/render/markup/datasets.ts';
import { Words } from '../../../../src/render/markup/words.ts';
import { writtenTime } from './written.ts';

/** A chart of the deck as Chart.js draws it in one place and one language. */
export interface DeckChart {
	readonly id: ChartId;
	readonly language: Language;
	readonly place: DrawingPlace;
	readonly dataset: Dataset;
	/** The series that it draws, in their order. */
	readonly series: readonly Series[];
	/** What stands along its axis, in order. */
	readonly ats: readonly string[];
	readonly spec: ChartSpec;
	readonly drawing: Drawing;
	readonly size: Size;
}

/** The languages that the deck has words in. */
export const spoken: readonly Language[] = languages.filter((language) => {
	try {
		return catalogueOf(language) !== undefined;
	} catch (error) {
		if (error instanceof Error && error.message.endsWith('there are no words in this language')) return false;
		throw error;
	}
});

/** The ten marks are a drawing of their own. */
export const drawnIds = chartIds.filter((id) => charts[id].form !== 'marks');

/** Every chart of the deck that Chart.js draws, in every place and language. */
export const deckCharts: readonly DeckChart[] = spoken.flatMap((language) =>
	drawnIds.flatMap((id) => (['wall', 'phone'] as const).map((place) => deckChart(id, place, language))),
);

/** The charts of some forms, one line each in a table of tests. */
export function ofForm(...forms: readonly ChartSpec['form'][]): readonly DeckChart[] {
	return deckCharts.filter(({ spec }) => forms.includes(spec.form));
}

function deckChart(id: ChartId, place: DrawingPlace, language: Language): DeckChart {
	const [dataset, spec] = [datasetOf(id), charts[id]];
	const series = spec.series
		? spec.series.flatMap((name) => dataset.series.filter((one) => one.id === name))
		: dataset.series;
	const ats = [...new Set(series.flatMap(({ points }) => points.map(({ at }) => at)))];
	const labels = labelsOf(contextOf(id, language));
	return {
		id,
		language,
		place,
		dataset,
		series,
		ats: spec.form === 'ranking' ? ats : ats.toSorted(),
		spec,
		drawing: { spec, labels, colours: placeholderColours, dashes: 'marked', ...styleFor[place] },
		size: sizeFor(spec, place),
	};
}

/** What a chart of the deck is made from. */
export function contextOf(id: ChartId, language: Language): ChartContext {
	const words = new Words(createI18n(language), language, 'charts');
	return {
		dataset: datasetOf(id),
		spec: charts[id],
		words: words.at(id),
		common: words.at('common'),
		months: words.at('months'),
	};
}

/** The chart as Chart.js has laid it out. */
export function laidOut({ dataset, drawing, size }: DeckChart, changes: Partial<Drawing> = {}): Chart {
	return new Chart(svgCanvas(size).context, chartConfig(dataset, { ...drawing, ...changes }));
}

/** The chart as the page has it. */
export function drawn({ dataset, drawing, size }: DeckChart): string {
	return drawSvg(dataset, drawing, size);
}

/** The places that are named on the axis: on a phone the first, the middle and the last of many. */
export function namedOn({ spec: { form, ticks }, place, ats }: DeckChart): readonly string[] {
	// On a phone more than six places side by side would touch: every second is named.
	if (place === 'phone' && ticks === undefined && form !== 'ranking' && ats.length > 6) {
		return ats.filter((_, index) => index % 2 === 0);
	}
	if (place === 'wall' || ticks === undefined || ticks.length <= 4) return ticks ?? ats;
	return ticks.filter((_, index) => [0, Math.floor(ticks.length / 2), ticks.length - 1].includes(index));
}

/** A place as the axis names it: a country after its rank, a year or a month. */
export function nameOf({ spec, dataset, drawing, language }: DeckChart, at: string): string {
	if (spec.form !== 'ranking') return writtenTime(at, language, drawing.narrow);
	const point = dataset.series[0]?.points.find((one) => one.at === at);
	return `${point?.hole === undefined ? point?.value : ''}  ${drawing.labels.places[at]}`;
}

/** The scale of the values and that of the places. */
export function scalesOf({ spec }: DeckChart, { scales: { x, y } }: Chart): { values: Scale; places: Scale } {
	if (!x || !y) throw new Error('a chart has two scales');
	return spec.form === 'ranking' ? { values: x, places: y } : { values: y, places: x };
}
