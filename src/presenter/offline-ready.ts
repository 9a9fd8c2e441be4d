import { askWorker } from '../browser/ask-worker.ts';
import { isKept } from '../model/worker-messages.ts';
import { site } from './deck.ts';

let ready = false;

/** Whether the whole site is kept on this machine, so that windows can be loaded anew without the net. */
export function isOfflineReady(): boolean {
	return ready;
}

/**
 * Watches whether the site is kept. It is the audience's window that fetches it; once the service worker has all of it, it takes
 * this window over as well, which is the moment to look again.
 */
export function watchOfflineReady(): void {
	if (!('serviceWorker' in navigator)) return;
	const look = async () => {
		const registration = await navigator.serviceWorker.getRegistration(site.href);
		const answer = registration?.active ? await askWorker(registration.active, 'kept') : undefined;
		ready = isKept(answer) && answer.whole;
	};
	const lookQuietly = () => void look().catch(() => {});
	lookQuietly();
	navigator.serviceWorker.addEventListener('controllerchange', lookQuietly);
}
