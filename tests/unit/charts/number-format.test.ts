import { describe, expect, it } from 'vitest';
import { formatAt, formatValue } from '../../../src/charts/number-format.ts';
import { units } from '../../../src/deck/dataset.ts';

const NO_BREAK = '\u00A0';
const locales = ['sv-FI', 'fi-FI'] as const;

describe.each(locales)('a value in %s', (locale) => {
	it.each(['persons', 'decisions', 'applications'] as const)('in %s has its digits in groups of three', (unit) => {
		expect(formatValue(57_914, unit, locale)).toBe(`57${NO_BREAK}914`);
		expect(formatValue(3_497_657, unit, locale)).toBe(`3${NO_BREAK}497${NO_BREAK}657`);
		expect(formatValue(403, unit, locale)).toBe('403');
		expect(formatValue(0, unit, locale)).toBe('0');
	});

	it('below zero has a minus sign and no hyphen', () => {
		expect(formatValue(-5914, 'persons', locale)).toBe(`\u22125${NO_BREAK}914`);
	});

	it('in percent has a decimal comma, a space before the sign, and a decimal only where there is one', () => {
		expect(formatValue(10.8, 'percent', locale)).toBe(`10,8${NO_BREAK}%`);
		expect(formatValue(0.5, 'percent', locale)).toBe(`0,5${NO_BREAK}%`);
		expect(formatValue(11, 'percent', locale)).toBe(`11${NO_BREAK}%`);
		expect(formatValue(100, 'percent', locale)).toBe(`100${NO_BREAK}%`);
	});

	it('that is a share is written in percent', () => {
		expect(formatValue(0.5, 'share', locale)).toBe(`50${NO_BREAK}%`);
		expect(formatValue(0.108, 'share', locale)).toBe(`10,8${NO_BREAK}%`);
		expect(formatValue(1, 'share', locale)).toBe(`100${NO_BREAK}%`);
	});

	it('that is a rank is a bare number', () => {
		expect(formatValue(6, 'rank', locale)).toBe('6');
	});

	it.each(units)('in %s has no space where a line may break', (unit) => {
		expect(formatValue(1, unit, locale)).not.toMatch(/[ \u2009]/u);
	});
});

describe('a place', () => {
	it('that is a month has its name and year', () => {
		expect(formatAt('2024-07', 'sv-FI')).toBe('juli 2024');
		expect(formatAt('2024-07', 'fi-FI')).toBe('heinäkuu 2024');
	});

	it('that is a month has a short name where there is little room', () => {
		expect(formatAt('2024-01', 'sv-FI', 'short')).toBe('jan. 2024');
		expect(formatAt('2024-01', 'fi-FI', 'short')).toBe('tammi 2024');
	});

	it('that is the first month of a year stays in it in every time zone', () => {
		const zone = process.env.TZ;
		process.env.TZ = 'America/Los_Angeles';
		expect(formatAt('2024-01', 'sv-FI')).toBe('januari 2024');
		if (zone === undefined) delete process.env.TZ;
		else process.env.TZ = zone;
	});

	it.each(['1990', '2045', 'FI', 'P5Y'])('such as %s is passed through', (at) => {
		for (const locale of locales) expect(formatAt(at, locale)).toBe(at);
	});
});
