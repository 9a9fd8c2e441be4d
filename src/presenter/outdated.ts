import { isOutdated } from '../browser/outdated.ts';
import { site } from './deck.ts';

/** How long after an answer the server may be asked again, in milliseconds. */
const INTERVAL = 10_000;

let outdated = false;
let askedAt = -Infinity;

/**
 * Whether the windows cannot load everything because the server has a new version by now. The first answers are false: the server
 * is asked meanwhile.
 */
export function isSiteOutdated(): boolean {
	if (!outdated && performance.now() - askedAt > INTERVAL) {
		askedAt = performance.now();
		void isOutdated(site).then((answer) => {
			outdated = answer;
		});
	}
	return outdated;
}
