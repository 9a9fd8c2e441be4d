/**
 * Formats a day in the short form that Swedish and Finnish share: `24.11.2026`. The build formats it and not the
 * browser: a browser without the locale sv-FI would write it differently when the page changes its language.
 *
 * @param day as YYYY-MM-DD
 * @throws Error when it is not a date
 */
export function writtenDay(day: string): string {
	const date = new Date(instantOf(day));
	return `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()}`;
}

/**
 * The start of a day in UTC. Pages that never change their language in place use it to write dates with `datetime(…;
 * timeZone: UTC)` in their words.
 *
 * @param day as YYYY-MM-DD
 * @returns milliseconds since 1 January 1970
 * @throws Error when it is not a date
 */
export function instantOf(day: string): number {
	const instant = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? Date.parse(day) : Number.NaN;
	if (Number.isNaN(instant)) throw new Error(`"${day}" is no date`);
	return instant;
}
