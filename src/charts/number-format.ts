import type { Unit } from '../deck/dataset.ts';

/**
 * Writes a value as the language does: `57 914` with no-break spaces, `−5 914` with a minus sign, `10,8 %`.
 * A share (0 to 1) and a percentage (0 to 100) are both written as percent, with a decimal where there is one; ranks and
 * counts are whole numbers.
 *
 * @param locale such as `sv-FI`
 */
export function formatValue(value: number, unit: Unit, locale: string): string {
	switch (unit) {
		case 'share':
			return percent(value, locale);
		case 'percent':
			return percent(value / 100, locale);
		default:
			return formatsOf(locale).whole.format(value);
	}
}

function percent(share: number, locale: string): string {
	return formatsOf(locale).percent.format(share);
}

/**
 * Writes the place of a point: a month (YYYY-MM) as `juli 2024`; a year as it is. Countries and lengths of time have
 * their names in the words of the chart and are passed through.
 *
 * @param locale such as `sv-FI`
 * @param name the name of the month, whole unless there is little room
 */
export function formatAt(at: string, locale: string, name: 'long' | 'short' = 'long'): string {
	if (!/^\d{4}-\d{2}$/u.test(at)) return at;
	// Read and written in UTC, so that no time zone moves the first of a month into the one before.
	const month = new Date(`${at}-01T00:00:00Z`);
	return formatsOf(locale)[name].format(month);
}

interface Formats {
	readonly whole: Intl.NumberFormat;
	readonly percent: Intl.NumberFormat;
	/** Months by how they are named. */
	readonly long: Intl.DateTimeFormat;
	readonly short: Intl.DateTimeFormat;
}

/** They take longer to make than to use, and a chart uses them a hundred times. */
const made = new Map<string, Formats>();

function formatsOf(locale: string): Formats {
	const formats = made.get(locale) ?? makeFormats(locale);
	made.set(locale, formats);
	return formats;
}

function makeFormats(locale: string): Formats {
	const month = (name: 'long' | 'short') =>
		new Intl.DateTimeFormat(locale, { month: name, year: 'numeric', timeZone: 'UTC' });
	return {
		whole: new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }),
		percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
		long: month('long'),
		short: month('short'),
	};
}
