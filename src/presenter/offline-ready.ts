import { OFFLINE_CHOICE } from '../browser/offline-choice.ts';
import { isWindowKept } from '../browser/own-worker.ts';
import { onStored } from '../browser/stored.ts';
import { site } from './deck.ts';

let ready = false;

/** Whether the whole site is kept on this machine and answers for this window, so that it can be loaded anew without the net. */
export function isOfflineReady(): boolean {
	return ready;
}

/**
 * Watches whether the site is kept. It is the audience's window that fetches it, and may throw it away; once the service worker
 * has all of it, it takes this window over as well. Each of these is a moment to look again, as is the return to this window.
 */
export function watchOfflineReady(): void {
	if (!('serviceWorker' in navigator)) return;
	let latestId = 0;
	const look = async () => {
		const requestId = ++latestId;
		const kept = await isWindowKept(site).catch(() => false);
		if (requestId === latestId) ready = kept;
	};
	const lookSoon = () => void look();
	lookSoon();
	navigator.serviceWorker.addEventListener('controllerchange', lookSoon);
	onStored((name) => {
		if (name === undefined || name === OFFLINE_CHOICE) lookSoon();
	});
	for (const type of ['focus', 'online', 'offline']) addEventListener(type, lookSoon);
}
