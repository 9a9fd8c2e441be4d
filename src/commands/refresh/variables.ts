import {
	labelLanguages,
	type Metadata,
	type PxWeb,
	type Selection,
	type Table,
	tableName,
	type Variable,
} from './pxweb.ts';
import type { Contents, Recipe } from './recipes.ts';
import { Refusal } from './refusal.ts';

/** The code of the whole country, and of what is a total on other variables. */
export const TOTAL = 'SSS';
/** The code of a municipality. There are others, of regions (`MK01`), employment areas (`TA01`) and more. */
export const MUNICIPALITY = /^KU\d{3}$/u;
/** Helsinki, which no reform has touched: a variable that offers it has municipalities. */
const HELSINKI = 'KU091';

const YEAR = /^\d{4}$/u;
/** Stands after the label of a year whose figures are preliminary. */
const PRELIMINARY = /\*\s*$/u;

/** What a recipe has to ask for, and on which variables its answer has area and year. */
export interface Question {
	readonly area: string;
	readonly time: string;
	readonly years: readonly string[];
	/** The years that are left out since their figures are preliminary. */
	readonly preliminary: readonly string[];
	/** The year of the division of areas that the table has, where the code of its variable says it. */
	readonly division: string | undefined;
	readonly selections: readonly Selection[];
}

/**
 * Finds out what to ask for. Variables are found by what they are for and what they offer, never by their place or by a code
 * that carries a date.
 *
 * @param pxweb the interface, which is asked for the variables
 * @param recipe the series
 * @param areas the codes of the areas that the series has: the country, or each municipality, and areas that these form
 * @param from the first year that the series has
 * @returns the question
 * @throws Refusal naming the table, the variable and the code when one of them is not there, or not alone
 */
export async function questionFor(
	pxweb: PxWeb,
	recipe: Recipe,
	areas: readonly string[],
	from: string,
): Promise<Question> {
	const { table, ages } = recipe;
	const metadata = await pxweb.metadata(table, 'en');
	const area = areaIn(table, metadata);
	const time = timeIn(table, metadata);
	const contents = contentsIn(table, metadata);
	const age = ages && ageIn(table, metadata);
	const found = [area, time, contents, ...(age ? [age] : [])];
	checkAreas(table, area, areas);
	const { years, preliminary } = yearsIn(table, time, from);
	const selections: Selection[] = [
		{ code: area.code, values: recipe.addsUp && !areas.includes(TOTAL) ? [TOTAL, ...areas] : areas },
		{ code: time.code, values: years },
		{ code: contents.code, values: [await measureIn(pxweb, table, contents, recipe.contents)] },
		...(age && ages ? [{ code: age.code, values: agesIn(table, age, ages) }] : []),
		...metadata.variables.filter((each) => !found.includes(each)).flatMap((each) => totalOf(table, each)),
	];
	return { area: area.code, time: time.code, years, preliminary, division: divisionDay(area)?.slice(0, 4), selections };
}

function areaIn(table: Table, metadata: Metadata): Variable {
	const offers = `a variable for areas: one that offers ${TOTAL} and ${HELSINKI}`;
	return only(table, offers, metadata, ({ values }) => values.includes(TOTAL) && values.includes(HELSINKI));
}

function timeIn(table: Table, metadata: Metadata): Variable {
	return only(table, 'a variable for time', metadata, ({ time }) => time);
}

function contentsIn(table: Table, metadata: Metadata): Variable {
	return only(
		table,
		'a variable for the measures: “Information”, or the code contentscode',
		metadata,
		({ code, text }) => code.toLowerCase() === 'contentscode' || sameLabel(text, 'Information'),
	);
}

function ageIn(table: Table, metadata: Metadata): Variable {
	return only(table, 'a variable for ages: “Age”', metadata, ({ text }) => sameLabel(text, 'Age'));
}

function only(table: Table, what: string, { variables }: Metadata, fits: (variable: Variable) => boolean): Variable {
	const [found, another] = variables.filter(fits);
	const names = variables.map(({ code, text }) => `${code} (${text})`).join(', ');
	if (!found) throw new Refusal(`${tableName(table)} lacks ${what}. It has ${names}.`);
	if (another) throw new Refusal(`${tableName(table)} has more than ${what}: ${found.code} and ${another.code}.`);
	return found;
}

