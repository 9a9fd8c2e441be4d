import { describe, expect, it } from 'vitest';
import { chartIds } from '../../../src/model/chart-ids.ts';
import { holeReasons, parseDataset, publishers, statuses, units } from '../../../src/model/dataset.ts';
import { languages } from '../../../src/model/language.ts';
import { catalogueOf } from '../../../src/render/markup/catalogues.ts';
import figures from '../../fixtures/figures.json';

const files = import.meta.glob<unknown>(['../../../data/*.json', '!**/links.json', '!**/municipalities.json'], {
	eager: true,
	import: 'default',
});

const datasets = Object.entries(files).map(([path, json]) => {
	const file = path.replace('../../../', '');
	return { file, dataset: parseDataset(file, json) };
});

const series = {
	id: 'net',
	publisher: 'statistics-finland',
	licence: 'CC BY 4.0',
	source: { sv: 'https://example.org/sv', fi: 'https://example.org/fi' },
	read: '2026-11-24',
	points: [
		{ at: '2023', value: 57914, status: 'verified' },
		{ at: '2024', hole: 'not-found' },
	],
};

/** Parses a dataset of one series that differs from a right one in the fields given. */
function parse(change: object, dataset: object = {}) {
	return () =>
		parseDataset('data/net-immigration.json', {
			id: 'net-immigration',
			unit: 'persons',
			series: [{ ...series, ...change }],
			...dataset,
		});
}

const points = (...list: unknown[]) => ({ points: list });

/** The message of a fault: its file, what is wrong, and the field. */
const fault = (message: string, field: string) => `data/net-immigration.json\n✖ ${message}\n  → at ${field}`;

describe('parseDataset', () => {
	it('returns the dataset when nothing is wrong with it', () => {
		expect(parse({})().series[0]?.points).toEqual(series.points);
	});

	it('refuses a value of the wrong type', () => {
		expect(parse(points({ at: '2023', value: '57914', status: 'verified' }))).toThrow(
			fault('Invalid input: expected number, received string', 'series[0].points[0].value'),
		);
	});

	it('refuses a series without a source', () => {
		expect(parse({ source: undefined })).toThrow(
			fault('Invalid input: expected object, received undefined', 'series[0].source'),
		);
	});

	it('refuses an address that is not https', () => {
		expect(parse({ source: { ...series.source, fi: 'http://example.org' } })).toThrow(
			fault('Invalid address: expected https://…', 'series[0].source.fi'),
		);
	});

	it('refuses a series that does not say whether a licence was named', () => {
		expect(parse({ licence: undefined })).toThrow(
			fault('Invalid input: expected string, received undefined', 'series[0].licence'),
		);
	});

	it('refuses a status that it does not know', () => {
		expect(parse(points({ at: '2023', value: 57914, status: 'guessed' }))).toThrow(
			fault('Invalid option: expected one of "verified"|"secondary"|"derived"', 'series[0].points[0].status'),
		);
	});

	it('refuses a place that occurs twice', () => {
		const point = { at: '2023', value: 57914, status: 'verified' };
		expect(parse(points(point, point))).toThrow(
			fault('Duplicate point: "2023" stands in the series already', 'series[0].points[1].at'),
		);
	});

	it('refuses a series that occurs twice', () => {
		expect(parse({}, { series: [series, series] })).toThrow(fault('Duplicate series: "net"', 'series[1].id'));
	});

	it('refuses a hole without a reason', () => {
		const message =
			'Invalid hole: expected its reason, one of "not-found"|"missing-in-source"|"not-recorded"|"part-year-only"';
		expect(parse(points({ at: '2023', hole: '' }))).toThrow(fault(message, 'series[0].points[0].hole'));
		expect(parse(points({ at: '2023', hole: true }))).toThrow(fault(message, 'series[0].points[0].hole'));
	});

	it('refuses a point with neither value nor hole', () => {
		expect(parse(points({ at: '2023', status: 'verified' }))).toThrow(
			fault('expected a value, or a hole with its reason', 'series[0].points[0].value'),
		);
	});

	it('refuses a point with both value and hole', () => {
		expect(parse(points({ at: '2023', value: 57914, hole: 'not-found' }))).toThrow(
			fault('Unrecognized key: "value"', 'series[0].points[0]'),
		);
	});

	it('refuses a year that is left out without a hole', () => {
		expect(
			parse(points({ at: '2021', value: 22905, status: 'verified' }, { at: '2023', value: 57914, status: 'verified' })),
		).toThrow(
			fault('Invalid order: expected 2022; what is missing is a hole with its reason', 'series[0].points[1].at'),
		);
	});

	it('follows months from one year to the next', () => {
		const months = ['2022-12', '2023-01', '2023-02'].map((at) => ({ at, value: 403, status: 'derived' }));
		expect(parse(points(...months))).not.toThrow();
		expect(parse(points(...months.toSpliced(1, 1)))).toThrow('Invalid order: expected 2023-01');
	});

	it('refuses places of different kinds', () => {
		expect(
			parse(points({ at: '2023', value: 1, status: 'verified' }, { at: 'FI', value: 6, status: 'verified' })),
		).toThrow(fault('Invalid place: expected a year, as in the first point', 'series[0].points[1].at'));
	});

	it('refuses a place that is none', () => {
		expect(parse(points({ at: '2023-13', value: 1, status: 'verified' }))).toThrow(
			'✖ Invalid place: expected a year (2022), a month (2023-07), a country (FI) or a length of time (P5Y)',
		);
	});

	it.each([
		['persons', 57914.5, 'a whole number'],
		['decisions', -1, 'a whole number'],
		['rank', 0, 'a whole number from 1'],
		['share', 50, 'a number from 0 to 1'],
		['percent', 101, 'a number from 0 to 100'],
	])('refuses a value that does not fit its unit: %s %d', (unit, value, form) => {
		expect(parse(points({ at: '2023', value, status: 'verified' }), { unit })).toThrow(
			fault(`Invalid value: expected ${form}`, 'series[0].points[0].value'),
		);
	});

	it('takes the unit of a series before that of its dataset', () => {
		expect(parse({ unit: 'percent', ...points({ at: '2023', value: 10.8, status: 'verified' }) })).not.toThrow();
	});

	it('accepts negative net immigration', () => {
		expect(parse(points({ at: '2023', value: -100, status: 'verified' }))).not.toThrow();
	});

	it('refuses keys that it does not know', () => {
		expect(parse({ sourc: 'https://example.org' })).toThrow(fault('Unrecognized key: "sourc"', 'series[0]'));
	});

	it('names every fault', () => {
		expect(parse({ publisher: 'nobody', read: '24.11.2026' })).toThrow(
			/→ at series\[0\]\.publisher[\s\S]*→ at series\[0\]\.read/,
		);
	});
});

