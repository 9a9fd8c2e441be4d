import type { Answer, Cell } from './json-stat.ts';
import { type PxWeb, tableName } from './pxweb.ts';
import type { Recipe } from './recipes.ts';
import { Refusal } from './refusal.ts';
import { MUNICIPALITY, questionFor, TOTAL } from './variables.ts';

/** Values by the publisher's code of the area (`SSS`, `KU905`) and, within it, by year; null where there is none. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

/** What the publisher has for a series. */
export interface Fetched {
	readonly figures: Figures;
	/** When the publisher last changed the table, as it writes it. */
	readonly updated: string | undefined;
	/** What the publisher says of cells without a value, such as `..`. */
	readonly marks: readonly string[];
	readonly preliminary: readonly string[];
	/** The year of the division of areas in which the values are, where the table says it. */
	readonly division: string | undefined;
}

/** A value that is another one than before; `before` is undefined where there was none, null in a hole. */
export interface Change {
	readonly area: string;
	readonly year: string;
	readonly before: number | null | undefined;
	readonly after: number | null;
}

/**
 * Fetches a series: all areas and years that we have, and the years that have come since.
 *
 * @param pxweb the interface
 * @param recipe the series
 * @param held what we have of it; an area of which we have nothing yet has no years
 * @returns what the publisher has
 * @throws Refusal naming the table, the area and the year when a value that we have is gone, or when the municipalities do
 *   not add up to the country
 */
export async function fetchFigures(pxweb: PxWeb, recipe: Recipe, held: Figures): Promise<Fetched> {
	const areas = [...held.keys()];
	const from = [...held.values()].flatMap((years) => [...years.keys()]).toSorted()[0] ?? '';
	const question = await questionFor(pxweb, recipe, areas, from);
	const answer = await pxweb.cells(recipe.table, question.selections, question.time);
	const sums = summed(answer, question);
	const name = tableName(recipe.table);
	const faults = [...(recipe.addsUp ? faultsOfSums(name, sums) : []), ...lost(name, held, sums)];
	if (faults.length > 0) throw new Refusal(faults.join('\n'));
	return {
		figures: new Map(
			areas.map((area) => [area, new Map(question.years.map((year) => [year, sums.get(area)?.get(year) ?? null]))]),
		),
		updated: answer.updated,
		marks: [...new Set(answer.cells.flatMap(({ status }) => (status === undefined ? [] : [status])))],
		preliminary: question.preliminary,
		division: question.division,
	};
}

/** Adds up the cells of an area and a year, such as ages. A sum lacks its value where one of its cells does. */
function summed({ cells }: Answer, { area, time }: { readonly area: string; readonly time: string }): Figures {
	const figures = new Map<string, Map<string, number | null>>();
	for (const cell of cells) {
		const years = figures.get(codeOf(cell, area)) ?? new Map<string, number | null>();
		const before = years.get(codeOf(cell, time));
		const value = before === null || cell.value === null ? null : (before ?? 0) + cell.value;
		figures.set(codeOf(cell, area), years.set(codeOf(cell, time), value));
	}
	return figures;
}

function codeOf({ codes }: Cell, variable: string): string {
	return codes[variable] ?? '';
}

/** Whether the municipalities add up to the country, in each year in which all of them have a value. */
function faultsOfSums(table: string, figures: Figures): readonly string[] {
	const municipalities = [...figures].filter(([area]) => MUNICIPALITY.test(area));
	return [...(figures.get(TOTAL) ?? [])].flatMap(([year, total]) => {
		const values = municipalities.map(([, years]) => years.get(year) ?? null);
		if (values.includes(null)) return [];
		const sum = values.reduce<number>((before, value) => before + (value ?? 0), 0);
		return sum === total ? [] : [`${table}: the municipalities add up to ${sum} in ${year}, the country is ${total}.`];
	});
}

/** The values that we have and the publisher has no more. */
function lost(table: string, held: Figures, fetched: Figures): readonly string[] {
	return [...held].flatMap(([area, years]) =>
		[...years].flatMap(([year, value]) => {
			const after = fetched.get(area)?.get(year);
			if (value === null || typeof after === 'number') return [];
			const what = after === null ? 'has no value any more' : 'is gone';
			return [`${table}: ${area} ${year} ${what}; it was ${value}.`];
		}),
	);
}

/**
 * Compares what the publisher has with what we have.
 *
 * @param held what we have
 * @param fetched what the publisher has
 * @returns each value that is new or another one, in the order of the areas and years
 */
export function changesBetween(held: Figures, fetched: Figures): readonly Change[] {
	return [...fetched].flatMap(([area, years]) =>
		[...years]
			.map(([year, after]) => ({ area, year, before: held.get(area)?.get(year), after }))
			.filter(({ before, after }) => before !== after),
	);
}
