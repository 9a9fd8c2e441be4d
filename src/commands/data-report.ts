import { join } from 'node:path';
import words from '../../locales/sv/charts.json';
import { deck } from '../../slides/deck.ts';
import { chartIds } from '../model/chart-ids.ts';
import type { Dataset, Point, Series } from '../model/dataset.ts';
import { instantOf, startOf } from '../model/instant.ts';
import { parseMunicipalFigures } from '../model/municipal/check-figures.ts';
import type { MunicipalFigures } from '../model/municipal/figures.ts';
import { faultsOfAges } from '../render/checks/ages.ts';
import { catalogueOf, createI18n } from '../render/markup/catalogues.ts';
import { registry } from '../render/markup/links.ts';
import { Words } from '../render/markup/words.ts';
import { type Ageing, ageingOf, fileOf, oldestReading } from './ageing.ts';
import { municipalDetails, municipalRows } from './municipal-report.ts';
import { readDataset, readJson } from './read-data.ts';
import { section, tableOf } from './text-table.ts';

/** A dataset, and what its editors have to know about it. */
export interface ReportEntry {
	readonly dataset: Dataset;
	/** The remark to editors, in the words of `charts.json`. */
	readonly remark: string;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Writes what ages in the deck as a table of at most 120 columns; a text that is too long for its line is cut short.
 *
 * @param ageing the entries, in the order of the table
 * @param today the day that their ages are counted to, as YYYY-MM-DD; a month is counted from its first day
 * @returns the table under its heading, which ends with a line end
 */
export function ageingReport(ageing: readonly Ageing[], today: string): string {
	const heads = ['What', 'Where', 'As of', 'Days ago', 'Which'];
	const rows = ageing.map(({ kind, where, asOf, what }) => [kind, where, asOf, String(daysSince(asOf, today)), what]);
	const lines = tableOf(heads, rows, ['start', 'start', 'start', 'end', 'start']);
	return `${[`What ages in the deck on ${today}, the oldest first`, lines.join('\n')].join('\n\n')}\n`;
}

/**
 * Writes what editors need in order to bring the figures up to date, as plain text of at most 120 columns, unless an address is
 * longer: a table of all datasets, then for each its holes, what is not verified, where to fetch figures, and the remark.
 * Places, reasons and statuses have the names that they have in `data/`.
 *
 * @param entries the datasets, in the order of the report
 * @param today the day that the ages of the readings are counted to, as YYYY-MM-DD
 * @param municipal the figures of the municipalities, which come last, unless only the datasets are wanted
 * @returns the report, which ends with a line end
 */
export function dataReport(entries: readonly ReportEntry[], today: string, municipal?: MunicipalFigures): string {
	const details = [...entries.map((entry) => detail(entry)), ...(municipal ? municipalDetails(municipal) : [])];
	return `${[`Figures of the deck on ${today}`, overview(entries, today, municipal), ...details].join('\n\n')}\n`;
}

function overview(entries: readonly ReportEntry[], today: string, municipal?: MunicipalFigures): string {
	const national = entries.map(({ dataset: { id, series } }) => {
		const points = series.flatMap((one) => one.points);
		const oldest = oldestReading(series);
		const counts = [points.length, points.filter(isHole).length, points.filter(isUnverified).length];
		return [id, spanOf(points), ...counts.map(String), oldest];
	});
	const rows = [...national, ...(municipal ? municipalRows(municipal) : [])].map((row) => [
		...row,
		String(daysSince(row.at(-1) ?? today, today)),
	]);
	const heads = ['Dataset', 'Span', 'Points', 'Holes', 'Not verified', 'Oldest reading', 'Days ago'];
	return tableOf(heads, rows, ['start', 'start', 'end', 'end', 'end', 'end', 'end']).join('\n');
}

function daysSince(asOf: string, today: string): number {
	return Math.round((instantOf(today) - startOf(asOf)) / DAY);
}

function isHole(point: Point): boolean {
	return point.hole !== undefined;
}

function isUnverified(point: Point): boolean {
	return point.hole === undefined && point.status !== 'verified';
}

function spanOf(points: readonly Point[]): string {
	const ats = points.map(({ at }) => at);
	const isTime = ats.every((at) => /^\d/u.test(at));
	const [first = '', last = ''] = isTime ? [ats.toSorted()[0], ats.toSorted().at(-1)] : [ats[0], ats.at(-1)];
	return first === last ? first : `${first}–${last}`;
}

function detail({ dataset, remark }: ReportEntry): string {
	const { id, series } = dataset;
	const holes = series.flatMap((one) => runs(one, ({ hole }) => hole));
	const unverified = series.flatMap((one) =>
		runs(one, (point) => (point.hole === undefined && point.status !== 'verified' ? point.status : undefined)),
	);
	return [
		`${id} (${fileOf(id)})`,
		...section('Holes', [holes.join('; ') || 'none']),
		...section('Not verified', [unverified.join('; ') || 'none']),
		...section('Fetch from', sourcesOf(series)),
		...section('Remark', [remark]),
	].join('\n');
}

/** Groups neighbouring points with the same trait, as `family 2024 (not-found)` or `sum 1990–2025 (derived)`. */
function runs({ id, points }: Series, traitOf: (point: Point) => string | undefined): readonly string[] {
	const found: { readonly trait: string; readonly points: Point[] }[] = [];
	let before: string | undefined;
	for (const point of points) {
		const trait = traitOf(point);
		if (trait !== undefined && trait === before) found.at(-1)?.points.push(point);
		else if (trait !== undefined) found.push({ trait, points: [point] });
		before = trait;
	}
	return found.map((run) => `${id} ${spanOf(run.points)} (${run.trait})`);
}

/** Lists for each source its series, its publisher, its table where one is known, and its address on a line of its own. */
function sourcesOf(all: readonly Series[]): readonly string[] {
	const sources = new Map<string, string[]>();
	for (const { id, publisher, table, source } of all) {
		const names = [words.common.publishers[publisher], ...(table === undefined ? [] : [table])].join(', ');
		const key = `${names}\n${source.sv}`;
		sources.set(key, [...(sources.get(key) ?? []), id]);
	}
	return [...sources].flatMap(([key, ids]) => `${ids.join(', ')}: ${key}`.split('\n'));
}

/** The root of the project. */
const ROOT = join(import.meta.dirname, '../..');

/** The figures of the municipalities, held against the country's net immigration, which is one of the datasets. */
function readMunicipal(datasets: readonly Dataset[]): MunicipalFigures {
	const national = datasets.find(({ id }) => id === 'net-immigration');
	if (national === undefined) throw new Error(`${fileOf('net-immigration')}: there is no such dataset`);
	return parseMunicipalFigures((file) => readJson(ROOT, file), national);
}

/** Prints the report, or the fault that it finds, with exit code 1. It reads slides, words and the files of `data/` as they are now, without Vite. */
export function printReport(): void {
	try {
		const today = new Date().toISOString().slice(0, 10);
		const entries = chartIds.map((id) => ({
			dataset: readDataset(ROOT, fileOf(id)),
			remark: words[id].editors,
		}));
		const datasets = entries.map(({ dataset }) => dataset);
		const municipal = readMunicipal(datasets);
		const faults = faultsOfAges(deck, 'sv', catalogueOf('sv'));
		if (faults.length > 0) throw new Error(faults.join('\n'));
		const i18n = createI18n('sv');
		const ageing = ageingOf({
			datasets,
			municipal,
			deck,
			links: registry,
			wordsOf: (namespace) => new Words(i18n, 'sv', namespace),
		});
		process.stdout.write(`${ageingReport(ageing, today)}\n\n${dataReport(entries, today, municipal)}`);
	} catch (error) {
		// Without the stack: editors have to read the fault, not where in the code it was found.
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
