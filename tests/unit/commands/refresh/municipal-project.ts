import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PretendedTable } from './pretended-publisher.ts';
import { table, variable, years } from './sample-tables.ts';

/** Values of areas, by the code of the area and by year. */
export type Rows = Record<string, Record<string, number | null>>;

/** What a table has, by code and label of the measure as in `vm41=Immigration`. */
export type Measures = Record<string, Rows>;

const ADDRESSES = { sv: 'https://example.org/sv', fi: 'https://example.org/fi' };
const source = (name: string, rest: object = {}) => ({
	publisher: 'statistics-finland',
	table: `StatFin ${name}`,
	via: { name: 'a copy', url: 'https://example.org' },
	licence: 'CC BY 4.0',
	source: ADDRESSES,
	read: '2026-11-29',
	division: '2026',
	status: 'verified',
	...rest,
});

const municipality = (code: string, sv: string, fi: string, region: string, employmentArea: string) => ({
	...{ code, sv, fi, language: 'fi', region, county: '01', employmentArea },
});
const area = (code: string) => ({ code, sv: `Område ${code}`, fi: `Alue ${code}` });

const migrationYears = [
	{ from: '2022', to: '2022', source: '11ae' },
	{ from: '2023', to: '2024', hole: 'not-found', table: 'StatFin 11ae' },
	{ from: '2025', to: '2025', source: '121w' },
];
const derived = [{ area: 'KU507', from: '2022', to: '2022', note: 'pertunmaa' }];
const migration = (id: string, values: object) => ({ id, unit: 'persons', years: migrationYears, derived, values });
const ages = (id: string, unit: string, values: object) => ({
	...{ id, unit, years: [{ from: '2025', to: '2025', source: '11ra' }], values },
});

/** What a project has of three municipalities: the files of `data/` that a refresh of municipal figures reads. */
const FILES: Readonly<Record<string, object>> = {
	'municipalities.json': {
		division: '2026',
		publisher: 'statistics-finland',
		table: 'kunta_1_20260101',
		licence: 'CC BY 4.0',
		source: ADDRESSES,
		read: '2026-11-29',
		regions: [area('01'), area('10'), area('15')],
		counties: [area('01')],
		employmentAreas: [area('01'), area('08')],
		municipalities: [
			municipality('091', 'Helsingfors', 'Helsinki', '01', '08'),
			municipality('507', 'Mäntyharju', 'Mäntyharju', '10', '01'),
			municipality('905', 'Vasa', 'Vaasa', '15', '01'),
		],
	},
	'net-immigration.json': {
		id: 'net-immigration',
		unit: 'persons',
		series: [
			{
				...{ id: 'net', publisher: 'statistics-finland', table: 'StatFin 11ae', licence: 'CC BY 4.0' },
				source: ADDRESSES,
				read: '2026-11-24',
				points: Object.entries({ 2022: 74, 2023: 80, 2024: 81, 2025: 82 }).map(([at, value]) => ({
					...{ at, value, status: 'verified' },
				})),
			},
		],
	},
	'municipal/foreign-language-share.json': {
		id: 'foreign-language-share',
		sources: { '159t': source('159t') },
		series: [
			{
				id: 'foreign-language-share',
				unit: 'percent',
				years: [{ from: '2024', to: '2025', source: '159t' }],
				values: { KU091: '20.4 21.2', KU507: '3.0 3.1', KU905: '14.0 14.9' },
			},
		],
	},
	'municipal/migration.json': {
		id: 'migration',
		sources: {
			'11ae': source('11ae', { division: '2024' }),
			'121w': source('121w'),
			country: source('11ae', { status: 'secondary' }),
		},
		series: [
			migration('immigration', { KU091: '100 - - 110', KU507: '5 - - 6', KU905: '20 - - 30' }),
			migration('emigration', { KU091: '40 - - 50', KU507: '1 - - 2', KU905: '10 - - 12' }),
			{ id: 'net-immigration', unit: 'persons', difference: ['immigration', 'emigration'] },
			migration('net-domestic-migration', { KU091: '-3 - - 4', KU507: '1 - - -2', KU905: '2 - - -2' }),
			migration('population', { KU091: '1000 - - 1010', KU507: '70 - - 68', KU905: '200 - - 205' }),
			{
				id: 'country-population',
				unit: 'persons',
				years: [
					{ from: '2022', to: '2024', source: 'country' },
					{ from: '2025', to: '2025', source: '121w' },
				],
				values: { SSS: '1270 1275 1280 1283' },
			},
		],
	},
	'municipal/ages.json': {
		id: 'ages',
		sources: { '11ra': source('11ra') },
		series: [
			ages('population', 'persons', {
				...{ SSS: '1283', MK01: '1010', MK10: '68', MK15: '205', TA01: '273', TA08: '1010' },
				...{ KU091: '1010', KU507: '68', KU905: '205' },
			}),
			...['under-15', 'over-64', 'mean-age'].map((id, index) => {
				const value = ['14.3', '23.8', '44.0'][index];
				const areas = ['SSS', 'MK01', 'MK10', 'MK15', 'TA01', 'TA08', 'KU091', 'KU507', 'KU905'];
				return ages(
					id,
					id === 'mean-age' ? 'years' : 'percent',
					Object.fromEntries(areas.map((code) => [code, value])),
				);
			}),
		],
	},
};

