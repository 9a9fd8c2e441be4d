import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deck } from '../../../slides/deck.ts';
import { ageingOf } from '../../../src/commands/ageing.ts';
import { ageingReport, dataReport } from '../../../src/commands/data-report.ts';
import { chartIds } from '../../../src/model/chart-ids.ts';
import { type Dataset, parseDataset } from '../../../src/model/dataset.ts';
import { municipalDatasetIds } from '../../../src/model/municipal/dataset.ts';
import { textsIn } from '../../../src/model/word-tree.ts';
import { catalogueOf, createI18n } from '../../../src/render/markup/catalogues.ts';
import { datasetOf } from '../../../src/render/markup/datasets.ts';
import { linkIds, registry } from '../../../src/render/markup/links.ts';
import { municipalFigures } from '../../../src/render/markup/municipal.ts';
import { Words } from '../../../src/render/markup/words.ts';
import { i18nWith } from '../render/markup/sample.ts';

function dataset(id: string, series: readonly object[]): Dataset {
	const common = {
		publisher: 'migri',
		licence: null,
		source: { sv: 'https://example.org/sv', fi: 'https://example.org/fi' },
		read: '2026-11-24',
	};
	return parseDataset('sample', { id, unit: 'persons', series: series.map((one) => ({ ...common, ...one })) });
}

const verified = (at: string, value = 1) => ({ at, value, status: 'verified' });
const derived = (at: string) => ({ at, value: 1, status: 'derived' });
const hole = (at: string) => ({ at, hole: 'not-found' });

const report = (series: readonly object[], remark = 'En anmärkning.', today = '2026-12-01') =>
	dataReport([{ dataset: dataset('protection', series), remark }], today);

const one = (...points: readonly object[]) => report([{ id: 'a', points }]);

/** What ages in a deck of one slide with updates and checks, one dataset and two links. */
const sampleAgeing = () => {
	const i18n = i18nWith('situation', {
		protection: {
			end: 'Skyddet **fortsätter** till [4.3.2027](koto-aj), enligt EU:s råd.',
			status: 'Asyl ger flyktingstatus.',
			check: ['Kontrollera [lagen](law-681-2023).', 'Kontrollera slutdatumet.'],
		},
	});
	const address = (evidence: 'seen' | 'constructed') => ({ href: 'https://example.org', evidence });
	return ageingOf({
		datasets: [
			dataset('protection', [
				{ id: 'a', points: [verified('2024')] },
				{ id: 'b', read: '2026-01-31', points: [verified('2024')] },
			]),
		],
		deck: [
			{
				id: 'situation',
				slides: [
					{
						id: 'protection',
						layout: 'contents',
						minutes: 1,
						checksWritten: '2026-11-29',
						updates: [
							{ words: 'status', kind: 'precision', asOf: '2026-02', written: '2026-11-24' },
							{ words: 'end', kind: 'changed', asOf: '2025-07-16', written: '2026-11-24' },
						],
					},
				],
			},
		],
		links: {
			statutes: { '681/2023': { sv: address('constructed'), fi: address('seen'), read: '2026-02-05' } },
			links: {
				migri: { sv: address('seen'), fi: address('seen'), read: '2026-01-31' },
				etla: { sv: address('constructed'), fi: address('constructed'), read: '2026-11-30' },
			},
		},
		wordsOf: (namespace) => new Words(i18n, 'sv', namespace),
	});
};

describe('what ages', () => {
	it('is one table of datasets, updates, checks and links, the oldest first', () => {
		const { protection } = catalogueOf('sv').charts;
		const title = protection.title.slice(0, 40);
		const lines = ageingReport(sampleAgeing(), '2026-12-01').split('\n');
		expect(lines.map((line) => line.replace(title, 'TITLE').replace(/TITLE.*/u, 'TITLE'))).toEqual([
			'What ages in the deck on 2026-12-01, the oldest first',
			'',
			expect.stringMatching(/^What {5}Where {22}As of {7}Days ago {2}Which$/u),
			expect.stringMatching(/^-{7} {2}-{25} {2}-{10} {2}-{8} {2}-{62}$/u),
			'update   protection                 2025-07-16       503  written 2026-11-24: Skyddet fortsätter till 4.3.2027, enligt…',
			'dataset  data/protection.json       2026-01-31       304  TITLE',
			'link     data/links.json: migri     2026-01-31       304  seen',
			'update   protection                 2026-02          303  written 2026-11-24: Asyl ger flyktingstatus.',
			'link     data/links.json: 681/2023  2026-02-05       299  sv constructed, fi seen: open it',
			'check    protection                 2026-11-29         2  Kontrollera lagen.',
			'check    protection                 2026-11-29         2  Kontrollera slutdatumet.',
			'link     data/links.json: etla      2026-11-30         1  constructed: open it',
			'',
		]);
	});

	it('fits 120 columns', () => {
		const widths = ageingReport(sampleAgeing(), '2026-12-01')
			.split('\n')
			.map((line) => line.length);
		expect(Math.max(...widths)).toBe(120);
	});

	it('is all of it in the deck', () => {
		const i18n = createI18n('sv');
		const found = ageingOf({
			datasets: chartIds.map(datasetOf),
			municipal: municipalFigures(),
			deck,
			links: registry,
			wordsOf: (namespace) => new Words(i18n, 'sv', namespace),
		});
		const count = (kind: string) => found.filter((one) => one.kind === kind).length;
		const slides = deck.flatMap((part) => part.slides);
		const checks = textsIn(catalogueOf('sv')).filter(({ path }) => path.length === 4 && path[2] === 'check');
		const municipal = found.filter(({ where }) => where.startsWith('data/municipal'));
		expect(count('dataset')).toBe(chartIds.length + municipal.length);
		expect(municipal).toEqual([
			expect.objectContaining({ where: 'data/municipalities.json', what: 'municipalities of 2026' }),
			expect.objectContaining({ where: 'data/municipal/foreign-language-share.json', what: 'foreign-language-share' }),
			expect.objectContaining({ where: 'data/municipal/migration.json', asOf: '2026-11-29' }),
			expect.objectContaining({ where: 'data/municipal/ages.json', what: 'population, under-15, over-64, mean-age' }),
		]);
		expect(count('update')).toBe(slides.flatMap(({ updates = [] }) => updates).length);
		expect(count('check')).toBe(checks.length);
		expect(count('link')).toBe(linkIds.length);
		expect(found.map(({ asOf }) => asOf)).toEqual(found.map(({ asOf }) => asOf).toSorted());
	});
});

