import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import charts from '../../../../../locales/sv/charts.json';
import { type ChartId, chartIds } from '../../../../../src/model/chart-ids.ts';
import { type CsvWords, toCsv } from '../../../../../src/model/charts/figure/csv.ts';
import { type Dataset, parseDataset } from '../../../../../src/model/dataset.ts';
import { catalogueOf } from '../../../../../src/render/markup/catalogues.ts';
import { datasetOf } from '../../../../../src/render/markup/datasets.ts';

const wordsOf = (id: ChartId): CsvWords => ({
	language: 'sv',
	chart: charts[id],
	common: charts.common,
});

const csvOf = (id: ChartId) => toCsv(datasetOf(id), wordsOf(id));

/** The rows below the remarks, as a reader of the file finds them. */
function read(csv: string): readonly (readonly string[])[] {
	const { data, errors } = Papa.parse<string[]>(csv, { comments: '#', delimiter: ';', skipEmptyLines: true });
	expect(errors).toEqual([]);
	return data;
}

const remarksIn = (csv: string) =>
	csv
		.slice(1)
		.split('\r\n')
		.filter((line) => line.startsWith('#'));

interface Sample {
	readonly unit?: string;
	readonly series: readonly object[];
}

function dataset({ unit = 'persons', series }: Sample): Dataset {
	const common = {
		publisher: 'migri',
		licence: null,
		source: { sv: 'https://example.org/sv', fi: 'https://example.org/fi' },
		read: '2026-11-24',
	};
	return parseDataset('sample', {
		id: 'protection',
		unit,
		series: series.map((one) => ({ ...common, ...one })),
	});
}

const sampleWords: CsvWords = {
	language: 'sv',
	chart: {
		title: 'Rubrik',
		unit: 'Personer',
		definition: 'Vad det är',
		series: { a: 'Ett', b: 'Två; "eller" fler', c: 'Tre\nrader' },
		notes: {},
	},
	common: charts.common,
};

const figure = (at: string, value: number) => ({ at, value, status: 'verified' });

