import type { Dataset, Point, Series, Unit } from '../dataset.ts';
import type { ChartSpec } from './spec.ts';

/** The words that stand in a drawing. */
export interface ChartLabels {
	/** The name of each series by its id. */
	readonly series: Readonly<Record<string, string>>;
	/** The names of the places along the axis by their `at`; a place without one, such as a year, is named by its `at`. */
	readonly places: Readonly<Record<string, string>>;
	/** Shorter names of some of them, for where there is little room. */
	readonly shortPlaces: Readonly<Record<string, string>>;
	/** What is written where a value is missing. */
	readonly missing: string;
}

/** A series laid out along the axis of its chart: a value, a hole, or nothing where the series has no point. */
export interface AlignedSeries {
	readonly id: string;
	readonly series: Series;
	readonly points: readonly (Point | undefined)[];
}

/** The places of a chart in order, and its series along them. */
export interface ChartModel {
	readonly ats: readonly string[];
	readonly series: readonly AlignedSeries[];
}

/**
 * Lays the series of a dataset along one axis.
 *
 * @throws Error naming file and series when the specification asks for a series that the dataset does not have
 */
export function modelOf(dataset: Dataset, spec: ChartSpec): ChartModel {
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

function checkPlaces(dataset: Dataset, spec: ChartSpec, places: ReadonlySet<string>): void {
	for (const field of ['emphasised', 'labelled', 'ticks'] as const) {
		const named = spec[field];
		if (named === undefined || named === 'all') continue;
		const lost = named.find((at) => !places.has(at));
		if (lost !== undefined)
			throw new Error(`slides/charts.ts: ${dataset.id}: ${field}: there is no point at "${lost}"`);
	}
}

/** What the values of a series count; those of the dataset where there is no such series. */
export function unitOf(dataset: Dataset, laid: AlignedSeries | undefined): Unit {
	return laid?.series.unit ?? dataset.unit;
}

/** The value of a point, or null where there is none. */
export function valueAt(point: Point | undefined): number | null {
	return point === undefined || point.hole !== undefined ? null : point.value;
}
