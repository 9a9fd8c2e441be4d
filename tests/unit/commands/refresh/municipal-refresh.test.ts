import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDataset, readJson } from '../../../../src/commands/read-data.ts';
import { connect } from '../../../../src/commands/refresh/pxweb.ts';
import { recipes } from '../../../../src/commands/refresh/recipes.ts';
import { refresh } from '../../../../src/commands/refresh/refresh.ts';
import { Refusal } from '../../../../src/commands/refresh/refusal.ts';
import { parseMunicipalFigures } from '../../../../src/model/municipal/check-figures.ts';
import {
	type MunicipalDataset,
	type MunicipalSeries,
	municipalDatasetIds,
	municipalSeriesOf,
} from '../../../../src/model/municipal/dataset.ts';
import { type MunicipalFile, parseMunicipalFile } from '../../../../src/model/municipal/dataset-schema.ts';
import { municipalFileOf } from '../../../../src/model/municipal/figures.ts';
import { areaTable, type Measures, municipalProject, published, type Rows } from './municipal-project.ts';
import { type PretendedClock, type Publisher, pretendedClock, pretendedPublisher } from './pretended-publisher.ts';

const TODAY = '2027-05-01';
const ALL = ['net-immigration', 'municipal/foreign-language-share', 'municipal/migration', 'municipal/ages'];
const RECIPES = recipes.filter(({ dataset }) => ALL.includes(dataset));
const PATHS = { '11ae': 'muutl/11ae.px', '159t': 'vaerak/159t.px', '11ra': 'vaerak/11ra.px' } as const;

let publisher: Publisher;
let clock: PretendedClock;
let root = '';
let lines: string[] = [];

beforeAll(async () => {
	publisher = await pretendedPublisher();
});

afterAll(() => publisher.close());

