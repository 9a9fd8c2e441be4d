import { areasOfSeries } from '../../model/municipal/check-figures.ts';
import { datasetFrom, HOLE, type MunicipalUnit, municipalSeriesOf, yearsOf } from '../../model/municipal/dataset.ts';
import type { FileSeries, MunicipalFile, MunicipalSource, YearSpan } from '../../model/municipal/dataset-schema.ts';
import type { Division } from '../../model/municipal/division-schema.ts';
import { DIVISION_FILE } from '../../model/municipal/figures.ts';
import type { Fetched } from './figures.ts';
import { tableName } from './pxweb.ts';
import { type Recipe, statusOf } from './recipes.ts';
import { Refusal } from './refusal.ts';
import type { Target } from './target.ts';

/**
 * Opens a file of municipal figures: series by area and year. Its schema is not asked before all series of the file are
 * refreshed: a difference has none until both of its series have the same years.
 *
 * @param file its path from the root of the project
 * @param content what it holds
 * @param division the municipalities, and the areas that they form, for which there have to be values
 * @returns the file, for a refresh
 */
export function municipalFile(file: string, content: MunicipalFile, division: Division): Target {
	const seriesOf = ({ series: id }: Recipe) => {
		const areas = areasOfSeries(division, content.id, id);
		if (areas === undefined || !content.series.some((one) => one.id === id))
			throw new Refusal(`${file}: there is no series "${id}".`);
		return { ...municipalSeriesOf(datasetFrom(content), id), areas };
	};
	return {
		file,
		held(recipe) {
			const { areas, years, values } = seriesOf(recipe);
			sourceIn(file, content, recipe);
			return new Map(
				areas.map((area) => {
					const row = values.get(area);
					return [area, new Map(row ? years.map((year, index) => [year, row[index] ?? null]) : [])];
				}),
			);
		},
		noteAt: () => undefined,
		partings(recipe) {
			const { areas, derived, values } = seriesOf(recipe);
			const gone = [...values.keys()].filter((area) => !areas.includes(area));
			return [
				...gone.map((area) => `dropped   ${area}: ${DIVISION_FILE} does not have it`),
				...derived.map(
					({ area, from, to, note }) =>
						`dropped   note "${note}" of ${area} ${from === to ? from : `${from}–${to}`}: the values are the publisher's`,
				),
			];
		},
		with(recipe, fetched, today) {
			const name = recipe.table.id;
			const { via: _, ...source } = sourceIn(file, content, recipe);
			const read = { read: today, division: fetched.division ?? division.division, status: statusOf(recipe) };
			const series = content.series.map((one) =>
				one.id === recipe.series ? refreshed(file, one, recipe, fetched) : one,
			);
			const sources = { ...content.sources, [name]: { ...source, ...read } };
			return municipalFile(file, { ...content, sources: withoutUnused(sources, series), series }, division);
		},
		text: () => municipalText(content),
	};
}

/**
 * The source of a series that is the very table which the recipe reads. Some years may come from another one, until they are
 * read there too.
 */
function sourceIn(file: string, { sources, series }: MunicipalFile, recipe: Recipe): MunicipalSource {
	const { years = [] } = series.find(({ id }) => id === recipe.series) ?? {};
	const own = years.flatMap((span) => (span.hole === undefined ? (sources[span.source] ?? []) : []));
	const table = tableName(recipe.table);
	const found = own.find((source) => source.publisher === 'statistics-finland' && source.table === table);
	if (found) return found;
	const names = [...new Set(own.map((source) => `${source.publisher}, ${source.table}`))].join('; ');
	throw new Refusal(
		`${file}: the source of "${recipe.series}" is ${names}; the recipe reads ${table}. Change one of them.`,
	);
}

/** The sources that years of a series come from. */
function withoutUnused(
	sources: Readonly<Record<string, MunicipalSource>>,
	series: readonly FileSeries[],
): Record<string, MunicipalSource> {
	const spans = series.flatMap(({ years = [] }) => years);
	const used = new Set(spans.flatMap((span) => (span.hole === undefined ? [span.source] : [])));
	return Object.fromEntries(Object.entries(sources).filter(([name]) => used.has(name)));
}

/** The series with what was read at the publisher, and so no longer with arithmetic of ours. A hole that stays keeps its reason. */
function refreshed(
	file: string,
	{ derived: _, ...series }: FileSeries,
	{ table }: Recipe,
	{ figures, marks }: Fetched,
): FileSeries {
	const before = new Map((series.years ?? []).flatMap((span) => yearsOf(span).map((year) => [year, span])));
	const rows = [...figures];
	const years = [...new Set([...before.keys(), ...rows.flatMap(([, values]) => [...values.keys()])])].toSorted();
	const spans = years.map((year): YearSpan => {
		const lacking = rows.flatMap(([area, values]) => (typeof values.get(year) === 'number' ? [] : [area]));
		const span = { from: year, to: year };
		if (lacking.length === 0) return { ...span, source: table.id };
		if (lacking.length < rows.length) {
			const marked = marks.length === 0 ? '' : ` (marked ${marks.join(' ')})`;
			throw new Refusal(
				`${tableName(table)}: ${lacking.join(', ')} have no value in ${year}${marked}, and other areas have one. In ${file} a hole is a year of all areas.`,
			);
		}
		const old = before.get(year);
		return old?.hole === undefined ? { ...span, hole: 'missing-in-source' } : { ...old, ...span };
	});
	const values = rows.map(([area, row]) => {
		const cells = years.map((year) => cellOf(row.get(year) ?? null, series.unit));
		return [area, cells.join(' ')];
	});
	return { ...series, years: joined(spans), values: Object.fromEntries(values) };
}

/** A value as it stands in its row: with one decimal at least, where the unit has decimals. */
function cellOf(value: number | null, unit: MunicipalUnit): string {
	if (value === null) return HOLE;
	return unit !== 'persons' && Number.isInteger(value) ? value.toFixed(1) : String(value);
}

/** Joins neighbouring years that have the same source or the same hole. */
function joined(spans: readonly YearSpan[]): YearSpan[] {
	const kindOf = ({ from: _, to: __, ...kind }: YearSpan) => JSON.stringify(kind);
	const result: YearSpan[] = [];
	for (const span of spans) {
		const last = result.at(-1);
		if (last && kindOf(last) === kindOf(span)) result[result.length - 1] = { ...last, to: span.to };
		else result.push(span);
	}
	return result;
}

/**
 * Writes municipal figures as they stand in `data/municipal/`: tabs, and in one line what the formatter leaves there: a span
 * of years, what is derived, the names of a difference, and a list that has only one of them.
 *
 * @param content the content of a file
 * @returns the text of the file
 */
export function municipalText(content: MunicipalFile): string {
	return `${JSON.stringify(content, null, '\t')}\n`
		.replaceAll(/\{\n\t+("(?:from|area)": [^{}]*?)\n\t+\}/gu, (_, fields: string) => `{ ${inLine(fields)} }`)
		.replaceAll(
			/("difference": \[)\n\t+([^[\]]*?)\n\t+\]/gu,
			(_, key: string, names: string) => `${key}${inLine(names)}]`,
		)
		.replaceAll(/("(?:years|derived)": \[)\n\t+([^\n]*\})\n\t+\]/gu, '$1$2]');
}

function inLine(lines: string): string {
	return lines.replaceAll(/\n\t+/gu, ' ');
}
