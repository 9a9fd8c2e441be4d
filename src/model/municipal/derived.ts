/** A number that is our own arithmetic on rounded figures, and how far it may be off. */
export interface Derived {
	readonly value: number;
	readonly error: number;
}

/** How far a percentage with one decimal may be off. */
const HALF_A_TENTH = 0.05;

/**
 * The number of persons that a rounded share stands for.
 *
 * @param share in per cent of the population, with one decimal
 * @param population the number of persons in all
 */
export function personsOf(share: number, population: number): Derived {
	return { value: (share / 100) * population, error: (HALF_A_TENTH / 100) * population };
}

/**
 * The share of those aged 15 to 64, from the two rounded shares of all others.
 *
 * @param young the share of those under 15, in per cent
 * @param old the share of those over 64, in per cent
 */
export function workingAgeOf(young: number, old: number): Derived {
	// Sums of tenths are no tenths in binary.
	return { value: Math.round((100 - young - old) * 10) / 10, error: 2 * HALF_A_TENTH };
}

/**
 * The demographic dependency ratio: how many are under 15 or over 64 for each 100 persons aged 15 to 64.
 *
 * @param young the share of those under 15, in per cent
 * @param old the share of those over 64, in per cent
 */
export function dependencyRatioOf(young: number, old: number): Derived {
	const { value: working, error } = workingAgeOf(young, old);
	const value = (100 * (young + old)) / working;
	return { value, error: (error / working) * (100 + value) };
}

/**
 * Rounds a number as far as its error demands: to the power of ten that the error does not exceed, and to tens at least.
 *
 * @param derived the number; 10,610 give or take 36 becomes 10,600
 */
export function roundedOf({ value, error }: Derived): number {
	const step = 10 ** Math.max(1, Math.ceil(Math.log10(error)));
	return Math.round(value / step) * step;
}

/** The fewest persons of whom a trend is put into words. */
const TREND = 100;
/** The fewest persons who are counted. */
const COUNTED = 10;

/**
 * How the number of persons may be put into words: `trend` where a change may be told; `number` where only the number
 * may; `ten` where it may be just under or just over ten; `fewer` where it is fewer than ten. Where the error reaches over a
 * limit, less is said.
 *
 * @param persons the number, and how far it may be off
 */
export function wordingOf({ value, error }: Derived): 'trend' | 'number' | 'ten' | 'fewer' {
	if (value - error >= TREND) return 'trend';
	if (value - error >= COUNTED) return 'number';
	return value + error < COUNTED ? 'fewer' : 'ten';
}
