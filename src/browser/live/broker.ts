import { LIVE_PATH, randomSigns } from '../../model/live/room.ts';
import { hasPath } from '../address.ts';
import { isSingleFile } from '../single-file.ts';

/**
 * Finds the broker that the page names.
 *
 * @returns its address, `ws:` or `wss:`; undefined where the site has none, or the page lies on no server
 */
export function brokerAddress(): string | undefined {
	if (isSingleFile || !hasPath) return undefined;
	const { broker, root = './' } = document.documentElement.dataset;
	return addressOf(broker, new URL(root, location.href));
}

/**
 * Resolves what `data-broker` says.
 *
 * @param broker an address, or empty for {@link LIVE_PATH} on the host of the site
 * @param root the root of the site
 */
export function addressOf(broker: string | undefined, root: URL): string | undefined {
	if (broker === undefined) return undefined;
	if (broker !== '') return broker;
	if (root.protocol !== 'https:' && root.protocol !== 'http:') return undefined;
	const address = new URL(LIVE_PATH, root);
	address.protocol = root.protocol === 'https:' ? 'wss:' : 'ws:';
	return address.href;
}

/** How many signs the name of a device has: so many that nobody guesses it, and no more than any broker takes. */
const DEVICE_LENGTH = 20;

/** Makes the name of a device, which is that of its client as well. */
export function newDevice(): string {
	return signs(DEVICE_LENGTH);
}

/**
 * Makes a name of random signs, for a question or a window.
 *
 * @param count how many
 */
export function signs(count: number): string {
	return randomSigns(count, (bytes) => crypto.getRandomValues(bytes));
}
