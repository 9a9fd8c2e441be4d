import { z } from 'zod';
import { chartIds } from './chart-ids.ts';
import { addressSchema } from './source-address.ts';

/**
 * What a value counts. A share lies between 0 and 1 and a percentage between 0 and 100. All other values are whole
 * numbers.
 */
export const units = ['persons', 'decisions', 'applications', 'rank', 'share', 'percent'] as const;

/** The organisations that publish the figures. */
export const publishers = ['statistics-finland', 'migri', 'unhcr', 'vatt', 'insead', 'etla'] as const;

/**
 * How certain a value is: `verified` was read in the primary source or in a machine-readable copy of it, `secondary` in
 * someone else's account of it, and `derived` was calculated by us from such values.
 */
export const statuses = ['verified', 'secondary', 'derived'] as const;

/**
 * Why a value is missing: no source that we read has it (`not-found`), the source itself lacks it
 * (`missing-in-source`), we did not note it when we read the source (`not-recorded`), or the source covers only a part
 * of the year (`part-year-only`).
 */
export const holeReasons = ['not-found', 'missing-in-source', 'not-recorded', 'part-year-only'] as const;

/** The schema of the names of series and notes. */
export const idSchema = z
	.string()
	.regex(/^[a-z][a-z0-9-]*$/, { error: 'Invalid name: expected words joined by hyphens' });

/** The schema of a copy in which figures were read: its name and its address. */
export const copySchema = z.strictObject({ name: z.string().min(1), url: addressSchema });

/** The kinds of position that a point can have on the category axis, each with the format of its `at`. */
const PLACES = {
	year: /^\d{4}$/,
	month: /^\d{4}-(?:0[1-9]|1[0-2])$/,
	country: /^[A-Z]{2}$/,
	duration: /^P\d+Y$/,
} as const;

type PlaceKind = keyof typeof PLACES;

function placeOf(at: string): PlaceKind | undefined {
	const places: readonly PlaceKind[] = ['year', 'month', 'country', 'duration'];
	return places.find((place) => PLACES[place].test(at));
}

const atSchema = z.string().refine((at) => placeOf(at) !== undefined, {
	error: 'Invalid place: expected a year (2022), a month (2023-07), a country (FI) or a length of time (P5Y)',
});

const figureSchema = z.strictObject({
	at: atSchema,
	value: z.number({
		error: ({ input }) => (input === undefined ? 'expected a value, or a hole with its reason' : undefined),
	}),
	status: z.enum(statuses),
	note: idSchema.exactOptional(),
	via: copySchema.exactOptional(),
	hole: z.undefined().optional(),
});

const holeSchema = z.strictObject({
	at: atSchema,
	hole: z.enum(holeReasons),
	note: idSchema.exactOptional(),
});

const pointSchema = z.discriminatedUnion('hole', [figureSchema, holeSchema], {
	error: `Invalid hole: expected its reason, one of ${holeReasons.map((reason) => `"${reason}"`).join('|')}`,
});

const originSchema = z.strictObject({
	publisher: z.enum(publishers),
	table: z.string().min(1).exactOptional(),
	via: copySchema.exactOptional(),
	licence: z.string().min(1).nullable(),
	source: z.strictObject({ sv: addressSchema, fi: addressSchema }),
	read: z.iso.date(),
});

const seriesSchema = z.strictObject({
	id: idSchema,
	unit: z.enum(units).exactOptional(),
	projection: z.boolean().exactOptional(),
	...originSchema.shape,
	also: z.array(originSchema).min(1).exactOptional(),
	points: z.array(pointSchema).min(1),
});

const datasetSchema = z
	.strictObject({ id: z.enum(chartIds), unit: z.enum(units), series: z.array(seriesSchema).min(1) })
	.superRefine((dataset, context) => {
		const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
		const place = placeOf(dataset.series[0]?.points[0]?.at ?? '');
		const ids = new Set<string>();
		for (const [index, series] of dataset.series.entries()) {
			const path = ['series', index];
			if (ids.has(series.id)) issue([...path, 'id'], `Duplicate series: "${series.id}"`);
			ids.add(series.id);
			checkPoints(series, series.unit ?? dataset.unit, place, (below, message) => issue([...path, ...below], message));
		}
	});

