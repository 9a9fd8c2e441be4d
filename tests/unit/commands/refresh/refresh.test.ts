import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { data } from '../../../../src/commands/data.ts';
import { readDataset } from '../../../../src/commands/read-data.ts';
import { recipes } from '../../../../src/commands/refresh/recipes.ts';
import type { Dataset, Point } from '../../../../src/model/dataset.ts';
import { type Publisher, pretendedClock, pretendedPublisher } from './pretended-publisher.ts';
import { AGES, AREAS, table, variable, years } from './sample-tables.ts';

const PROJECT = join(import.meta.dirname, '../../../..');
const TODAY = '2027-05-01';

let publisher: Publisher;
let root = '';
let output: { code: 0 | 1; written: string; faults: string };

beforeAll(async () => {
	publisher = await pretendedPublisher();
});

afterAll(() => publisher.close());

beforeEach(() => {
	publisher.reset();
	root = mkdtempSync(join(tmpdir(), 'refresh-'));
	cpSync(join(PROJECT, 'data'), join(root, 'data'), { recursive: true });
	for (const [path, values] of Object.entries(published())) put(path, values);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const NATIONAL = [...new Set(recipes.map(({ dataset }) => dataset))].filter((id) => !id.startsWith('municipal/'));
/** The files of the national series, as the project has them: what is published is what they hold. */
const FILES = NATIONAL.map((id) => `data/${id}.json`);

const datasetIn = (file: string) => readDataset(root, file);
const textIn = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8');
const valuesOf = (dataset: Dataset, id: string) =>
	new Map(seriesOf(dataset, id).points.map((point) => [point.at, point.hole === undefined ? point.value : null]));

function seriesOf(dataset: Dataset, id: string) {
	const series = dataset.series.find((each) => each.id === id);
	if (!series) throw new Error(`There is no series ${id}.`);
	return series;
}

type Values = Map<string, number | null>;

/** What each table has, by the label of the measure: to begin with, the values of the project. */
function published(): Record<string, Record<string, Values>> {
	const [languages, net, ages] = FILES.map((file) => readDataset(PROJECT, file));
	if (!languages || !net || !ages) throw new Error('There are fewer datasets with recipes than expected.');
	return {
		'vaerak/11ra.px': {
			'vaerak-vaesto=Population 31 Dec': new Map(),
			'x9=Foreign-language speakers': valuesOf(languages, 'persons'),
			'vaesto_kieli_ulk_p=Share of foreign-language speakers, %': valuesOf(languages, 'share'),
		},
		'muutl/11ae.px': { 'muutl-vm4142=Net immigration': valuesOf(net, 'net') },
		'vaerak/11re.px': { 'vaerak-vaesto=Population 31 Dec': valuesOf(ages, 'observed') },
		'vaenn/14wx.px': { 'vaesto_e24=Population 31 Dec (projection 2024)': valuesOf(ages, 'projection') },
	};
}

/** Publishes a table. What has ages has all of a value at the age of 40, and others at ages that are not asked for. */
function put(path: string, measures: Record<string, Values>): void {
	const byCode = new Map(Object.entries(measures).map(([key, values]) => [key.split('=')[0] ?? '', values]));
	const withAges = path.includes('11re') || path.includes('14wx');
	const all = [...new Set([...byCode.values()].flatMap((values) => [...values.keys()]))].toSorted();
	publisher.tables.set(
		path,
		table(
			[
				variable('contentscode', 'Information', Object.keys(measures)),
				...(withAges ? [AGES] : []),
				AREAS,
				years('1889', ...all),
			],
			(codes) => {
				const value = byCode.get(codes.contentscode ?? '')?.get(codes.timeperiod_y ?? '') ?? null;
				const age = codes[AGES.code];
				return age === undefined || age === '040' || value === null ? value : 0;
			},
		),
	);
}

/** Publishes a table with some values other than those of the project. */
function change(path: string, label: string, values: Readonly<Record<string, number | null>>): void {
	const measures = published()[path] ?? {};
	for (const [key, before] of Object.entries(measures)) {
		if (key.endsWith(label)) for (const [year, value] of Object.entries(values)) before.set(year, value);
	}
	put(path, measures);
}

/** Changes a file of `data/`. */
function edit(file: string, from: string | RegExp, to: string): void {
	const text = textIn(root, file);
	const edited = text.replace(from, to);
	expect(edited).not.toBe(text);
	writeFileSync(join(root, file), edited);
}

async function run(...args: readonly string[]): Promise<void> {
	let written = '';
	let faults = '';
	const code = await data(args, {
		root,
		address: publisher.address,
		clock: pretendedClock(),
		today: TODAY,
		write: (text) => {
			written += text;
		},
		writeFault: (text) => {
			faults += text;
		},
	});
	output = { code, written, faults };
}

/** Every file of `data/` is what it was, and there is no other. */
function expectNothingWritten(): void {
	expect(readdirSync(join(root, 'data'))).toEqual(readdirSync(join(PROJECT, 'data')));
	for (const file of FILES) expect(textIn(root, file)).toBe(textIn(PROJECT, file));
}

const pointAt = (file: string, series: string, year: string): Point | undefined =>
	seriesOf(datasetIn(file), series).points.find(({ at }) => at === year);

describe('npm run data -- --refresh', () => {
	it('takes over what the project has already, but for the day and the copy', async () => {
		await run('--refresh', ...NATIONAL);
		expect(output).toMatchObject({ code: 0, faults: '' });
		expect(output.written).not.toMatch(/new|changed {3}|filled|hole/u);
		for (const file of FILES) {
			const before = readDataset(PROJECT, file);
			const series = before.series.map(({ via: _, ...rest }) => ({ ...rest, read: TODAY }));
			expect(datasetIn(file)).toEqual({ ...before, series });
		}
	});

	it('adds a year, and tells each old value that is another one now', async () => {
		// Later years have municipalities that add up to them, and are refreshed with these.
		edit(
			'data/net-immigration.json',
			'8986, "status": "verified"',
			'8986, "status": "verified", "note": "revised-2025"',
		);
		change('muutl/11ae.px', 'Net immigration', { 2004: 6670, 2005: 9000, 2026: 29_500 });
		await run('--refresh', 'net-immigration');
		expect(output).toEqual({
			code: 0,
			faults: '',
			written: [
				'net-immigration, net: StatFin 11ae, changed by the publisher 2027-04-01T05:00:00Z',
				'  changed   2004: 6677 → 6670',
				'  changed   2005: 8986 → 9000 (keeps its note "revised-2025": is it still true?)',
				'  new       2026: 29500',
				'  as before 34 of 37',
				'Written: data/net-immigration.json. Now see to tests/fixtures/, the words and the charts: docs/edit.md, "Figures".',
				'',
			].join('\n'),
		});
		const series = seriesOf(datasetIn('data/net-immigration.json'), 'net');
		expect(series).toMatchObject({ read: TODAY, licence: 'CC BY 4.0', table: 'StatFin 11ae' });
		expect(series).not.toHaveProperty('via');
		expect(series.points.filter(({ at }) => ['2005', '2026'].includes(at))).toEqual([
			{ at: '2005', value: 9000, status: 'verified', note: 'revised-2025' },
			{ at: '2026', value: 29_500, status: 'verified' },
		]);
	});

	it('takes 2025 for the foreign-language speakers', async () => {
		const file = 'data/foreign-language-speakers.json';
		const measures = published()['vaerak/11ra.px'] ?? {};
		for (const [key, before] of Object.entries(measures)) {
			if (key.endsWith('Foreign-language speakers')) before.set('2025', 646_000);
			if (key.endsWith('speakers, %')) before.set('2025', 11.4);
		}
		put('vaerak/11ra.px', measures);
		await run('--refresh', 'foreign-language-speakers');
		expect(pointAt(file, 'persons', '2025')).toEqual({ at: '2025', value: 646_000, status: 'verified' });
		expect(pointAt(file, 'share', '2025')).toEqual({ at: '2025', value: 11.4, status: 'verified' });
	});

	it('refreshes only the datasets that are named', async () => {
		await run('--refresh', 'working-age-population');
		expect(output.written).toContain('\nWritten: data/working-age-population.json. ');
		expect(textIn(root, 'data/net-immigration.json')).toBe(textIn(PROJECT, 'data/net-immigration.json'));
		expect(publisher.calls.some(({ path }) => path.includes('11ae'))).toBe(false);
	});

	it('writes nothing in a dry run, and tells the same', async () => {
		change('vaerak/11ra.px', 'Foreign-language speakers', { 2025: 650_000 });
		change('muutl/11ae.px', 'Net immigration', { 2026: 29_500 });
		await run('--refresh', '--dry-run', ...NATIONAL);
		expect(output).toMatchObject({ code: 0, faults: '' });
		expect(output.written).toContain('  new       2026: 29500\n');
		expect(output.written.trimEnd()).toMatch(/\nNothing has been written, as this was a dry run: data\/foreign-.*\.$/u);
		expectNothingWritten();
	});

	it('writes a hole where the publisher has no value, and keeps the reason of one that we have', async () => {
		const file = 'data/net-immigration.json';
		edit(file, '{ "at": "1990", "value": 7081, "status": "verified" }', '{ "at": "1990", "hole": "not-recorded" }');
		edit(file, '{ "at": "1991", "value": 13017, "status": "verified" }', '{ "at": "1991", "hole": "not-recorded" }');
		change('muutl/11ae.px', 'Net immigration', { 1990: null, 2026: null });
		await run('--refresh', 'net-immigration');
		expect(output.written).toContain('  filled    1991: 13017\n  hole      2026: the publisher has no value\n');
		expect(pointAt(file, 'net', '1990')).toEqual({ at: '1990', hole: 'not-recorded' });
		expect(pointAt(file, 'net', '1991')).toEqual({ at: '1991', value: 13_017, status: 'verified' });
		expect(pointAt(file, 'net', '2026')).toEqual({ at: '2026', hole: 'missing-in-source' });
	});

	it('calls verified what it has read at the source of the series, and drops the copy of a point', async () => {
		const file = 'data/net-immigration.json';
		const via = '"via": { "name": "a copy", "url": "https://example.org" }';
		edit(file, '"value": 57914, "status": "verified"', `"value": 57914, "status": "secondary", ${via}`);
		await run('--refresh', 'net-immigration');
		expect(pointAt(file, 'net', '2023')).toEqual({ at: '2023', value: 57_914, status: 'verified' });
	});

	it('calls nothing verified from a table that is not the source of the series', async () => {
		const file = 'data/net-immigration.json';
		edit(file, '"value": 57914, "status": "verified"', '"value": 57914, "status": "secondary"');
		edit(file, '"table": "StatFin 11ae"', '"table": "StatFin 121w"');
		const before = textIn(root, file);
		await run('--refresh', 'net-immigration');
		expect(output).toMatchObject({
			code: 1,
			faults:
				'data/net-immigration.json: the source of "net" is statistics-finland, StatFin 121w; the recipe reads StatFin 11ae. Change one of them.\nNothing has been written.\n',
		});
		expect(textIn(root, file)).toBe(before);
	});

	it('writes no dataset when one is refused, and gives every reason', async () => {
		change('vaerak/11ra.px', 'Foreign-language speakers', { 2025: 650_000 });
		change('muutl/11ae.px', 'Net immigration', { 2024: null });
		publisher.instead('14wx', { status: 200, text: '<html><body>Service break</body></html>' });
		await run('--refresh', ...NATIONAL);
		expect(output.code).toBe(1);
		expect(output.faults).toBe(
			[
				'StatFin 11ae: SSS 2024 has no value any more; it was 47051.',
				'StatFin 14wx, variables: the publisher answers with a page instead of figures: “Service break”.',
				'Nothing has been written.',
				'',
			].join('\n'),
		);
		expectNothingWritten();
	});

	it('refuses what the schema of the figures refuses', async () => {
		change('muutl/11ae.px', 'Net immigration', { 2026: 1.5 });
		await run('--refresh', 'net-immigration');
		expect(output.code).toBe(1);
		expect(output.faults).toContain(
			'StatFin 11ae: the schema refuses what the publisher has.\ndata/net-immigration.json\n✖ Invalid value: expected a whole number\n  → at series[0].points[36].value',
		);
		expectNothingWritten();
	});

	it('refuses a year that is skipped', async () => {
		change('muutl/11ae.px', 'Net immigration', { 2027: 1 });
		await run('--refresh', 'net-immigration');
		expect(output.faults).toContain('Invalid order: expected 2026; what is missing is a hole with its reason');
		expectNothingWritten();
	});

	it('says which datasets there are when one is named that has no recipe', async () => {
		await run('--refresh', 'protection');
		expect(output).toMatchObject({
			code: 1,
			faults:
				'"protection" cannot be refreshed: there are recipes for foreign-language-speakers, net-immigration, working-age-population, municipal/foreign-language-share, municipal/migration, municipal/ages.\n',
		});
		expect(publisher.calls).toEqual([]);
	});

	it.each([['net-immigration'], ['--dry-run'], ['--refesh']])('refuses %s', async (arg) => {
		await run(arg);
		expect(output.code).toBe(1);
		expect(output.faults).toContain(arg);
		expect(publisher.calls).toEqual([]);
	});

	it('ends with exit code 1 when it is refused', () => {
		const tsx = join(PROJECT, 'node_modules/.bin/tsx');
		const command = [join(PROJECT, 'src/commands/data.ts'), '--refresh', 'protection'];
		const { status, stdout, stderr } = spawnSync(tsx, command, { encoding: 'utf8' });
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		expect(stderr).toMatch(/^"protection" cannot be refreshed: /u);
	});
});