describe('the datasets of the deck', () => {
	it('are one file for each chart', () => {
		expect(datasets.map(({ file }) => file).sort()).toEqual(chartIds.map((id) => `data/${id}.json`).sort());
		for (const { file, dataset } of datasets) expect(file).toBe(`data/${dataset.id}.json`);
	});

	it('hold the figures of the sources, none missing and none extra', () => {
		const held = Object.fromEntries(
			datasets.map(({ dataset }) => [
				dataset.id,
				Object.fromEntries(
					dataset.series.map(({ id, points }) => [
						id,
						Object.fromEntries(points.map((point) => [point.at, point.hole === undefined ? point.value : null])),
					]),
				),
			]),
		);
		expect(held).toEqual(figures);
	});
});

describe.each(languages)('the words of the charts: %s', (language) => {
	const words = catalogueOf(language).charts;

	it.each(datasets)('name every series, note and category of $file', ({ dataset }) => {
		const entry = words[dataset.id];
		const categories = 'categories' in entry ? Object.keys(entry.categories) : [];
		expect(Object.keys(entry.series)).toEqual(dataset.series.map(({ id }) => id));
		expect(new Set(Object.values(entry.notes)).size).toBe(Object.keys(entry.notes).length);
		for (const point of dataset.series.flatMap(({ points }) => points)) {
			if (point.note !== undefined) expect(Object.keys(entry.notes)).toContain(point.note);
			if (!/^\d/.test(point.at)) expect(categories).toContain(point.at);
		}
	});

	it('name every reason, status, publisher and unit', () => {
		expect(Object.keys(words.common.holes)).toEqual(holeReasons);
		expect(Object.keys(words.common.statuses)).toEqual(statuses);
		expect(Object.keys(words.common.publishers)).toEqual(publishers);
		expect(Object.keys(words.common.units)).toEqual(units);
	});
});