/**
 * Writes a project of three municipalities into a new folder.
 *
 * @returns the folder
 */
export function municipalProject(): string {
	const root = mkdtempSync(join(tmpdir(), 'refresh-municipal-'));
	for (const [name, content] of Object.entries(FILES)) {
		const file = join(root, 'data', name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, JSON.stringify(content));
	}
	return root;
}

/** Rows of values for 2022–2025, in their order. */
function rows(values: Readonly<Record<string, readonly number[]>>): Rows {
	return Object.fromEntries(
		Object.entries(values).map(([code, row]) => [
			code,
			Object.fromEntries(row.map((value, index) => [String(2026 - row.length + index), value])),
		]),
	);
}

/**
 * What the publisher has: the values of the project, and those of 2023 and 2024 that it lacks.
 *
 * @returns the measures of each table, by its path
 */
export function published(): Record<'11ae' | '159t' | '11ra', Measures> {
	const everywhere = (value: number) =>
		rows(
			Object.fromEntries(
				['SSS', 'MK01', 'MK10', 'MK15', 'TA01', 'TA08', 'KU091', 'KU507', 'KU905'].map((code) => [code, [value]]),
			),
		);
	return {
		'11ae': {
			'muutl-vm41_eu=Immigration to Finland from EU countries': rows({ SSS: [0, 0, 0, 0] }),
			'muutl-vm41=Immigration to Finland': rows({
				SSS: [125, 142, 144, 146],
				KU091: [100, 110, 111, 110],
				KU507: [5, 7, 7, 6],
				KU905: [20, 25, 26, 30],
			}),
			'muutl-vm42=Emigration from Finland': rows({
				SSS: [51, 62, 63, 64],
				KU091: [40, 40, 41, 50],
				KU507: [1, 2, 2, 2],
				KU905: [10, 20, 20, 12],
			}),
			'muutl-vm4142=Net immigration': rows({ SSS: [74, 80, 81, 82] }),
			'muutl-vm43_netto=Intermunicipal net migration': rows({
				SSS: [0, 0, 0, 0],
				KU091: [-3, 5, 6, 4],
				KU507: [1, -5, -6, -2],
				KU905: [2, 0, 0, -2],
			}),
			'muutl-vaesto=Population': rows({
				SSS: [1270, 1275, 1280, 1283],
				KU091: [1000, 1002, 1005, 1010],
				KU507: [70, 69, 69, 68],
				KU905: [200, 204, 206, 205],
			}),
		},
		'159t': {
			'vaesto_kieli_ulk_p=Share of foreign-language speakers': rows({
				SSS: [9.1, 10, 10.8, 11.4],
				KU091: [18.3, 19.6, 20.4, 21.2],
				KU507: [2.1, 2.5, 3, 3.1],
				KU905: [11, 12.5, 14, 14.9],
			}),
		},
		'11ra': {
			'vaerak-vaesto=Population 31 Dec': rows({
				...{ SSS: [1283], MK01: [1010], MK10: [68], MK15: [205], TA01: [273], TA08: [1010] },
				...{ KU091: [1010], KU507: [68], KU905: [205] },
			}),
			'vaesto_alle15_p=Share of persons aged under 15, %': everywhere(14.3),
			'vaesto_yli64_p=65 or over, %': everywhere(23.8),
			'vaesto_keski_ika=Mean age': everywhere(44),
		},
	};
}

/**
 * Makes a table of measures by area and year, as the publisher has it.
 *
 * @param measures what the table has; its areas and years are all that one of them has
 * @param code the code of the variable of areas
 * @returns the table
 */
export function areaTable(measures: Measures, code = 'alue_23_20270101'): PretendedTable {
	const all = Object.values(measures);
	const areas = [...new Set(all.flatMap((each) => Object.keys(each)))].toSorted();
	const ats = [...new Set(all.flatMap((each) => Object.values(each).flatMap((row) => Object.keys(row))))].toSorted();
	const byCode = new Map(Object.entries(measures).map(([key, values]) => [key.split('=')[0], values]));
	return table(
		[
			years(...ats),
			variable('contentscode', 'Information', Object.keys(measures)),
			variable(
				code,
				'Area',
				areas.map((each) => (each === 'KU507' ? 'KU507=Mäntyharju' : each)),
			),
		],
		(codes) => byCode.get(codes.contentscode)?.[codes[code] ?? '']?.[codes.timeperiod_y ?? ''] ?? null,
	);
}
