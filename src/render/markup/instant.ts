/**
 * A day as Swedish and Finnish both write it in few signs: `24.11.2026`. It is written here and not by the browser, which may
 * know no Swedish of Finland and would write it otherwise when the page changes its language.
 *
 * @param day as YYYY-MM-DD
 * @throws Error when it is none
 */
export function writtenDay(day: string): string {
	const date = new Date(instantOf(day));
	return `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`;
}

/**
 * The instant at which a day begins in UTC, in milliseconds: what the words of a page that never changes its language write
 * as a date with `datetime(…; timeZone: UTC)`.
 *
 * @param day as YYYY-MM-DD
 * @throws Error when it is none
 */
export function instantOf(day: string): number {
	const instant = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(day) : Number.NaN;
	if (Number.isNaN(instant)) throw new Error(`"${day}" is no date`);
	return instant;
}
