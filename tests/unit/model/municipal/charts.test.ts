import { describe, expect, it } from 'vitest';
import type { Series } from '../../../../src/model/dataset.ts';
import { comparedYear, isSmall, municipalChartsOf } from '../../../../src/model/municipal/charts.ts';
import { comparisonOf } from '../../../../src/model/municipal/comparison.ts';
import fixture from '../../../fixtures/municipal-figures.json';
import { compared, named } from './compared.ts';

const written = (series: Series | undefined) =>
	(series?.points ?? []).map((point) => (point.hole === undefined ? String(point.value) : '-'));
const numbers = (row: string) => row.split(' ').map((value) => String(Number(value)));

describe.each(Object.entries(fixture))('the charts of %s', (_, expected) => {
	const municipality = named(expected.sv);
	const charts = municipalChartsOf(compared, municipality);

	it('have the share of each year, and that of the country beside it', () => {
		const [here, country] = charts.share.dataset.series;
		expect(written(here)).toEqual(numbers(expected['foreign-language-share']));
		expect(written(country)).toEqual(['7.8', '8.3', '8.9', '10', '10.8', '-']);
		expect(country?.points.at(-1)).toMatchObject({ hole: 'not-found', note: 'country' });
	});

	it('have the migration of each year, with what is missing as holes that say where it is', () => {
		const [abroad, domestic] = charts.migration.dataset.series;
		const years = (row: string) => [...numbers(row).slice(0, 13), '-', '-', ...numbers(row).slice(13)];
		expect(written(abroad)).toEqual(years(expected['net-immigration']));
		expect(written(domestic)).toEqual(years(expected['net-domestic-migration']));
		expect(written(charts.immigration.dataset.series[0])).toEqual(written(abroad));
		expect(abroad?.points.filter(({ hole }) => hole).map(({ at, note }) => [at, note])).toEqual([
			['2023', 'hole'],
			['2024', 'hole'],
		]);
		expect([abroad?.table, ...(abroad?.also ?? []).map(({ table }) => table)]).toEqual([
			'StatFin 11ae',
			'StatFin 121w',
		]);
	});

	it('have the ages, of which one share is calculated and marked so', () => {
		const [, young, old] = numbers(expected.ages);
		const [here] = charts.ages.dataset.series;
		const [under, working, over] = here?.points ?? [];
		expect([under, over]).toMatchObject([
			{ value: Number(young), status: 'verified' },
			{ value: Number(old), status: 'verified' },
		]);
		expect(working).toMatchObject({ status: 'derived', note: 'derived' });
	});
});

describe('what a municipality is compared with', () => {
	it.each([
		['Vasa', 'employmentArea', 'Österbotten', 'TA26'],
		['Esbo', 'employmentArea', 'Esbo-Grankulla', 'TA01'],
		['Helsingfors', 'alone', 'Nyland', 'MK01'],
		['Vanda', 'alone', 'Nyland', 'MK01'],
		['Kouvola', 'alone', 'Kymmenedalen', 'MK08'],
		['Lahtis', 'alone', 'Päijänne-Tavastland', 'MK07'],
		['Mariehamn', 'aland', 'Åland', 'MK21'],
		['Sottunga', 'aland', 'Åland', 'MK21'],
	])('is for %s: %s', (name, reason, area, statFin) => {
		const comparison = comparisonOf(compared.division, named(name));
		expect(comparison).toMatchObject({ reason, area: { sv: area }, statFin });
	});

	it('is a region for no others than these four and the sixteen of Åland', () => {
		const others = compared.division.municipalities.filter(
			(one) => comparisonOf(compared.division, one).reason !== 'employmentArea',
		);
		expect(others).toHaveLength(4 + 16);
	});

	it('is the last year that both have', () => {
		const of = (...years: readonly string[]) => ({
			points: years.map((at) => ({ at, value: 1, status: 'verified' as const })),
		});
		expect(comparedYear(of('2023', '2024', '2025'), of('2022', '2023', '2024'))).toBe('2024');
		expect(comparedYear(of('2025'), of('2024'))).toBeUndefined();
	});
});

it('writes no single years of migration onto the chart of a small municipality', () => {
	expect(isSmall(compared, named('Korsnäs'))).toBe(true);
	expect(isSmall(compared, named('Sotkamo'))).toBe(false);
	expect(municipalChartsOf(compared, named('Luhanka')).migration.spec.labelled).toEqual([]);
	expect(municipalChartsOf(compared, named('Vasa')).migration.spec.labelled).toEqual(['2025']);
});
