/** Small checks of what comes from elsewhere. */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isString(value: unknown): value is string {
	return typeof value === 'string' && value.length <= 1000;
}

export function isNumber(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value);
}

export function isBoolean(value: unknown): value is boolean {
	return typeof value === 'boolean';
}

/** A check for one of some words, each named so that none is forgotten. */
export function oneOf<T extends string>(words: Readonly<Record<T, true>>): (value: unknown) => value is T {
	return (value): value is T => typeof value === 'string' && Object.hasOwn(words, value);
}

export function orNull<T>(check: (value: unknown) => value is T): (value: unknown) => value is T | null {
	return (value): value is T | null => value === null || check(value);
}
