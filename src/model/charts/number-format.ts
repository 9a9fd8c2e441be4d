import type { Unit } from '../dataset.ts';

/**
 * When a page changes its language or redraws a chart, numbers must look exactly as the build has written them. `Intl`
 * cannot ensure that, because browsers differ in the locales that they know (WebKitGTK has no Swedish of Finland). The
 * numbers are therefore formatted here.
 */

const NO_BREAK = '\u00A0';
const MINUS = '\u2212';

/**
 * Formats a value in the way that Swedish and Finnish share: `57 914` with no-break spaces, `−5 914` with a minus sign,
 * `10,8 %`.
 *
 * @param value a share from 0 to 1, a percentage from 0 to 100, or a count or rank
 * @param unit decides about the percent sign and the decimals: shares and percentages have one decimal where it is not
 * zero, counts and ranks have none
 * @returns text for both languages, in which no line can break
 */
export function formatValue(value: number, unit: Unit): string {
	switch (unit) {
		case 'share':
			return `${written(value * 100, 1)}${NO_BREAK}%`;
		case 'percent':
			return `${written(value, 1)}${NO_BREAK}%`;
		default:
			return written(value, 0);
	}
}

/** A number with at most `decimals` decimals, without trailing zeros, and with its digits in groups of three. */
function written(value: number, decimals: number): string {
	// Floating-point arithmetic can give 28.499999999999996 for 28.5, which would be rounded down. Twelve significant
	// digits are enough for any figure.
	const exact = Number((Math.abs(value) * 10 ** decimals).toPrecision(12));
	const rounded = Math.round(exact) / 10 ** decimals;
	const [whole = '', fraction] = String(rounded).split('.');
	const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, NO_BREAK);
	return `${value < 0 && rounded > 0 ? MINUS : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
