import { describe, expect, it } from 'vitest';
import { formatValue } from '../../../../src/model/charts/number-format.ts';
import { units } from '../../../../src/model/dataset.ts';
import { languages, localeOf } from '../../../../src/model/language.ts';

const NO_BREAK = '\u00A0';
describe('a value', () => {
	it.each(['persons', 'decisions', 'applications'] as const)('in %s has its digits in groups of three', (unit) => {
		expect(formatValue(57_914, unit)).toBe(`57${NO_BREAK}914`);
		expect(formatValue(3_497_657, unit)).toBe(`3${NO_BREAK}497${NO_BREAK}657`);
		expect(formatValue(403, unit)).toBe('403');
		expect(formatValue(0, unit)).toBe('0');
	});

	it('below zero has a minus sign and no hyphen', () => {
		expect(formatValue(-5914, 'persons')).toBe(`\u22125${NO_BREAK}914`);
	});

	it('in percent has a decimal comma, a space before the sign, and a decimal only where there is one', () => {
		expect(formatValue(10.8, 'percent')).toBe(`10,8${NO_BREAK}%`);
		expect(formatValue(0.5, 'percent')).toBe(`0,5${NO_BREAK}%`);
		expect(formatValue(11, 'percent')).toBe(`11${NO_BREAK}%`);
		expect(formatValue(100, 'percent')).toBe(`100${NO_BREAK}%`);
	});

	it('that is a share is written in percent', () => {
		expect(formatValue(0.5, 'share')).toBe(`50${NO_BREAK}%`);
		expect(formatValue(0.108, 'share')).toBe(`10,8${NO_BREAK}%`);
		expect(formatValue(1, 'share')).toBe(`100${NO_BREAK}%`);
	});

	it('whose digits are those of a computer is rounded as it was meant', () => {
		expect(formatValue(0.1 + 0.2, 'percent')).toBe(`0,3${NO_BREAK}%`);
		expect(formatValue(0.285, 'share')).toBe(`28,5${NO_BREAK}%`);
		expect(formatValue(-0.01, 'percent')).toBe(`0${NO_BREAK}%`);
	});

	it.each(languages)('is written as a machine that knows %s writes it', (language) => {
		const whole = new Intl.NumberFormat(localeOf[language], { maximumFractionDigits: 0 });
		const percent = new Intl.NumberFormat(localeOf[language], { style: 'percent', maximumFractionDigits: 1 });
		for (let value = -1_200_000; value < 1_200_000; value += 997)
			expect(formatValue(value, 'persons')).toBe(whole.format(value));
		for (let hundredths = 1; hundredths <= 10_000; hundredths++)
			expect(formatValue(hundredths / 100, 'percent')).toBe(percent.format(hundredths / 10_000));
	});

	it('that is a rank is a bare number', () => {
		expect(formatValue(6, 'rank')).toBe('6');
	});

	it.each(units)('in %s has no space where a line may break', (unit) => {
		expect(formatValue(1, unit)).not.toMatch(/[ \u2009]/u);
	});
});
