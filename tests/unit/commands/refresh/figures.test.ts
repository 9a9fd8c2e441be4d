import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changesBetween, type Figures, fetchFigures } from '../../../../src/commands/refresh/figures.ts';
import { connect, type Variable } from '../../../../src/commands/refresh/pxweb.ts';
import type { Recipe } from '../../../../src/commands/refresh/recipes.ts';
import { Refusal } from '../../../../src/commands/refresh/refusal.ts';
import { type Publisher, pretendedClock, pretendedPublisher } from './pretended-publisher.ts';
import { AGES, AREAS, table, variable, years } from './sample-tables.ts';

let publisher: Publisher;

beforeAll(async () => {
	publisher = await pretendedPublisher();
});

afterAll(() => publisher.close());

beforeEach(() => publisher.reset());

const RECIPE: Recipe = {
	dataset: 'net-immigration',
	series: 'net',
	table: { subject: 'muutl', id: '11ae' },
	contents: { code: 'vm4142', labels: { en: 'Net immigration', fi: 'Nettomaahanmuutto' } },
};

const YEARS = years('2023', '2024', '2025');
const MEASURES = variable('contentscode', 'Information', ['muutl-vm41=Immigration', 'muutl-vm4142=Net immigration']);

const figures = (areas: Readonly<Record<string, Readonly<Record<string, number | null>>>>): Figures =>
	new Map(Object.entries(areas).map(([area, values]) => [area, new Map(Object.entries(values))]));

const COUNTRY = figures({ SSS: { 2023: 2023, 2024: 2024 } });

/** A table whose values are their years. */
const put = (
	variables: readonly Variable[],
	value = (codes: Readonly<Record<string, string>>): number | null => Number(codes.timeperiod_y),
) => publisher.tables.set('muutl/11ae.px', table(variables, value));

const fetched = (held = COUNTRY, recipe: Partial<Recipe> = {}) =>
	fetchFigures(connect(publisher.address, pretendedClock()), { ...RECIPE, ...recipe }, held);

async function refusalOf(call: Promise<unknown>): Promise<string> {
	const error: unknown = await call.catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(Refusal);
	return error instanceof Error ? error.message : '';
}

/** What the last call asked for, by the codes of the variables. */
const asked = () => Object.fromEntries((publisher.calls.at(-1)?.query ?? []).map(({ code, values }) => [code, values]));

describe('fetchFigures', () => {
	it('fetches the years that we have and those that have come since, and no others', async () => {
		put([AREAS, years('2022', '2023', '2024', '2025'), MEASURES]);
		expect(await fetched()).toEqual({
			figures: figures({ SSS: { 2023: 2023, 2024: 2024, 2025: 2025 } }),
			updated: '2027-04-01T05:00:00Z',
			marks: [],
			preliminary: [],
			division: '2027',
		});
	});

	it('finds the variables wherever they stand, and by other codes', async () => {
		const area = { ...AREAS, code: 'Alue' };
		const measures = { ...MEASURES, code: 'Tiedot' };
		put([variable('sex', 'Sex', ['1', 'SSS']), years('2025', '2024', '2023'), measures, area]);
		expect((await fetched()).figures).toEqual(figures({ SSS: { 2023: 2023, 2024: 2024, 2025: 2025 } }));
		expect(asked()).toEqual({
			Alue: ['SSS'],
			timeperiod_y: ['2023', '2024', '2025'],
			Tiedot: ['muutl-vm4142'],
			sex: ['SSS'],
		});
	});

	it('reads values by the numbers of their cells', async () => {
		publisher.tables.set('muutl/11ae.px', { ...table([AREAS, YEARS, MEASURES], () => 7), sparse: true });
		expect((await fetched()).figures).toEqual(figures({ SSS: { 2023: 7, 2024: 7, 2025: 7 } }));
	});

	it('leaves out what it may, and refuses a variable without a total', async () => {
		put([AREAS, YEARS, MEASURES, variable('origin', 'Origin', ['1', '2'], { elimination: true })]);
		await fetched();
		expect(Object.keys(asked())).not.toContain('origin');
		put([AREAS, YEARS, MEASURES, variable('origin', 'Origin', ['1', '2'])]);
		expect(await refusalOf(fetched())).toBe(
			'StatFin 11ae, origin (Origin): the variable has no total SSS and must not be left out.',
		);
	});

	it('leaves out a preliminary year and says so', async () => {
		put([AREAS, years('2023', '2024', '2025=2025*'), MEASURES]);
		const { figures: found, preliminary } = await fetched();
		expect(found).toEqual(COUNTRY);
		expect(preliminary).toEqual(['2025']);
	});

	it('keeps null as such, with the mark of the publisher', async () => {
		const value = ({ timeperiod_y }: Readonly<Record<string, string>>) => (timeperiod_y === '2025' ? null : 1);
		put([AREAS, YEARS, MEASURES], value);
		expect(await fetched()).toMatchObject({ figures: figures({ SSS: { 2023: 1, 2024: 1, 2025: null } }), marks: [] });
		publisher.tables.set('muutl/11ae.px', { ...table([AREAS, YEARS, MEASURES], value), mark: '..' });
		expect(await fetched()).toMatchObject({
			figures: figures({ SSS: { 2023: 1, 2024: 1, 2025: null } }),
			marks: ['..'],
		});
	});

	it('refuses a table that has lost a year or a value', async () => {
		put([AREAS, years('2024', '2025'), MEASURES], ({ timeperiod_y }) => (timeperiod_y === '2024' ? null : 1));
		expect(await refusalOf(fetched())).toBe(
			'StatFin 11ae: SSS 2023 is gone; it was 2023.\nStatFin 11ae: SSS 2024 has no value any more; it was 2024.',
		);
	});
});

