import { replaceAddress, withHash } from '../../browser/address.ts';

/**
 * The minimum time between two writes of the address, in milliseconds. Safari refuses more than a hundred writes in ten
 * seconds, and a key that is held down passes slides faster than that.
 */
const PAUSE = 120;

let written = Number.NEGATIVE_INFINITY;
let writeTimer = 0;

/**
 * Replaces the hash of the address: at once, or a moment later if it has just been written. If a link changes the hash
 * meanwhile, that one stays. reveal.js itself would write with a delay of a second and overwrite such a hash before it
 * was followed.
 *
 * @param hash the new hash, with `#`
 */
export function writeHash(hash: string): void {
	clearTimeout(writeTimer);
	const before = location.hash;
	const write = () => {
		if (location.hash !== before || before === hash) return;
		replaceAddress(withHash(hash));
		written = performance.now();
	};
	const pause = written + PAUSE - performance.now();
	if (pause <= 0) write();
	else writeTimer = window.setTimeout(write, pause);
}
