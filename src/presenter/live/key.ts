import { replaceAddress, withHash } from '../../browser/address.ts';
import { TAB_KEYS } from '../../browser/live/tab-keys.ts';
import { forgetInTab, recallInTab, rememberInTab } from '../../browser/tab-storage.ts';

let own: string | undefined;
let fresh = false;

/**
 * Takes the trainer's key, by which `npm run live` opens this window, out of the fragment of the address: whoever sees or copies the
 * address must not have it. Must be called before anything reads the address.
 */
export function takeKey(): void {
	const key = /^#live=([\w-]{16,128})$/u.exec(location.hash)?.[1];
	if (key === undefined) return;
	own = key;
	fresh = true;
	rememberInTab(TAB_KEYS.key, key);
	replaceAddress(withHash(''));
}

/** The key of this window; undefined when it was opened without one. */
export function ownKey(): string | undefined {
	own ??= recallInTab(TAB_KEYS.key);
	return own;
}

/** Whether the key has just come with the address, and not by a reload. */
export function isKeyFresh(): boolean {
	return fresh;
}

/** Forgets a key that opens nothing any more. */
export function forgetKey(): void {
	own = undefined;
	fresh = false;
	forgetInTab(TAB_KEYS.key);
}
