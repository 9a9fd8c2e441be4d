/**
 * Whether something that comes from elsewhere is an object with fields.
 *
 * @param value what has come
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Whether something is a text that is no longer than a message may have, 1,000 characters.
 *
 * @param value what has come
 */
export function isString(value: unknown): value is string {
	return typeof value === 'string' && value.length <= 1000;
}

/**
 * Whether something is a number, and a finite one.
 *
 * @param value what has come
 */
export function isNumber(value: unknown): value is number {
	return typeof value === 'number' && Number.isFinite(value);
}

/**
 * Whether something is true or false.
 *
 * @param value what has come
 */
export function isBoolean(value: unknown): value is boolean {
	return typeof value === 'boolean';
}

/**
 * Makes a check for one of some words.
 *
 * @param words each of them; the compiler sees to it that none is forgotten
 */
export function oneOf<T extends string>(words: Readonly<Record<T, true>>): (value: unknown) => value is T {
	return (value): value is T => typeof value === 'string' && Object.hasOwn(words, value);
}

/**
 * Makes a check that lets null pass as well.
 *
 * @param check what else passes
 */
export function orNull<T>(check: (value: unknown) => value is T): (value: unknown) => value is T | null {
	return (value): value is T | null => value === null || check(value);
}

/**
 * Parses a text that comes from elsewhere.
 *
 * @param text what has come, or was kept
 * @returns what JSON makes of it; undefined when it is none
 */
export function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