describe('the variables', () => {
	it.each([
		[
			'without areas',
			[YEARS, MEASURES],
			'StatFin 11ae lacks a variable for areas: one that offers SSS and KU091. It has timeperiod_y (Year), contentscode (Information).',
		],
		['without time', [AREAS, MEASURES], 'StatFin 11ae lacks a variable for time. It has'],
		[
			'with two of time',
			[AREAS, MEASURES, YEARS, { ...YEARS, code: 'timeperiod_q' }],
			'StatFin 11ae has more than a variable for time: timeperiod_y and timeperiod_q.',
		],
		[
			'without measures',
			[AREAS, YEARS],
			'StatFin 11ae lacks a variable for the measures: “Information”, or the code contentscode.',
		],
		['of months', [AREAS, MEASURES, years('2025M01')], 'StatFin 11ae, timeperiod_y: expected years, found 2025M01.'],
		['of other years', [AREAS, MEASURES, years('2021')], 'StatFin 11ae, timeperiod_y: there is no year from 2023 on.'],
	])('are refused %s', async (_, variables, message) => {
		put(variables);
		expect(await refusalOf(fetched())).toContain(message);
	});
});

describe('the measure', () => {
	const measures = (...values: readonly string[]) =>
		put([AREAS, YEARS, variable('contentscode', 'Information', values)]);

	it.each(['vm4142', 'muutl-vm4142', 'other-prefix-vm4142'])('is found by its code in %s', async (code) => {
		measures('vm41=Immigration', `${code}=Another label`);
		await fetched();
		expect(asked().contentscode).toEqual([code]);
	});

	it('is found by its label, whatever its code', async () => {
		measures('a=Immigration', 'b= net  immigration');
		await fetched();
		expect(asked().contentscode).toEqual(['b']);
	});

	it('is found by its label in another language', async () => {
		const inEnglish = table([AREAS, YEARS, variable('contentscode', 'Information', ['a=Net gain', 'b=Loss'])], () => 1);
		const tiedot = variable('contentscode', 'Tiedot', ['a=Nettomaahanmuutto', 'b=Tappio']);
		const fi = { title: 'Otos', variables: [tiedot] };
		publisher.tables.set('muutl/11ae.px', { ...inEnglish, metadata: { ...inEnglish.metadata, fi } });
		await fetched();
		expect(asked().contentscode).toEqual(['a']);
	});

	it.each([
		[
			['vm41=Immigration'],
			'StatFin 11ae, contentscode: there is no vm4142 or “Net immigration” or “Nettomaahanmuutto”. There are: vm41 (Immigration).',
		],
		[
			['a-vm4142=One', 'b-vm4142=Other'],
			'StatFin 11ae, contentscode: the code vm4142 belongs to more than one measure: a-vm4142, b-vm4142.',
		],
		[
			['a=Net immigration', 'b=Net immigration'],
			'StatFin 11ae, contentscode: the label “Net immigration” belongs to more than one measure: a, b.',
		],
	])('is refused among %j', async (values, message) => {
		measures(...values);
		expect(await refusalOf(fetched())).toBe(message);
	});
});

