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
 * Formats how fresh something is, a day or only a month, in the short form that Swedish and Finnish share:
 * `16.7.2025`, `7/2025`.
 *
 * @param asOf as YYYY-MM-DD or YYYY-MM
 * @throws Error when it is neither
 */
export function writtenAsOf(asOf: string): string {
	if (!isMonth(asOf)) return writtenDay(asOf);
	const [, month = '', year = ''] = writtenDay(`${asOf}-01`).split('.');
	return `${month}/${year}`;
}

/**
 * The earliest moment of a day or of a month, for counting how old something is: of what is known by its month alone
 * nothing is made to look fresher than it is.
 *
 * @param asOf as YYYY-MM-DD or YYYY-MM
 * @returns milliseconds since 1 January 1970, in UTC
 * @throws Error when it is neither
 */
export function startOf(asOf: string): number {
	return instantOf(isMonth(asOf) ? `${asOf}-01` : asOf);
}

function isMonth(text: string): boolean {
	return /^\d{4}-\d{2}$/u.test(text);
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
	// 30 February is parsed as 2 March.
	if (Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(day)) throw new Error(`"${day}" is no date`);
	return instant;
}
