import type { ChartSpec } from '../charts/spec.ts';
import type { ChartData, Dataset, Point, Series } from '../dataset.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { COUNTRY, type MunicipalDataset, municipalPoints, municipalSeriesOf, statFinCode } from './dataset.ts';
import type { MunicipalSource } from './dataset-schema.ts';
import { workingAgeOf } from './derived.ts';
import type { Municipality } from './division-schema.ts';
import type { MunicipalFigures } from './figures.ts';

/** The charts of a municipality, in the order in which the slides show them. */
export const municipalChartIds = ['share', 'immigration', 'ages', 'migration'] as const;

export type MunicipalChartId = (typeof municipalChartIds)[number];

/** A chart of a municipality: its figures, and how they are drawn. */
export interface MunicipalChart {
	readonly dataset: ChartData;
	readonly spec: ChartSpec;
}

/** All figures of the municipalities, and those of the country that they are compared with. */
export interface ComparedFigures extends MunicipalFigures {
	/** The dataset `foreign-language-speakers`. */
	readonly national: Dataset;
}

/** The categories of the chart of ages, in their order: under 15, 15 to 64, over 64. */
export const AGES = ['A00-14', 'A15-64', 'A65'] as const;

/** How high a chart is where it has room, in pixels; on the wall it shares the place of another one. */
const HEIGHT = 220;

/** In a municipality with fewer inhabitants the migration of a single year says little. */
const SMALL = 5000;

/**
 * Whether a municipality is so small that its migration is told as a sum over years.
 *
 * @param figures the municipalities and their figures
 * @param municipality one of them
 */
export function isSmall({ datasets }: MunicipalFigures, { code }: Municipality): boolean {
	const latest = valuesOf(municipalPoints(datasets.ages, 'population', statFinCode('municipality', code))).at(-1);
	return latest !== undefined && latest.value < SMALL;
}

/**
 * The charts of a municipality.
 *
 * @param figures the municipalities, their figures and those of the country
 * @param municipality whose charts they are
 * @returns the charts by their ids; a value that is missing is a hole in them
 */
export function municipalChartsOf(
	figures: ComparedFigures,
	municipality: Municipality,
): Readonly<Record<MunicipalChartId, MunicipalChart>> {
	const { migration } = figures.datasets;
	const area = statFinCode('municipality', municipality.code);
	const net = { ...seriesOf(migration, 'net-immigration', area), id: 'abroad' };
	const domestic = { ...seriesOf(migration, 'net-domestic-migration', area), id: 'domestic' };
	const last = valuesOf(net.points).at(-1)?.at ?? '';
	const labelled = isSmall(figures, municipality) ? [] : [last];
	return {
		share: shareChart(figures, area),
		immigration: {
			dataset: { id: 'immigration', unit: 'persons', series: [net] },
			spec: { form: 'bars', labelled, ticks: ticksOf(net.points), height: HEIGHT, compact: 150 },
		},
		ages: agesChart(figures, area, comparisonOf(figures.division, municipality)),
		migration: {
			dataset: { id: 'migration', unit: 'persons', series: [net, domestic] },
			spec: { form: 'grouped', labelled, ticks: ticksOf(net.points), height: HEIGHT, compact: 200 },
		},
	};
}

/**
 * The points of a series that have a value.
 *
 * @param points values and holes
 */
export function valuesOf(
	points: readonly Point[],
): readonly (Point & { readonly hole?: undefined; readonly value: number })[] {
	return points.flatMap((point) => (point.hole === undefined ? [point] : []));
}

/** The first year, the last, and those that can be divided by five. */
function ticksOf(points: readonly Point[]): readonly string[] {
	const ats = points.map(({ at }) => at);
	return ats.filter((at, index) => index === 0 || index === ats.length - 1 || Number(at) % 5 === 0);
}

function shareChart({ datasets, national }: ComparedFigures, area: string): MunicipalChart {
	const municipality = {
		...seriesOf(datasets['foreign-language-share'], 'foreign-language-share', area),
		id: 'municipality',
	};
	const years = municipality.points.map(({ at }) => at);
	const share = national.series.find(({ id }) => id === 'share');
	if (!share) throw new Error('data/foreign-language-speakers.json: there is no series "share"');
	const points = years.map(
		(at): Point => share.points.find((point) => point.at === at) ?? { at, hole: 'not-found', note: 'country' },
	);
	const country: Series = { ...share, id: 'country', points };
	const compared = comparedYear(municipality, country);
	const labelled = [...new Set([years[0], compared, years.at(-1)])].filter((at) => at !== undefined);
	return {
		dataset: { id: 'share', unit: 'percent', series: [municipality, country] },
		spec: { form: 'line', comparison: ['country'], emphasised: labelled, labelled, height: HEIGHT, compact: 190 },
	};
}

/**
 * The last year for which both of two series have a value.
 *
 * @param one a series
 * @param other the series that it is compared with
 */
export function comparedYear(one: Pick<Series, 'points'>, other: Pick<Series, 'points'>): string | undefined {
	const years = new Set(valuesOf(other.points).map(({ at }) => at));
	return valuesOf(one.points).findLast(({ at }) => years.has(at))?.at;
}

function agesChart({ datasets: { ages } }: MunicipalFigures, area: string, comparison: Comparison): MunicipalChart {
	const series = [
		{ id: 'municipality', area },
		{ id: 'area', area: comparison.statFin },
		{ id: 'country', area: COUNTRY },
	].map(({ id, area: of }): Series => {
		const [young, old] = ['under-15', 'over-64'].map((age) => valuesOf(municipalPoints(ages, age, of)).at(-1));
		if (!young || !old) throw new Error(`data/municipal/ages.json: there are no ages of ${of}`);
		const { value } = workingAgeOf(young.value, old.value);
		const [under, working, over] = AGES;
		return {
			...seriesOf(ages, 'under-15', of),
			id,
			points: [
				{ at: under, value: young.value, status: young.status },
				{ at: working, value, status: 'derived', note: 'derived' },
				{ at: over, value: old.value, status: old.status },
			],
		};
	});
	return {
		dataset: { id: 'ages', unit: 'percent', series },
		spec: { form: 'grouped', labelled: 'all', height: HEIGHT, compact: 112, finding: true },
	};
}

/** The values of an area, with all sources that they come from. A hole gets the note that says where its value can be found. */
function seriesOf(dataset: MunicipalDataset, id: string, area: string): Series {
	const { spans, unit } = municipalSeriesOf(dataset, id);
	const names = [...new Set(spans.flatMap((span) => (span.hole === undefined ? [span.source] : [])))];
	const [first, ...further] = names.flatMap((name) => dataset.sources[name] ?? []).map(originOf);
	if (!first) throw new Error(`data/municipal/${dataset.id}.json: ${id}: there is no source`);
	const points = municipalPoints(dataset, id, area).map((point) =>
		point.hole === undefined ? point : { ...point, note: 'hole' },
	);
	return {
		id,
		unit: unit === 'percent' ? 'percent' : 'persons',
		...first,
		...(further.length > 0 && { also: further }),
		points,
	};
}

function originOf({ publisher, table, via, licence, source, read }: MunicipalSource) {
	return { publisher, table, licence, source, read, ...(via && { via }) };
}
