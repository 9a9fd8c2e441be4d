import { whenIdle } from '../../browser/idle.ts';
import { OFFLINE_CHOICE } from '../../browser/offline-choice.ts';
import { savesData } from '../../browser/save-data.ts';
import { isSingleFile } from '../../browser/single-file.ts';
import { recall, remember } from '../../browser/stored.ts';
import { site } from '../deck/language.ts';

/** How long after it has come the page is left alone before the rest of the site is fetched, in milliseconds. */
const WAIT = 3000;

/**
 * Keeps the whole site on this machine, when there is nothing else to do; not where the page is part of another one, nor
 * while it is being developed, nor where it came as a single file.
 */
export function startOffline(): void {
	if (!import.meta.env.PROD || parent !== window || isSingleFile) return;
	// What is kept already answers for this window at once: the net may go away before anything more is fetched.
	if ('serviceWorker' in navigator) void answerForWindow().catch(() => {});
	const start = async () => {
		const { startKeeping } = await import('./keep.ts');
		await startKeeping(recall(OFFLINE_CHOICE) !== 'off' && !savesData(), (choice) => remember(OFFLINE_CHOICE, choice));
	};
	// Without the net not even what keeps the site comes. It is tried again when the net is back, which a browser may not know.
	const attempt = () => {
		start().catch(() => {
			const again = new AbortController();
			const retry = () => {
				again.abort();
				attempt();
			};
			addEventListener('online', retry, { signal: again.signal });
			document.addEventListener('visibilitychange', () => document.hidden || retry(), { signal: again.signal });
		});
	};
	const wait = () => setTimeout(() => whenIdle(attempt), WAIT);
	if (document.readyState === 'complete') wait();
	else addEventListener('load', wait);
}

/** Has the worker of the site answer for this window, if there is one. */
async function answerForWindow(): Promise<void> {
	const { ownRegistration, takeOver } = await import('../../browser/own-worker.ts');
	const own = await ownRegistration(site);
	if (own?.active) await takeOver(own.active);
}