/** What a value or a series counts. */
export type Unit = (typeof units)[number];
export type Publisher = (typeof publishers)[number];
export type Status = (typeof statuses)[number];
export type HoleReason = (typeof holeReasons)[number];

/** A copy of the publisher's figures in which we read them. */
export type Copy = z.infer<typeof copySchema>;

/**
 * A value at one position of the axis. `status` says how certain it is, `via` names the copy that it was read in when
 * that is not the copy of its series, and `note` is the id of its footnote.
 */
export type Figure = z.infer<typeof figureSchema>;

/** A position of the axis at which no value is known, with the reason. */
export type Hole = z.infer<typeof holeSchema>;

export type Point = z.infer<typeof pointSchema>;

/**
 * Points of one kind from one publisher. `unit` is given only where it differs from the dataset's. `licence` is null
 * where what we read names none. `source` is the publisher's own address in each language. `read` is the day on which
 * we read the figures. `also` has the same of further sources, where some of the points come from them.
 */
export type Series = z.infer<typeof seriesSchema>;

/** The figures of one chart of the deck. */
export type Dataset = z.infer<typeof datasetSchema>;

/** The figures of any chart, which need not be a file of the deck. */
export interface ChartData extends Pick<Dataset, 'unit' | 'series'> {
	readonly id: string;
}

function checkPoints(
	{ points }: Series,
	unit: Unit,
	place: PlaceKind | undefined,
	issue: (path: (string | number)[], message: string) => void,
): void {
	const seen = new Set<string>();
	let expected: string | undefined;
	for (const [index, point] of points.entries()) {
		const path = ['points', index];
		const at = placeOf(point.at);
		if (seen.has(point.at)) issue([...path, 'at'], `Duplicate point: "${point.at}" stands in the series already`);
		else if (at !== undefined && at !== place)
			issue([...path, 'at'], `Invalid place: expected a ${place}, as in the first point`);
		else if (expected !== undefined && point.at !== expected)
			issue([...path, 'at'], `Invalid order: expected ${expected}; what is missing is a hole with its reason`);
		if (point.hole === undefined && !fits(point.value, unit))
			issue([...path, 'value'], `Invalid value: expected ${FORMS[unit]}`);
		seen.add(point.at);
		expected = following(point.at, at);
	}
}

/**
 * The position that must come next in a series: the next year or the next month. Countries and durations have no
 * successor.
 */
function following(at: string, place: PlaceKind | undefined): string | undefined {
	if (place === 'year') return String(Number(at) + 1);
	if (place !== 'month') return undefined;
	const [year = 0, month = 0] = at.split('-').map(Number);
	return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}

const WHOLE = 'a whole number';
const FORMS: Readonly<Record<Unit, string>> = {
	persons: WHOLE,
	decisions: WHOLE,
	applications: WHOLE,
	rank: 'a whole number from 1',
	share: 'a number from 0 to 1',
	percent: 'a number from 0 to 100',
};

/** Whether a value is possible in a unit. A number of persons may be negative, because net immigration can be. */
function fits(value: number, unit: Unit): boolean {
	if (unit === 'share') return value >= 0 && value <= 1;
	if (unit === 'percent') return value >= 0 && value <= 100;
	if (unit === 'rank') return Number.isInteger(value) && value >= 1;
	return Number.isInteger(value) && (unit === 'persons' || value >= 0);
}

/**
 * Checks the content of a data file.
 *
 * @param file the name of the file, for the error message
 * @param json the parsed content of the file
 * @returns the dataset
 * @throws Error that names file, field and expected value for every fault found
 */
export function parseDataset(file: string, json: unknown): Dataset {
	const result = datasetSchema.safeParse(json);
	if (result.success) return result.data;
	throw new Error(`${file}\n${z.prettifyError(result.error)}`, { cause: result.error });
}
