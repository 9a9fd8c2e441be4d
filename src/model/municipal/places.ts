import type { ChartId } from '../chart-ids.ts';
import type { MunicipalChartId } from './charts.ts';

/** The chart of the deck beside which each chart of a municipality stands. */
export const BESIDE: Readonly<Record<MunicipalChartId, ChartId>> = {
	share: 'foreign-language-speakers',
	immigration: 'net-immigration',
	ages: 'working-age-population',
	migration: 'foreign-experts-staying',
};

/** For each slide that tells where the municipality belongs, the key of its line among the texts of the municipality. */
export const LINES: Readonly<Record<string, string>> = {
	'asylum-and-refugees': 'lines.county',
	'organising-services': 'lines.organising',
	'integration-in-swedish': 'lines.language',
};

/** The slides about what nobody publishes by municipality: their text says so. */
export const WITHOUT: readonly string[] = ['reasons-for-moving', 'asylum-and-refugees', 'temporary-protection'];
