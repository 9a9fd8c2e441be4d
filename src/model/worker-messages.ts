/**
 * What a page asks of a worker: what it has kept, that it fetches what is missing of it, or that it takes the place of the
 * version before.
 */
export type Question = 'kept' | 'refill' | 'take';

/** What a worker has kept. */
export interface Kept {
	/** Whether every file of the site is there. */
	readonly whole: boolean;
	/** How much room they take, in bytes. */
	readonly bytes: number;
}

export type Answer = Kept | Trouble | 'taken' | 'talk';

/** Why a worker could not keep the site: no room, or not everything could be fetched. */
export type Trouble = 'full' | 'net';

export function isKept(value: unknown): value is Kept {
	return (
		typeof value === 'object' &&
		value !== null &&
		'whole' in value &&
		typeof value.whole === 'boolean' &&
		'bytes' in value &&
		typeof value.bytes === 'number'
	);
}

export function isTrouble(value: unknown): value is Trouble {
	return value === 'full' || value === 'net';
}
