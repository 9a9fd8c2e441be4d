/**
 * What a page asks the service worker: what it has stored (`kept`), to fetch what is missing of it (`refill`), to take
 * the place of the previous version (`take`), or to answer for windows that were loaded without it (`claim`).
 */
export type Question = 'kept' | 'refill' | 'take' | 'claim';

/** What the service worker has stored. */
export interface Kept {
	/** Whether every file of the site is stored. */
	readonly whole: boolean;
	/** The size of the stored files in bytes. */
	readonly bytes: number;
}

export type Answer = Kept | Trouble | 'taken' | 'talk' | 'claimed';

/**
 * Why a service worker could not store the site: there is no room (`full`), or not everything could be fetched (`net`).
 */
export type Trouble = 'full' | 'net';

/**
 * Whether a message from the service worker says what it has stored.
 *
 * @param value the data of a message, whose type is not known yet
 */
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

/**
 * Whether a message from the service worker says why it could not store the site.
 *
 * @param value the data of a message, whose type is not known yet
 */
export function isTrouble(value: unknown): value is Trouble {
	return value === 'full' || value === 'net';
}