describe('the overview', () => {
	it('has a row per dataset with span, counts, oldest reading and its age in days', () => {
		const protection = dataset('protection', [
			{ id: 'a', read: '2026-10-31', points: [verified('2023'), hole('2024')] },
			{ id: 'b', points: [derived('2022'), derived('2023'), verified('2024')] },
		]);
		const ranks = dataset('gtci-2023', [{ id: 'rank', points: [verified('SE'), verified('FI', 2)] }]);
		const entries = [
			{ dataset: protection, remark: 'Ett.' },
			{ dataset: ranks, remark: 'Två.' },
		];
		expect(dataReport(entries, '2026-12-01').split('\n').slice(0, 6)).toEqual([
			'Figures of the deck on 2026-12-01',
			'',
			'Dataset     Span       Points  Holes  Not verified  Oldest reading  Days ago',
			'----------  ---------  ------  -----  ------------  --------------  --------',
			'protection  2022–2024       5      1             2      2026-10-31        31',
			'gtci-2023   SE–FI           2      0             0      2026-11-24         7',
		]);
	});

	it('counts whole days over the change to summer time', () => {
		const text = report([{ id: 'a', read: '2026-03-28', points: [verified('2024')] }], '', '2026-03-30');
		expect(text).toMatch(/2026-03-28 +2$/mu);
	});

	it('has one place as the span of one point', () => {
		expect(one(verified('P5Y'))).toMatch(/^protection +P5Y +1 /mu);
	});
});

describe('the details', () => {
	it('name the file and say where there is nothing to do', () => {
		const text = one(verified('2024'));
		expect(text).toContain('\n\nprotection (data/protection.json)\n');
		expect(text).toContain('\n  Holes         none\n  Not verified  none\n');
	});

	it('say where the holes are and why, those side by side together', () => {
		expect(one(verified('2020'), hole('2021'), hole('2022'), verified('2023'), hole('2024'))).toContain(
			'\n  Holes         a 2021–2022 (not-found); a 2024 (not-found)\n',
		);
	});

	it('keep apart what has another reason', () => {
		const other = { at: '2022', hole: 'part-year-only' };
		expect(one(hole('2021'), other, hole('2023'))).toContain(
			'\n  Holes         a 2021 (not-found); a 2022 (part-year-only); a 2023 (not-found)\n',
		);
	});

	it('say what is not verified', () => {
		expect(
			one(derived('2021'), derived('2022'), verified('2023'), { ...derived('2024'), status: 'secondary' }),
		).toContain('\n  Not verified  a 2021–2022 (derived); a 2024 (secondary)\n');
	});

	it('say where to fetch figures, once for series of one source', () => {
		const points = [verified('2024')];
		const table = { publisher: 'statistics-finland', table: 'StatFin 11ra' };
		const text = report([
			{ id: 'a', points },
			{ id: 'b', points, ...table },
			{ id: 'c', points },
		]);
		expect(text).toContain(
			[
				'  Fetch from    a, c: Migrationsverket',
				'                https://example.org/sv',
				'                b: Statistikcentralen, StatFin 11ra',
				'                https://example.org/sv',
				'',
			].join('\n'),
		);
	});
});