beforeEach(() => {
	publisher.reset();
	clock = pretendedClock();
	root = municipalProject();
	lines = [];
	for (const name of ['11ae', '159t', '11ra'] as const) publish(name);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Publishes a table, with some values other than those of the project. */
function publish(name: keyof typeof PATHS, change: (measures: Measures) => void = () => {}): void {
	const measures = published()[name];
	change(measures);
	publisher.tables.set(PATHS[name], areaTable(measures));
}

/** Sets a value of an area, and adds to the country's what it is more than before. */
function set(measures: Measures, measure: string, area: string, year: string, value: number | null): void {
	const [, rows] = Object.entries(measures).find(([key]) => key.startsWith(`${measure}=`)) ?? [];
	const row = rows?.[area];
	if (!rows || !row) throw new Error(`There is no ${measure} of ${area}.`);
	if (area !== 'SSS') rows.SSS = { ...rows.SSS, [year]: (rows.SSS?.[year] ?? 0) + (value ?? 0) - (row[year] ?? 0) };
	row[year] = value;
}

/** Adds 2026 to all measures of migration, with as many people as in 2025 and one who immigrated to Vasa. */
function addYear(measures: Measures): void {
	for (const rows of Object.values(measures)) for (const row of Object.values(rows)) row['2026'] = row['2025'] ?? null;
	set(measures, 'muutl-vm41', 'KU905', '2026', 31);
	set(measures, 'muutl-vm4142', 'SSS', '2026', 83);
}

const run = (ids: readonly string[] = [], dryRun = false) =>
	refresh(ids, dryRun, {
		...{ pxweb: connect(publisher.address, clock), recipes: RECIPES, root, today: TODAY },
		say: (line) => lines.push(line),
	});

async function refusalOf(call: Promise<unknown>): Promise<string> {
	const error: unknown = await call.catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(Refusal);
	return error instanceof Error ? error.message : '';
}

const textIn = (name: string) => readFileSync(join(root, 'data', `${name}.json`), 'utf8');
const fileIn = (name: string) => parseMunicipalFile(name, JSON.parse(textIn(`municipal/${name}`)));

function seriesIn(name: string, id: string) {
	const series = fileIn(name).series.find((one) => one.id === id);
	if (!series) throw new Error(`There is no series ${id}.`);
	return series;
}

function edit(name: string, from: string | RegExp, to: string): void {
	const text = textIn(name);
	const edited = text.replaceAll(from, to);
	expect(edited).not.toBe(text);
	writeFileSync(join(root, 'data', `${name}.json`), edited);
}

/** Runs what is refused, and expects every file to be what it was, and no other to be there. */
async function refused(call: () => Promise<unknown>): Promise<string> {
	const state = () => [readdirSync(join(root, 'data/municipal')), ...ALL.map(textIn)];
	const before = state();
	const message = await refusalOf(call());
	expect(state()).toEqual(before);
	expect(message.split('\n').at(-1)).toBe('Nothing has been written.');
	return message;
}

describe('a refresh of the municipal figures', () => {
	it('fills holes, has every year from one table, and drops what is no longer ours', async () => {
		await run();
		const { sources, series } = fileIn('migration');
		expect(Object.keys(sources)).toEqual(['11ae']);
		expect(sources['11ae']).toMatchObject({ table: 'StatFin 11ae', read: TODAY, division: '2027', status: 'verified' });
		expect(sources['11ae']).not.toHaveProperty('via');
		expect(series.map(({ years }) => years)).toEqual(
			series.map(({ difference }) => (difference ? undefined : [{ from: '2022', to: '2025', source: '11ae' }])),
		);
		expect(JSON.stringify(series)).not.toContain('pertunmaa');
		expect(seriesIn('migration', 'net-domestic-migration').values).toEqual({
			KU091: '-3 5 6 4',
			KU507: '1 -5 -6 -2',
			KU905: '2 0 0 -2',
		});
		expect(seriesIn('migration', 'country-population').values).toEqual({ SSS: '1270 1275 1280 1283' });
		expect(seriesIn('migration', 'net-immigration')).toMatchObject({ difference: ['immigration', 'emigration'] });
	});

	it('says in one line what is found for many areas, and what goes', async () => {
		await run(['municipal/migration']);
		expect(lines.slice(0, 5)).toEqual([
			'municipal/migration, immigration: StatFin 11ae, changed by the publisher 2027-04-01T05:00:00Z',
			'  filled    2023: 3 areas',
			'  filled    2024: 3 areas',
			'  dropped   note "pertunmaa" of KU507 2022: the values are the publisher\'s',
			'  as before 6 of 12',
		]);
		expect(lines.at(-1)).toMatch(/^Written: data\/municipal\/migration\.json\. /u);
	});

	it('leaves values as they stand, with their decimals, and the years that the series begins with', async () => {
		const before = seriesIn('foreign-language-share', 'foreign-language-share');
		const ages = fileIn('ages').series;
		await run();
		expect(seriesIn('foreign-language-share', 'foreign-language-share')).toEqual(before);
		expect(fileIn('ages').series).toEqual(ages);
		expect(textIn('municipal/ages')).toContain(
			'\n\t\t\t"years": [{ "from": "2025", "to": "2025", "source": "11ra" }],\n',
		);
	});

	it('tells each old value that is another one now, with its area', async () => {
		publish('159t', (measures) => {
			set(measures, 'vaesto_kieli_ulk_p', 'KU091', '2025', 21.3);
			set(measures, 'vaesto_kieli_ulk_p', 'KU905', '2024', 14.1);
			set(measures, 'vaesto_kieli_ulk_p', 'KU507', '2025', 3.2);
		});
		await run(['municipal/foreign-language-share']);
		expect(lines.slice(1, 5)).toEqual([
			'  changed   KU091 2025: 21.2 → 21.3',
			'  changed   KU507 2025: 3.1 → 3.2',
			'  changed   KU905 2024: 14 → 14.1',
			'  as before 3 of 6',
		]);
		expect(seriesIn('foreign-language-share', 'foreign-language-share').values).toEqual({
			...{ KU091: '20.4 21.3', KU507: '3.0 3.2', KU905: '14.1 14.9' },
		});
	});

	it('takes a new year together with the national series, and refuses it without', async () => {
		publish('11ae', addYear);
		const message = await refused(() => run(['municipal/migration']));
		expect(message).toContain(
			'The figures do not fit together.\ndata/municipal/migration.json\n✖ Invalid sum of 2026 ("net-immigration"): there is no value of the country, found 83 (data/net-immigration.json)',
		);
		expect(message).toContain(
			'They are held against net-immigration, municipal/foreign-language-share, municipal/ages, which this run does not refresh. What belongs together: npm run data -- --refresh net-immigration municipal/foreign-language-share municipal/migration municipal/ages\n',
		);
		await run();
		expect(seriesIn('migration', 'immigration')).toMatchObject({
			years: [{ from: '2022', to: '2026', source: '11ae' }],
			values: { KU905: '20 25 26 30 31' },
		});
		expect(textIn('net-immigration')).toContain('{ "at": "2026", "value": 83, "status": "verified" }');
	});

	it('refuses the national series alone when its municipalities have other values', async () => {
		publish('11ae', (measures) => {
			set(measures, 'muutl-vm4142', 'SSS', '2022', 73);
			set(measures, 'muutl-vm42', 'KU905', '2022', 11);
		});
		expect(await refused(() => run(['net-immigration']))).toContain(
			'expected 73, found 74 (data/net-immigration.json)',
		);
		await run();
		expect(lines).toContain('  changed   KU905 2022: 10 → 11');
	});

	it('writes nothing in a dry run, and tells the same', async () => {
		const before = ALL.map(textIn);
		await run([], true);
		expect(lines).toContain('  filled    2023: 3 areas');
		expect(lines.at(-1)).toMatch(
			/^Nothing has been written, as this was a dry run: .*migration\.json, .*ages\.json\.$/u,
		);
		expect(ALL.map(textIn)).toEqual(before);
	});

	it('asks for the country and its municipalities, in as many calls as the limit demands', async () => {
		publisher.config = { maxCells: 8, maxCalls: 40, timeWindow: 60 };
		await run(['municipal/migration']);
		const asked = publisher.calls.flatMap(({ query }) => query ?? []).filter(({ code }) => code === 'timeperiod_y');
		expect(asked.slice(0, 2).map(({ values }) => values)).toEqual([
			['2022', '2023'],
			['2024', '2025'],
		]);
		expect(seriesIn('migration', 'immigration').values?.KU091).toBe('100 110 111 110');
	});

	it('has the division of the list where the table does not say it', async () => {
		publisher.tables.set(PATHS['159t'], areaTable(published()['159t'], 'Alue'));
		await run(['municipal/foreign-language-share']);
		expect(fileIn('foreign-language-share').sources['159t']).toMatchObject({ division: '2026' });
	});
});

it('takes over what the project itself has of all municipalities, and keeps what is missing', async () => {
	const project = join(import.meta.dirname, '../../../..');
	cpSync(join(project, 'data'), join(root, 'data'), { recursive: true });
	const figures = parseMunicipalFigures(
		(file) => readJson(project, file),
		readDataset(project, 'data/net-immigration.json'),
	);
	const rowsOf = ({ years, values }: MunicipalSeries) =>
		Object.fromEntries(
			[...values].map(([area, row]) => [area, Object.fromEntries(years.map((year, at) => [year, row[at] ?? null]))]),
		);
	const { migration, ages, 'foreign-language-share': share } = figures.datasets;
	const of = (dataset: MunicipalDataset, id: string) => rowsOf(municipalSeriesOf(dataset, id));
	const withSum = (rows: Rows, total?: Rows) => ({ ...rows, ...(total ?? { SSS: sumsOf(rows) }) });
	publisher.tables.set(
		PATHS['11ae'],
		areaTable({
			vm41: withSum(of(migration, 'immigration')),
			vm42: withSum(of(migration, 'emigration')),
			vm43_netto: of(migration, 'net-domestic-migration'),
			vaesto: withSum(of(migration, 'population'), of(migration, 'country-population')),
		}),
	);
	publisher.tables.set(
		PATHS['159t'],
		areaTable({ vaesto_kieli_ulk_p: withSum(of(share, 'foreign-language-share'), { SSS: {} }) }),
	);
	publisher.tables.set(
		PATHS['11ra'],
		areaTable({
			vaesto: of(ages, 'population'),
			vaesto_alle15_p: of(ages, 'under-15'),
			vaesto_yli64_p: of(ages, 'over-64'),
			vaesto_keski_ika: of(ages, 'mean-age'),
		}),
	);
	await run(ALL.slice(1));
	expect(lines.filter((line) => /^ {2}(?:changed|filled|new|hole)/u.test(line))).toEqual([]);
	for (const id of municipalDatasetIds) {
		const before = parseMunicipalFile(id, readJson(project, municipalFileOf(id)));
		const holesOf = ({ series }: MunicipalFile) =>
			series.map(({ years = [] }) => years.filter(({ hole }) => hole !== undefined));
		expect(fileIn(id).series.map(({ values }) => values)).toEqual(before.series.map(({ values }) => values));
		expect(holesOf(fileIn(id))).toEqual(holesOf(before));
	}
});

/** The sum of all areas in each year in which they have values. */
function sumsOf(rows: Rows): Record<string, number | null> {
	const sums: Record<string, number | null> = {};
	for (const row of Object.values(rows))
		for (const [year, value] of Object.entries(row)) sums[year] = value === null ? null : (sums[year] ?? 0) + value;
	return sums;
}

describe('values that the publisher does not have', () => {
	it.each([
		['without a mark', undefined],
		['with one', '..'],
		['with their year', 'gone'],
	])('leave a hole with its reason: %s', async (_, mark) => {
		const measures = published()['11ae'];
		for (const row of Object.values(measures).flatMap((rows) => Object.values(rows)))
			if (mark === 'gone') delete row['2023'];
			else row['2023'] = null;
		publisher.tables.set(PATHS['11ae'], { ...areaTable(measures), ...(mark === '..' && { mark }) });
		edit('municipal/migration', '1270 1275 1280 1283', '1270 - 1280 1283');
		edit(
			'municipal/migration',
			'{"from":"2022","to":"2024","source":"country"}',
			'{"from":"2022","to":"2022","source":"country"},{"from":"2023","to":"2023","hole":"not-found"},{"from":"2024","to":"2024","source":"country"}',
		);
		await run(['municipal/migration']);
		expect(seriesIn('migration', 'population')).toMatchObject({
			years: [
				{ from: '2022', to: '2022', source: '11ae' },
				{ from: '2023', to: '2023', hole: 'not-found', table: 'StatFin 11ae' },
				{ from: '2024', to: '2025', source: '11ae' },
			],
			values: { KU507: '70 - 69 68' },
		});
	});

	it('are a hole of a new year when no area has one', async () => {
		publish('159t', (measures) => {
			for (const row of Object.values(Object.values(measures)[0] ?? {})) row['2026'] = null;
		});
		await run(['municipal/foreign-language-share']);
		expect(lines).toContain('  hole      2026: the publisher has no value for 3 areas');
		expect(seriesIn('foreign-language-share', 'foreign-language-share')).toMatchObject({
			years: [
				{ from: '2024', to: '2025', source: '159t' },
				{ from: '2026', to: '2026', hole: 'missing-in-source' },
			],
			values: { KU091: '20.4 21.2 -' },
		});
	});

	it('are refused for some areas alone, and where we have them', async () => {
		publish('159t', (measures) => {
			for (const row of Object.values(Object.values(measures)[0] ?? {})) row['2026'] = 9;
			set(measures, 'vaesto_kieli_ulk_p', 'KU507', '2026', null);
		});
		const found = publisher.tables.get(PATHS['159t']);
		if (found) publisher.tables.set(PATHS['159t'], { ...found, mark: '...' });
		expect(await refused(() => run())).toBe(
			'StatFin 159t: KU507 have no value in 2026 (marked ...), and other areas have one. In data/municipal/foreign-language-share.json a hole is a year of all areas.\nNothing has been written.',
		);
		publish('159t', (measures) => set(measures, 'vaesto_kieli_ulk_p', 'KU905', '2025', null));
		expect(await refused(() => run())).toContain('StatFin 159t: KU905 2025 has no value any more; it was 14.9.\n');
	});
});

describe('municipalities', () => {
	const withoutArea = (code: string) => {
		for (const name of ['11ae', '159t', '11ra'] as const)
			publish(name, (measures) => {
				for (const rows of Object.values(measures)) delete rows[code];
			});
	};

	it('are refused with one that has been merged away, or that is new, by its code', async () => {
		withoutArea('KU507');
		expect(await refused(() => run())).toContain(
			'StatFin 11ae, alue_23_20270101: the division of areas of 2027-01-01 lacks KU507. Bring the list of municipalities up to date first.',
		);
		publish('11ae');
		publish('11ra');
		publish('159t', (measures) => {
			for (const rows of Object.values(measures)) rows.KU588 = { 2024: 1, 2025: 1 };
		});
		expect(await refused(() => run())).toContain('has KU588 (KU588), which we lack.');
	});

	it('are refused without an employment area', async () => {
		withoutArea('TA01');
		expect(await refused(() => run(['municipal/ages']))).toContain('lacks TA01.');
	});

	it('are taken over in a new division, once the list has it', async () => {
		withoutArea('KU507');
		for (const name of ['11ae', '159t', '11ra'] as const)
			publish(name, (measures) => {
				for (const rows of Object.values(measures)) {
					// Vasa has taken over Mäntyharju: a sum where there are persons.
					for (const [at, value] of Object.entries(rows.KU507 ?? {}))
						if (Number.isInteger(value) && name !== '159t' && rows.KU905)
							rows.KU905[at] = Object.hasOwn(rows, 'TA08') && value === 44 ? 44 : (rows.KU905[at] ?? 0) + (value ?? 0);
					delete rows.KU507;
					if (rows.MK15 && rows.KU905) rows.MK15 = { ...rows.KU905 };
				}
			});
		edit('municipalities', /\{"code":"507".*?\},/gu, '');
		edit('municipalities', /\{"code":"10",[^}]*\},/gu, '');
		await run();
		expect(lines).toContain('  dropped   KU507: data/municipalities.json does not have it');
		expect(Object.keys(seriesIn('migration', 'population').values ?? {})).toEqual(['KU091', 'KU905']);
		expect(seriesIn('migration', 'population').values?.KU905).toBe('270 273 275 273');
	});
});

describe('nothing is half-written', () => {
	it.each([
		['the municipalities do not add up', 'StatFin 11ae: the municipalities add up to 145 in 2024, the country is 144.'],
		['a decimal too many', 'with one decimal at most, found "14.33"'],
		['a population that is another one in another table', 'Invalid value of 2025: expected 205, as in'],
		['moves within the country that do not add up', 'whoever leaves one municipality comes to another'],
	])('when there is %s', async (what, message) => {
		if (what.includes('the municipalities'))
			publish('11ae', (measures) => {
				set(measures, 'muutl-vm41', 'KU905', '2024', 27);
				set(measures, 'muutl-vm41', 'SSS', '2024', 144);
			});
		if (what.includes('decimal'))
			publish('11ra', (measures) => set(measures, 'vaesto_alle15_p', 'TA01', '2025', 14.33));
		if (what.includes('population'))
			publish('11ra', (measures) => {
				for (const area of ['KU905', 'MK15', 'TA01']) {
					const value = Object.values(measures)[0]?.[area]?.['2025'] ?? 0;
					set(measures, 'vaerak-vaesto', area, '2025', value + 1);
				}
				set(measures, 'vaerak-vaesto', 'SSS', '2025', 1284);
			});
		if (what.includes('moves')) publish('11ae', (measures) => set(measures, 'muutl-vm43_netto', 'KU905', '2024', 1));
		expect(await refused(() => run())).toContain(message);
	});

	it.each([
		['a page', '<html><body>Service break</body></html>', 'answers with a page instead of figures: “Service break”.'],
		['cut-off JSON', '{"class":"dataset","value":[1,', 'the answer is cut off or is no JSON, after 30 characters.'],
	])('when the last table answers with %s', async (_, text, message) => {
		publisher.instead('fi/StatFin/vaerak/11ra', { status: 200, text });
		expect(await refused(() => run())).toBe(
			`StatFin 11ra: ${message}\nNothing has been written.`.replace(
				'StatFin 11ra: answers',
				'StatFin 11ra: the publisher answers',
			),
		);
	});

	it('when one series is refused, of which the reason is given, and not what follows from it', async () => {
		publish('11ae', (measures) => {
			addYear(measures);
			set(measures, 'muutl-vm41', 'SSS', '2026', 200);
		});
		expect(await refused(() => run())).toBe(
			'StatFin 11ae: the municipalities add up to 147 in 2026, the country is 200.\nNothing has been written.',
		);
	});

	it('when the publisher does not know the table', async () => {
		publisher.tables.delete(PATHS['159t']);
		expect(await refused(() => run())).toContain(
			'StatFin 159t, variables: the publisher does not understand the query (400)',
		);
	});

	it('when an answer does not come', async () => {
		const asked = new Promise<void>((resolve) => {
			publisher.instead('fi/StatFin/vaerak/11ra', () => resolve());
		});
		const refusal = refused(() => run());
		await asked;
		clock.runOut();
		expect(await refusal).toBe('StatFin 11ra: no answer within 60 seconds.\nNothing has been written.');
	});

	it('and all is when a call is answered at the second time', async () => {
		publisher.instead('fi/StatFin/muutl/11ae', { status: 429, text: '' });
		await run();
		expect(clock.waits).toContain(2000);
		expect(lines.at(-1)).toMatch(/^Written: /u);
	});

	it('when the file names another table as the source', async () => {
		edit('municipal/foreign-language-share', 'StatFin 159t', 'StatFin 11rm');
		expect(await refused(() => run())).toContain(
			'data/municipal/foreign-language-share.json: the source of "foreign-language-share" is statistics-finland, StatFin 11rm; the recipe reads StatFin 159t. Change one of them.',
		);
	});
});
