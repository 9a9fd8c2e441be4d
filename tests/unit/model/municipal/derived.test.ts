import { describe, expect, it } from 'vitest';
import {
	dependencyRatioOf,
	personsOf,
	roundedOf,
	wordingOf,
	workingAgeOf,
} from '../../../../src/model/municipal/derived.ts';

describe('the number of persons behind a rounded share', () => {
	it.each([
		['Vasa', 14.9, 71_209, 10_610, 36, 10_600],
		['Esbo', 25.9, 325_716, 84_360, 163, 84_000],
		['Sotkamo', 5.3, 10_161, 539, 5, 540],
		['Korsnäs', 13.4, 1984, 266, 1, 270],
	])('of %s is as exact as its error lets it be', (_, share, population, value, error, rounded) => {
		const persons = personsOf(share, population);
		expect(Math.round(persons.value)).toBe(value);
		expect(Math.round(persons.error)).toBe(error);
		expect(roundedOf(persons)).toBe(rounded);
	});

	it('is put into words by the careful side where its error reaches over a limit', () => {
		expect(wordingOf({ value: 100, error: 0 })).toBe('trend');
		expect(wordingOf({ value: 103, error: 4 })).toBe('number');
		expect(wordingOf({ value: 99.9, error: 0 })).toBe('number');
		expect(wordingOf({ value: 10, error: 0 })).toBe('number');
		expect(wordingOf({ value: 12, error: 3 })).toBe('ten');
		expect(wordingOf({ value: 9, error: 1 })).toBe('ten');
		expect(wordingOf({ value: 6, error: 0.4 })).toBe('fewer');
	});
});

describe('what is calculated from the ages', () => {
	it('leaves no tail of binary fractions', () => {
		expect(workingAgeOf(13.7, 20.5).value).toBe(65.8);
		expect(workingAgeOf(15.1, 23.3).value).toBe(61.6);
	});

	it('is the dependency ratio, with how far it may be off', () => {
		const { value, error } = dependencyRatioOf(13.7, 20.5);
		expect(value).toBeCloseTo(51.98, 2);
		expect(error).toBeCloseTo(0.23, 2);
		// The note says that the printed ratio is off by less than one, and it is printed without decimals.
		expect(dependencyRatioOf(8.9, 43.7).error).toBeLessThan(0.5);
	});
});