describe('the layout', () => {
	const columns = (text: string) => text.split('\n').map((line) => line.length);

	it('wraps the remark under itself within 120 columns', () => {
		const text = report([{ id: 'a', points: [verified('2024')] }], 'Ord som upprepas. '.repeat(40).trim());
		expect(Math.max(...columns(text))).toBeLessThanOrEqual(120);
		const lines = text.trimEnd().split('\n');
		expect(lines.at(-2)).toMatch(/^ {16}\S/u);
		expect(text.replaceAll(/\s+/gu, ' ')).toContain('Ord som upprepas. '.repeat(40).trim());
	});

	it('wraps many holes, and keeps a number with its groups together', () => {
		const points = Array.from({ length: 41 }, (_, index) =>
			index % 2 === 0 ? verified(String(1980 + index)) : hole(String(1980 + index)),
		);
		const text = report([{ id: 'a', points }], `${'x'.repeat(101)} 13\u00A0373`);
		expect(Math.max(...columns(text))).toBeLessThanOrEqual(120);
		expect(text).toMatch(/^ {16}13\u00A0373$/mu);
	});

	it('leaves an address whole that is longer', () => {
		const sv = `https://example.org/${'x'.repeat(120)}`;
		const text = report([{ id: 'a', source: { sv, fi: sv }, points: [verified('2024')] }]);
		expect(text).toContain(`\n${' '.repeat(16)}${sv}\n`);
	});

	it('ends with one line end and has none with spaces before it', () => {
		const text = one(verified('2024'));
		expect(text).toMatch(/[^\n]\n$/u);
		expect(text).not.toMatch(/ \n/u);
	});
});

describe('the report on the deck', () => {
	const today = '2027-01-01';
	const text = dataReport(
		chartIds.map((id) => ({ dataset: datasetOf(id), remark: 'En anmärkning.' })),
		today,
	);

	/** The part of the report on one dataset below the table. */
	const detailsOf = (id: string) => text.split('\n\n').find((part) => part.startsWith(`${id} (data/${id}.json)\n`));

	it.each(chartIds)('has in its table what is in the data file: %s', (id) => {
		const { series } = datasetOf(id);
		const points = series.flatMap((one) => one.points);
		const unverified = points.filter((point) => point.hole === undefined && point.status !== 'verified');
		const [oldest = ''] = series.map(({ read }) => read).toSorted();
		const ats = points.map(({ at }) => at);
		const ordered = id === 'gtci-2023' ? ats : ats.toSorted();
		const row = text.split('\n').find((line) => line.startsWith(`${id} `));
		expect(row?.split(/ {2,}/u).slice(1)).toEqual(
			[
				[...new Set([ordered[0], ordered.at(-1)])].join('–'),
				points.length,
				points.filter((point) => point.hole !== undefined).length,
				unverified.length,
				oldest,
				(Date.parse(today) - Date.parse(oldest)) / 86_400_000,
			].map(String),
		);
	});

	it.each(chartIds)('says where the holes are, and which table to fetch from at which address: %s', (id) => {
		const details = detailsOf(id)?.replaceAll(/\s+/gu, ' ');
		for (const { table, source, points, id: name } of datasetOf(id).series) {
			expect(details).toContain(source.sv);
			if (table !== undefined) expect(details).toContain(`, ${table} ${source.sv}`);
			const [first] = points.filter((point) => point.hole !== undefined);
			if (first) expect(details).toMatch(new RegExp(`\\b${name} ${first.at}\\S* \\(${first.hole}\\)`, 'u'));
		}
	});
});

describe('the report on the municipal figures', () => {
	const lines = dataReport([], '2026-12-09', municipalFigures()).split('\n');

	it('has a row for each file with span, counts, oldest reading and its age in days', () => {
		expect(lines.slice(4, 7).map((line) => line.split(/ {2,}/u))).toEqual([
			['municipal/foreign-language-share', '2020–2025', '1848', '0', '0', '2026-11-29', '10'],
			['municipal/migration', '2010–2025', '24656', '3080', '80', '2026-11-29', '10'],
			['municipal/ages', '2025', '1496', '0', '0', '2026-11-29', '10'],
		]);
	});

	it('says which years are missing and which table has them, what is not verified, and where to fetch figures', () => {
		const text = lines.join(' ').replaceAll(/\s+/gu, ' ');
		const series = 'immigration, emigration, net-immigration, net-domestic-migration, population';
		expect(text).toContain(`Holes ${series} 2023–2024 (not-found, StatFin 11ae has it) Not verified ${series} KU507`);
		expect(text).toContain('KU507 2010–2022 (derived); country-population 2010–2024 (secondary) Fetch from');
		expect(text).toContain('Statistikcentralen, StatFin 121w: https://pxdata.stat.fi/PxWeb/pxweb/sv/');
		expect(text).toContain('municipalities of 2026 (data/municipalities.json) Fetch from Statistikcentralen, kunta_1');
	});

	it('fits 120 columns', () => {
		expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
	});
});

describe('the command', () => {
	it('prints what ages, and every dataset of the deck, without Vite', () => {
		const root = join(import.meta.dirname, '../../..');
		const tsx = join(root, 'node_modules/.bin/tsx');
		const text = execFileSync(tsx, [join(root, 'src/commands/data.ts')], { encoding: 'utf8' });
		expect(text).toMatch(/^What ages in the deck on \d{4}-\d{2}-\d{2}, the oldest first\n/u);
		for (const id of chartIds) expect(text).toContain(`\n${id} (data/${id}.json)\n`);
		for (const id of municipalDatasetIds) expect(text).toContain(`\nmunicipal/${id} (data/municipal/${id}.json)\n`);
	});
});