/** Compares the municipalities of the table with those that we have. A reform must not be guessed at. */
function checkAreas(table: Table, area: Variable, areas: readonly string[]): void {
	const gone = areas.filter((code) => !area.values.includes(code));
	const ours = areas.filter((code) => MUNICIPALITY.test(code));
	const known = new Set(ours);
	const added = ours.length === 0 ? [] : area.values.filter((code) => MUNICIPALITY.test(code) && !known.has(code));
	if (gone.length === 0 && added.length === 0) return;
	const labelled = added.map((code) => `${code} (${area.valueTexts[area.values.indexOf(code)] ?? ''})`);
	const said = [
		...(gone.length > 0 ? [`lacks ${gone.join(', ')}`] : []),
		...(added.length > 0 ? [`has ${labelled.join(', ')}, which we lack`] : []),
	].join(' and ');
	const day = divisionDay(area);
	const division = `the division of areas${day === undefined ? '' : ` of ${day}`}`;
	throw new Refusal(
		`${tableName(table)}, ${area.code}: ${division} ${said}. Bring the list of municipalities up to date first.`,
	);
}

/** The day from which the division of a variable holds, which the last eight digits of its code say. */
function divisionDay({ code }: Variable): string | undefined {
	const [, year, month, day] = /(\d{4})(\d{2})(\d{2})$/u.exec(code) ?? [];
	return year === undefined ? undefined : `${year}-${month}-${day}`;
}

function yearsIn(table: Table, time: Variable, from: string): Pick<Question, 'years' | 'preliminary'> {
	const strange = time.values.find((code) => !YEAR.test(code));
	if (strange !== undefined) {
		throw new Refusal(`${tableName(table)}, ${time.code}: expected years, found ${strange}.`);
	}
	const wanted = time.values.map((code, index) => ({ code, label: time.valueTexts[index] ?? '' }));
	const later = wanted.filter(({ code }) => code >= from);
	const years = later.filter(({ label }) => !PRELIMINARY.test(label)).map(({ code }) => code);
	if (years.length === 0) throw new Refusal(`${tableName(table)}, ${time.code}: there is no year from ${from} on.`);
	return {
		years: years.toSorted(),
		preliminary: later.filter(({ label }) => PRELIMINARY.test(label)).map(({ code }) => code),
	};
}

/** The code of a measure: by what follows the last `-`, else by its label, in one language after the other. */
async function measureIn(pxweb: PxWeb, table: Table, variable: Variable, wanted: Contents): Promise<string> {
	const where = `${tableName(table)}, ${variable.code}`;
	const byCode = variable.values.filter((code) => code.split('-').at(-1) === wanted.code);
	if (byCode.length > 0) return single(where, `the code ${wanted.code}`, byCode);
	for (const language of labelLanguages) {
		const label = wanted.labels[language];
		if (label === undefined) continue;
		const { variables } = await pxweb.metadata(table, language);
		const { values, valueTexts } = variables.find(({ code }) => code === variable.code) ?? variable;
		const byLabel = values.filter((_, index) => sameLabel(valueTexts[index] ?? '', label));
		if (byLabel.length > 0) return single(where, `the label “${label}”`, byLabel);
	}
	const names = variable.values.map((code, index) => `${code} (${variable.valueTexts[index] ?? ''})`);
	const sought = [
		...(wanted.code === undefined ? [] : [wanted.code]),
		...Object.values(wanted.labels).map((each) => `“${each}”`),
	];
	throw new Refusal(`${where}: there is no ${sought.join(' or ')}. There are: ${names.join('; ')}.`);
}

function single(where: string, what: string, codes: readonly string[]): string {
	const [code = '', another] = codes;
	if (another === undefined) return code;
	throw new Refusal(`${where}: ${what} belongs to more than one measure: ${codes.join(', ')}.`);
}

function sameLabel(one: string, other: string): boolean {
	return plain(one) === plain(other);
}

function plain(label: string): string {
	return label.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}

/** The codes of single years of age, which are numbers with leading zeros. */
function agesIn(table: Table, variable: Variable, [first, last]: readonly [number, number]): readonly string[] {
	const ages = Array.from({ length: last - first + 1 }, (_, index) => first + index);
	return ages.map((age) => {
		const codes = variable.values.filter((code) => /^\d+$/u.test(code) && Number(code) === age);
		if (codes.length > 0) return single(`${tableName(table)}, ${variable.code}`, `the age ${age}`, codes);
		throw new Refusal(`${tableName(table)}, ${variable.code}: there is no age of ${age} years.`);
	});
}

/** What is asked for of a variable that the series does not have: its total, or nothing where it may be left out. */
function totalOf(table: Table, variable: Variable): readonly Selection[] {
	if (variable.values.includes(TOTAL)) return [{ code: variable.code, values: [TOTAL] }];
	if (variable.elimination) return [];
	throw new Refusal(
		`${tableName(table)}, ${variable.code} (${variable.text}): the variable has no total ${TOTAL} and must not be left out.`,
	);
}
