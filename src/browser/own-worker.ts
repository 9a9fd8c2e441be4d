import { isKept } from '../model/worker-messages.ts';
import { askWorker } from './ask-worker.ts';

/**
 * The registration of the site's own service worker. The browser may name that of a site in a folder above instead, which
 * keeps other files.
 *
 * @param site the root of the site
 * @returns undefined when there is none, or the browser has no workers here
 */
export async function ownRegistration(site: URL): Promise<ServiceWorkerRegistration | undefined> {
	if (!('serviceWorker' in navigator)) return undefined;
	const registration = await navigator.serviceWorker.getRegistration(site.href).catch(() => undefined);
	return registration?.scope === site.href ? registration : undefined;
}

/**
 * Has the worker answer for this window, if it has one that does not. A window that was reloaded past the cache (Shift+F5) has no
 * worker, whatever is kept.
 *
 * @param worker the active worker of the site
 * @returns whether it answers for this window
 */
export async function takeOver(worker: ServiceWorker): Promise<boolean> {
	const { serviceWorker } = navigator;
	if (serviceWorker.controller !== worker) await askWorker(worker, 'claim');
	return serviceWorker.controller === worker;
}

/**
 * Whether this window can be loaded anew, and load what it has not loaded yet, without the net: the worker has the whole site,
 * answers for this window, and has the version that this window shows.
 *
 * @param site the root of the site
 */
export async function isWindowKept(site: URL): Promise<boolean> {
	const worker = (await ownRegistration(site))?.active;
	if (!worker || !(await takeOver(worker))) return false;
	const answer = await askWorker(worker, 'kept');
	return isKept(answer) && answer.whole && (await isOwnVersion(site));
}

/**
 * Whether what is kept is of the version that this window shows: it has the scripts of its page, whose names carry hashes of all
 * that they load.
 *
 * @param site the root of the site
 */
export async function isOwnVersion(site: URL): Promise<boolean> {
	const names = (await caches.keys()).filter((name) => name.endsWith(site.href));
	const stores = await Promise.all(names.map((name) => caches.open(name)));
	const found = [...document.scripts]
		.filter(({ src, type }) => src !== '' && type === 'module')
		.map(async ({ src }) => (await Promise.all(stores.map((store) => store.match(src)))).some(Boolean));
	return (await Promise.all(found)).every(Boolean);
}
