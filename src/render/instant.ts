/**
 * The instant at which a day or a month begins in UTC, in milliseconds: what the words of a language write as a date
 * with `datetime(…; timeZone: UTC)`.
 *
 * @param day as YYYY-MM-DD or YYYY-MM
 * @throws Error when it is neither
 */
export function instantOf(day: string): number {
	const instant = /^\d{4}-\d{2}(-\d{2})?$/u.test(day) ? Date.parse(day) : Number.NaN;
	if (Number.isNaN(instant)) throw new Error(`"${day}" is no date`);
	return instant;
}
