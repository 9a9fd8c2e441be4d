import type { ChartId } from '../src/deck/dataset.ts';

/**
 * How the figures of a dataset are laid out: `decades` for a long series of years, `months` for one of months, `rows` for
 * a few points with a column per series, `ranking` for a list by rank, `marks` for a share shown as filled marks.
 */
export type TableForm = 'decades' | 'months' | 'rows' | 'ranking' | 'marks';

export interface ChartSpec {
	readonly form: TableForm;
	/** The series that the slide shows; all of them when left out. */
	readonly series?: readonly string[];
	/** The points that the slide talks about, by their `at`. */
	readonly emphasised?: readonly string[];
	/** Whether values are shown in thousands, where seven digits would not fit. */
	readonly thousands?: true;
	/** Whether the wall has room for the sentence that says what to see. */
	readonly finding?: true;
}

export const charts: Readonly<Record<ChartId, ChartSpec>> = {
	'foreign-language-speakers': { form: 'decades', emphasised: ['2024'], finding: true },
	'first-residence-permits': { form: 'rows', finding: true },
	'net-immigration': { form: 'decades', emphasised: ['2022', '2023', '2024', '2025'], finding: true },
	'working-age-population': { form: 'decades', thousands: true, emphasised: ['2025', '2045'] },
	protection: { form: 'rows' },
	'temporary-protection': { form: 'rows' },
	'ukrainians-with-municipality': { form: 'months', emphasised: ['2024-07'] },
	'gtci-2023': { form: 'ranking', emphasised: ['FI'] },
	'foreign-experts-staying': { form: 'marks', finding: true },
};
