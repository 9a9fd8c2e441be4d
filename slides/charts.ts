import type { ChartId } from '../src/model/chart-ids.ts';
import type { ChartSpec } from '../src/model/charts/spec.ts';

/**
 * How each dataset is drawn: form, emphasis, labels and size. `at` values such as `2024` name points in `data/ID.json`.
 */
export const charts: Readonly<Record<ChartId, ChartSpec>> = {
	'foreign-language-speakers': {
		form: 'area',
		series: ['persons'],
		emphasised: ['2024'],
		labelled: ['1990', '2024'],
		ticks: ['1990', '2000', '2010', '2024'],
		height: 340,
		compact: 160,
		finding: true,
	},
	'first-residence-permits': { form: 'grouped', labelled: 'all', height: 330 },
	'net-immigration': {
		form: 'bars',
		emphasised: ['2022', '2023', '2024', '2025'],
		labelled: ['2023', '2025'],
		ticks: ['1990', '2000', '2010', '2020', '2025'],
		height: 300,
		compact: 125,
	},
	'working-age-population': {
		form: 'line',
		emphasised: ['2025'],
		labelled: ['1990', '2025', '2045'],
		ticks: ['1990', '2000', '2010', '2025', '2035', '2045'],
		cut: true,
		height: 300,
		compact: 115,
	},
	protection: {
		form: 'stacked',
		series: ['refugee-status', 'complementary', 'resettlement', 'quota'],
		marks: ['quota'],
		height: 270,
	},
	'temporary-protection': { form: 'grouped', labelled: 'all', height: 130 },
	'ukrainians-with-municipality': {
		form: 'line',
		emphasised: ['2024-07'],
		labelled: ['2024-07'],
		ticks: ['2022-12', '2023-07', '2024-01', '2024-07'],
		height: 120,
	},
	'gtci-2023': { form: 'ranking', emphasised: ['FI'], width: 448, height: 324 },
	'foreign-experts-staying': { form: 'marks', height: 240, finding: true },
};