describe('ages', () => {
	const recipe = { ages: [15, 64] } as const;
	const sex = variable('sukupuoli_9_20180101', 'Sex', ['SSS', '1', '2'], { elimination: true });

	it('are added up, each once', async () => {
		put([AREAS, AGES, sex, YEARS, MEASURES], ({ [AGES.code]: age }) => Number(age));
		expect((await fetched(figures({ SSS: { 2025: 1975 } }), recipe)).figures).toEqual(figures({ SSS: { 2025: 1975 } }));
		expect(asked()).toMatchObject({ [sex.code]: ['SSS'] });
	});

	it('have no sum where one has no value', async () => {
		put([AREAS, AGES, YEARS, MEASURES], ({ [AGES.code]: age }) => (age === '040' ? null : 1));
		const held = figures({ SSS: { 2025: null } });
		expect((await fetched(held, recipe)).figures).toEqual(held);
	});

	it('are refused when one is missing, or the variable', async () => {
		put([AREAS, { ...AGES, values: AGES.values.map((code) => (code === '064' ? '64-' : code)) }, YEARS, MEASURES]);
		expect(await refusalOf(fetched(COUNTRY, recipe))).toBe(
			'StatFin 11ae, ikaryhma_10_20180101: there is no age of 64 years.',
		);
		put([AREAS, YEARS, MEASURES]);
		expect(await refusalOf(fetched(COUNTRY, recipe))).toContain('StatFin 11ae lacks a variable for ages: “Age”.');
	});
});

describe('the municipalities', () => {
	const held = figures({ KU091: { 2024: 1, 2025: 2 }, KU588: { 2024: 10, 2025: 20 } });
	const areas = (...values: readonly string[]) =>
		variable('alue_23_20270101', 'Area', ['SSS=WHOLE COUNTRY', 'MK01', ...values]);
	const value = ({ alue_23_20270101: area = '', timeperiod_y: year }: Readonly<Record<string, string>>) => {
		const one = { SSS: 11, KU091: 1, KU588: 10 }[area] ?? null;
		return one === null ? null : one * (year === '2025' ? 2 : 1);
	};
	const recipe = { addsUp: true };

	it('are fetched with the country, to which they have to add up', async () => {
		put([areas('KU091', 'KU588'), YEARS, MEASURES], value);
		expect((await fetched(held, recipe)).figures).toEqual(held);
		expect(asked().alue_23_20270101).toEqual(['SSS', 'KU091', 'KU588']);

		put([areas('KU091', 'KU588'), YEARS, MEASURES], (codes) => (codes.alue_23_20270101 === 'SSS' ? 23 : value(codes)));
		expect(await refusalOf(fetched(held, recipe))).toBe(
			[
				'StatFin 11ae: the municipalities add up to 11 in 2024, the country is 23.',
				'StatFin 11ae: the municipalities add up to 22 in 2025, the country is 23.',
			].join('\n'),
		);
	});

	it('may have areas beside them, which are not added to them', async () => {
		put([areas('KU091', 'KU588'), YEARS, MEASURES], (codes) => (codes.alue_23_20270101 === 'MK01' ? 7 : value(codes)));
		const withRegion = figures({
			...Object.fromEntries([...held].map(([area, each]) => [area, Object.fromEntries(each)])),
			MK01: { 2024: 7, 2025: 7 },
		});
		expect((await fetched(withRegion, recipe)).figures).toEqual(withRegion);
	});

	it.each([
		[
			'merged away',
			['KU091=Helsinki'],
			'StatFin 11ae, alue_23_20270101: the division of areas of 2027-01-01 lacks KU588. Bring the list of municipalities up to date first.',
		],
		[
			'that is new',
			['KU091=Helsinki', 'KU588=Pertunmaa', 'KU999=Nystad'],
			'StatFin 11ae, alue_23_20270101: the division of areas of 2027-01-01 has KU999 (Nystad), which we lack. Bring',
		],
		[
			'with a new code',
			['KU091=Helsinki', 'KU999=Nystad'],
			'of 2027-01-01 lacks KU588 and has KU999 (Nystad), which we lack. Bring',
		],
	])('are refused with one %s', async (_, values, message) => {
		put([areas(...values), YEARS, MEASURES], value);
		expect(await refusalOf(fetched(held, recipe))).toContain(message);
		expect(publisher.calls.filter(({ query }) => query)).toEqual([]);
	});
});

describe('changesBetween', () => {
	it('has what is new, another value, filled or a hole, and nothing else', () => {
		const held = figures({ SSS: { 2021: 1, 2022: 2, 2023: null, 2024: null } });
		const now = figures({ SSS: { 2021: 1, 2022: 3, 2023: null, 2024: 4, 2025: 5, 2026: null } });
		const change = (year: string, before: number | null | undefined, after: number | null) => ({
			area: 'SSS',
			year,
			before,
			after,
		});
		expect(changesBetween(held, now)).toEqual([
			change('2022', 2, 3),
			change('2024', null, 4),
			change('2025', undefined, 5),
			change('2026', undefined, null),
		]);
	});
});
