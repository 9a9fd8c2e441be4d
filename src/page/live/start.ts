import { forget, recall } from '../../browser/stored.ts';
import { recallInTab } from '../../browser/tab-storage.ts';
import { queryIn } from '../../model/query.ts';
import { isAudience } from '../audience/start.ts';
import { notifyFailure } from '../deck/notices.ts';
import { LIVE } from './name.ts';

export { LIVE };

/** For how long the browser keeps what was answered in a talk, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;

/** Whether talks can be followed on this site. */
export const hasLive = document.documentElement.dataset.broker !== undefined;

/** Follows the talk that the address or this tab names. Whoever follows none fetches nothing of it. */
export function startLive(): void {
	if (!hasLive || isAudience()) return;
	// What is kept begins with when it was.
	if (Date.now() - Number(/\d+/u.exec(recall(LIVE) ?? '')) > KEPT) forget(LIVE);
	if (queryIn(location.search).has(LIVE) || recallInTab(LIVE)) joinTalk();
}

/** Follows a talk: that which is named, or that whose code the reader types. */
export function joinTalk(): void {
	import('./live.ts').then(({ join }) => join()).catch((error: unknown) => notifyFailure('notLoaded', error));
}