describe("a Nordic Excel's form", () => {
	it.each(chartIds)('has a byte order mark, lines that end with CR and LF, and semicolons: %s', (id) => {
		const csv = csvOf(id);
		expect(csv.startsWith('\uFEFF# ')).toBe(true);
		expect(csv.endsWith('\r\n')).toBe(true);
		expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
		expect(csv.lastIndexOf('\uFEFF')).toBe(0);
	});

	it('is found by a reader that is not told the delimiter', () => {
		const table = csvOf('protection')
			.split('\r\n')
			.filter((line) => !/^\uFEFF?#/u.test(line));
		expect(Papa.parse(table.join('\r\n')).meta.delimiter).toBe(';');
	});

	it('has whole numbers as they are and a comma in percentages and shares', () => {
		const csv = csvOf('foreign-language-speakers');
		expect(csv).toContain('\r\n2024;610148;10,8;verifierad;verifierad\r\n');
		expect(csvOf('foreign-experts-staying')).toContain('\r\ninom fem år;0,5;andrahandskälla\r\n');
	});

	it('has a plain hyphen before a number below zero', () => {
		const csv = toCsv(dataset({ series: [{ id: 'a', points: [figure('2024', -5914)] }] }), sampleWords);
		expect(csv).toContain('\r\n2024;-5914;verifierad\r\n');
	});
});

describe('the round trip', () => {
	it.each(chartIds)('gives back every value and no other: %s', (id) => {
		const { series } = datasetOf(id);
		const [heads = [], ...rows] = read(csvOf(id));
		expect(heads).toHaveLength(1 + 2 * series.length);
		const names = wordsOf(id).chart.categories ?? {};
		for (const [index, { points }] of series.entries()) {
			const found = rows.flatMap((row) => {
				const value = row[index + 1] ?? '';
				return value === '' ? [] : [[row[0], Number(value.replace(',', '.'))]];
			});
			const expected = points.flatMap((point) =>
				point.hole === undefined ? [[names[point.at] ?? point.at, point.value]] : [],
			);
			expect(found).toEqual(expected);
		}
		for (const row of rows) expect(row).toHaveLength(heads.length);
	});

	it.each(chartIds)('gives back the same values under Finnish words: %s', (id) => {
		const { charts: finnish } = catalogueOf('fi');
		const words = { language: 'fi', chart: finnish[id], common: finnish.common } as const;
		const values = (csv: string) =>
			read(csv)
				.slice(1)
				.map((row) => row.filter((cell) => /^-?[\d,]+$/u.test(cell)));
		const csv = toCsv(datasetOf(id), words);
		expect(values(csv)).toEqual(values(csvOf(id)));
		expect(remarksIn(csv)[0]).toBe(`# ${finnish[id].title}`);
		expect(
			read(csv)[0]
				?.slice(1, 1 + datasetOf(id).series.length)
				.join(),
		).toContain(Object.values(finnish[id].series)[0]);
	});

	it('gives back names with semicolons, quotes and line ends', () => {
		const points = [figure('2024', 1)];
		const csv = toCsv(dataset({ series: ['a', 'b', 'c'].map((id) => ({ id, points })) }), sampleWords);
		const [heads = []] = read(csv);
		expect(heads.slice(0, 4)).toEqual(['År', 'Ett', 'Två; "eller" fler', 'Tre\nrader']);
		expect(csv).toContain(';"Två; ""eller"" fler";');
	});
});

describe('the table', () => {
	it('has an empty value for a hole, and why', () => {
		const [, , , last] = read(csvOf('first-residence-permits'));
		const hole = 'uppgift saknas: hittades inte i de källor som lästes';
		expect(last).toEqual(['2024', '', '11103', '', hole, 'andrahandskälla', hole]);
	});

	it('has neither value nor status where a series does not reach', () => {
		const rows = read(csvOf('working-age-population'));
		expect(rows.find(([at]) => at === '1990')).toEqual(['1990', '3361310', '', 'beräknad', '']);
		expect(rows.find(([at]) => at === '2045')?.slice(1, 2)).toEqual(['']);
	});

	it('has its years in order, whichever series begins first', () => {
		const later = { id: 'a', points: [figure('2023', 1), figure('2024', 2)] };
		const earlier = { id: 'b', points: [figure('2022', 3), figure('2023', 4)] };
		const [, ...rows] = read(toCsv(dataset({ series: [later, earlier] }), sampleWords));
		expect(rows.map((row) => row.slice(0, 3))).toEqual([
			['2022', '', '3'],
			['2023', '1', '4'],
			['2024', '2', ''],
		]);
	});

	it('has countries by name, in the order of their ranks', () => {
		const [heads, first, second] = read(csvOf('gtci-2023'));
		expect(heads).toEqual(['Land', 'Placering', 'Status: Placering']);
		expect(first).toEqual(['Schweiz', '1', 'verifierad']);
		expect(second).toEqual(['Singapore', '2', 'verifierad']);
	});

	it.each([
		['net-immigration', 'År'],
		['ukrainians-with-municipality', 'Månad'],
		['foreign-experts-staying', 'Tid'],
	] as const)('names what its first column holds: %s', (id, name) => {
		expect(read(csvOf(id))[0]?.[0]).toBe(name);
	});

	it('names the unit of a series that has its own', () => {
		expect(read(csvOf('foreign-language-speakers'))[0]).toContain('Andel av befolkningen (Procent av befolkningen)');
	});

	it('needs a name for each series', () => {
		const unnamed = dataset({ series: [{ id: 'unknown', points: [figure('2024', 1)] }] });
		expect(() => toCsv(unnamed, sampleWords)).toThrow(new Error('There is no name for the series "unknown"'));
	});
});

describe('the remarks', () => {
	it.each(chartIds)('stand before the table, one field each, and say what and where from: %s', (id) => {
		const csv = csvOf(id);
		const remarks = remarksIn(csv);
		expect(csv.slice(1).startsWith(remarks.join('\r\n'))).toBe(true);
		expect(remarks.filter((line) => line.includes(';') || line.includes('{{'))).toEqual([]);
		expect(remarks[0]).toBe(`# ${charts[id].title}`);
		expect(remarks[1]).toBe(`# ${charts[id].unit.replaceAll('\u00A0', ' ')}`);
		for (const { source, read: date, licence } of datasetOf(id).series) {
			expect(remarks.some((line) => line.startsWith('# Källa: ') && line.endsWith(source.sv))).toBe(true);
			expect(remarks).toContain(`# Hämtat ${date}`);
			expect(remarks).toContain(
				licence === null ? '# licens inte angiven där siffrorna lästes' : `# Licens: ${licence}`,
			);
		}
	});

	it('name table and copy, once for series of one source', () => {
		const remarks = remarksIn(csvOf('foreign-language-speakers'));
		expect(remarks.filter((line) => line.startsWith('# Källa: '))).toHaveLength(1);
		expect(remarks).toContain('# Tabell StatFin 11ra');
		expect(remarks.filter((line) => line.startsWith('# Läst i github.com/datacommonsorg/data, https://'))).toHaveLength(
			1,
		);
	});

	it('say which series come from which of several sources', () => {
		const remarks = remarksIn(csvOf('protection'));
		const quota = remarks.indexOf('# Flyktingkvot:');
		expect(remarks[quota + 1]).toBe('# Källa: Migrationsverket, https://migri.fi/sv/kvotflyktingar');
	});

	it('name the copies of single points', () => {
		const copies = remarksIn(csvOf('first-residence-permits')).filter((line) => line.startsWith('# Läst i '));
		expect(copies.some((line) => line.startsWith('# Läst i immigration-services.info, https://'))).toBe(true);
	});

	it('say what the statuses mean that the table has, and carry the notes', () => {
		const remarks = remarksIn(csvOf('protection'));
		expect(remarks).toContain('# beräknad: uträknad av oss ur utgivarens siffror');
		expect(remarks.some((line) => line.startsWith('# andrahandskälla'))).toBe(false);
		expect(remarks).toContain('# UNHCR räknar ärenden, inte personer, för 2017 och 2019.');
	});

	it('give the address for the language of the words', () => {
		const sample = dataset({ series: [{ id: 'a', points: [figure('2024', 1)] }] });
		expect(toCsv(sample, { ...sampleWords, language: 'fi' })).toContain('https://example.org/fi\r\n');
	});

	it('hold no markup, no line end and no semicolon, and keep addresses whole', () => {
		const chart = { ...sampleWords.chart, title: 'En **stark**;\nrubrik' };
		const source = { sv: 'https://example.org/a;b', fi: 'https://example.org' };
		const sample = dataset({ series: [{ id: 'a', source, points: [figure('2024', 1)] }] });
		const remarks = remarksIn(toCsv(sample, { ...sampleWords, chart }));
		expect(remarks[0]).toBe('# En stark, rubrik');
		expect(remarks).toContain('# Källa: Migrationsverket, https://example.org/a%3Bb');
	});
});
