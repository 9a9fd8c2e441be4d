import type { Unit } from '../dataset.ts';

/*
 * What the build has written must come back the same when the page changes its language or draws a chart anew. Browsers know
 * languages each in their own way (WebKitGTK has no Swedish of Finland), so none is asked.
 */

const NO_BREAK = '\u00A0';
const MINUS = '\u2212';

/**
 * Writes a value as Swedish and Finnish both do: `57 914` with no-break spaces, `−5 914` with a minus sign, `10,8 %`.
 * A share (0 to 1) and a percentage (0 to 100) are both written as percent, with a decimal where there is one; ranks and
 * counts are whole numbers.
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

/** A number with as many decimals as it has, up to some, and its digits in groups of three. */
function written(value: number, decimals: number): string {
	// As many digits as a figure may have: 28.499999999999996 is a half of a computer's making.
	const exact = Number((Math.abs(value) * 10 ** decimals).toPrecision(12));
	const rounded = Math.round(exact) / 10 ** decimals;
	const [whole = '', fraction] = String(rounded).split('.');
	const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, NO_BREAK);
	return `${value < 0 && rounded > 0 ? MINUS : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
