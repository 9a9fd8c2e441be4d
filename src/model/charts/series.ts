import type { ChartData, Point, Series, Unit } from '../dataset.ts';
import type { ChartSpec } from './spec.ts';

/** The words in a drawing. */
export interface ChartLabels {
	/** The name of each series by its id. */
	readonly series: Readonly<Record<string, string>>;
	/**
	 * The labels of the categories by their `at`. A category without one, such as a year, is labelled with its `at`.
	 */
	readonly places: Readonly<Record<string, string>>;
	/** Shorter labels of some categories, for narrow drawings. */
	readonly shortPlaces: Readonly<Record<string, string>>;
	/** The word that is written in place of a missing value. */
	readonly missing: string;
	/** The words for a chart whose series are all switched off. One with a single series has none: it stays on. */
	readonly allHidden?: string;
}

/**
 * A series with one entry for each category of the chart: a value, a hole, or undefined where the series has no point.
 */
export interface AlignedSeries {
	readonly id: string;
	readonly series: Series;
	readonly points: readonly (Point | undefined)[];
}

/** The categories of a chart in order (`at` of each), and its series aligned to them. */
export interface ChartModel {
	readonly ats: readonly string[];
	readonly series: readonly AlignedSeries[];
}

/**
 * Aligns the series of a dataset to one category axis.
 *
 * @param dataset the figures
 * @param spec chooses the series and names the points to be emphasised, labelled or named on the axis
 * @returns all categories that occur, sorted by time, or in the order of the data for a ranking
 * @throws Error that names the file and the missing series or point when the specification does not fit the dataset
 */
export function modelOf(dataset: ChartData, spec: ChartSpec): ChartModel {
	const chosen = (spec.series ?? dataset.series.map(({ id }) => id)).map((id) => {
		const series = dataset.series.find((one) => one.id === id);
		if (!series)
			throw new Error(`slides/charts.ts: ${dataset.id}: series: data/${dataset.id}.json has no series "${id}"`);
		return series;
	});
	const places = new Set(chosen.flatMap(({ points }) => points.map(({ at }) => at)));
	const ats = spec.form === 'ranking' ? [...places] : [...places].toSorted();
	checkPlaces(dataset, spec, places);
	return {
		ats,
		series: chosen.map((series) => ({
			id: series.id,
			series,
			points: ats.map((at) => series.points.find((point) => point.at === at)),
		})),
	};
}

function checkPlaces(dataset: ChartData, spec: ChartSpec, places: ReadonlySet<string>): void {
	for (const field of ['emphasised', 'labelled', 'ticks'] as const) {
		const named = spec[field];
		if (named === undefined || named === 'all') continue;
		const lost = named.find((at) => !places.has(at));
		if (lost !== undefined)
			throw new Error(`slides/charts.ts: ${dataset.id}: ${field}: there is no point at "${lost}"`);
	}
}

/**
 * What the values of a series count.
 *
 * @param dataset has the unit that holds for every series without one of its own
 * @param aligned the series; undefined gives the unit of the dataset
 */
export function unitOf(dataset: ChartData, aligned: AlignedSeries | undefined): Unit {
	return aligned?.series.unit ?? dataset.unit;
}

/**
 * The value of a point as Chart.js takes it.
 *
 * @param point a value, a hole, or undefined where the series has no point
 * @returns the value, or null for a hole or a missing point
 */
export function valueAt(point: Point | undefined): number | null {
	return point === undefined || point.hole !== undefined ? null : point.value;
}
