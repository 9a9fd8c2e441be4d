import { cacheNames, copyResponse, type WorkboxPlugin } from 'workbox-core';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { NetworkFirst } from 'workbox-strategies';
import { isTalkOn } from '../browser/talk-lock.ts';
import { redirectFrom } from '../model/addresses.ts';
import type { Answer, Kept, Question, Trouble } from '../model/worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** The root of the site, in whatever folder it lies. */
const site = new URL(self.registration.scope);

/**
 * What goes into a cache, and what may come out of it. A browser refuses an answer that was redirected where it was asked for a
 * page, so it is kept as if it had come from where it was asked for; one that an earlier version has kept counts as missing.
 */
const usable: WorkboxPlugin = {
	cacheWillUpdate: async ({ request, response }) =>
		(await isOurs(request.url, response)) ? withoutRedirect(response) : null,
	async cachedResponseWillBeUsed({ cacheName, request, cachedResponse }) {
		// A host may say that its answers vary by what a request accepts. Those of this site do not.
		const found = cachedResponse ?? (await caches.match(request, { cacheName, ignoreVary: true }));
		return found && isUsable(found) ? found : null;
	},
};

/** The site as it was when it was built, whole: a version never mixes with another. */
const kept = new PrecacheController({ plugins: [usable] });
kept.addToCacheList(SITE_FILES);

self.addEventListener('install', (event) => {
	// The event lasts until the pages have been told; that it fails, Workbox has said itself.
	event.waitUntil(kept.install(event).catch((error: unknown) => tell(troubleOf(error))));
});

self.addEventListener('activate', (event) => {
	void kept.activate(event);
	// The first page as well, which came before there was a worker: its charts and its other language come later.
	event.waitUntil(self.clients.claim());
});

// What stands behind the question mark is for the script of the page.
registerRoute(
	new PrecacheRoute(kept, { directoryIndex: 'index.html', cleanURLs: false, ignoreURLParametersMatching: [/./u] }),
);

// Files to print are made after the build, are large, and few want them: they are kept once they have been fetched.
registerRoute(
	({ url }) => url.href.startsWith(new URL('handouts/', site).href),
	new NetworkFirst({ cacheName: `handouts ${site.href}`, plugins: [usable] }),
);

registerRoute(
	({ request, url }) => request.mode === 'navigate' && withSlash(url) !== undefined,
	async ({ url }) => Response.redirect(withSlash(url) ?? url, 302),
);

// Whatever goes wrong with a cache, the net may still have the answer.
setCatchHandler(async ({ request }) => fetch(request));

self.addEventListener('message', (event) => {
	const question: Question = event.data;
	const answer = (words: Answer) => event.ports[0]?.postMessage(words);
	if (question === 'kept') event.waitUntil(countKept().then(answer));
	if (question === 'refill')
		event.waitUntil(
			refill()
				.then(countKept)
				.then(answer, (error) => answer(troubleOf(error))),
		);
	if (question === 'take') event.waitUntil(take().then(answer));
	// A window that was loaded past the worker, as by Shift and a click on the button that reloads, has none until then.
	if (question === 'claim') event.waitUntil(self.clients.claim().then(() => answer('claimed')));
});

/** Whether every file of the site is there still: a browser that runs out of room may have thrown some away. */
async function countKept(): Promise<Kept> {
	return { whole: (await missing()).length === 0, bytes: SITE_BYTES };
}

async function missing(): Promise<readonly string[]> {
	const cache = await caches.open(cacheNames.precache);
	const files = await Promise.all(
		[...kept.getURLsToCacheKeys()].map(async ([url, key]) => ({ url, response: await cache.match(key) })),
	);
	return files.filter(({ response }) => !response || !isUsable(response)).map(({ url }) => url);
}

/** Whether an answer may be given to whoever asks, for a page as well as for a file. */
function isUsable(response: Response): boolean {
	return response.status === 200 && !response.redirected;
}

/**
 * Whether an answer is the file of this site. A network that wants one to log in first answers everything with a page of its
 * own, as do some hosts for what they do not have: it would be served for ever in the place of a script or a page. Nor is a
 * page of another version one of this worker's: its scripts would be missing.
 */
async function isOurs(url: string, response: Response): Promise<boolean> {
	if (response.status !== 200) return false;
	const { pathname } = new URL(url, site);
	const isHtml = response.headers.get('Content-Type')?.includes('text/html') ?? false;
	if (!/(?:\/|\.html)$/u.test(pathname)) return !isHtml;
	if (!isHtml) return false;
	const page = await response.clone().text();
	const names = [...page.matchAll(/\bassets\/[\w.-]+/gu)].map(([name]) => name);
	return page.includes('data-root=') && names.every((name) => kept.getCacheKeyForURL(new URL(name, site).href));
}

/** The answer itself, or a copy that does not say that it was redirected. */
async function withoutRedirect(response: Response): Promise<Response> {
	return response.redirected ? copyResponse(response) : response;
}

/** Fetches what is missing. Workbox does so only while a worker is installed. */
async function refill(): Promise<void> {
	const cache = await caches.open(cacheNames.precache);
	for (const url of await missing()) {
		const response = await fetch(url, { cache: 'reload' });
		if (!(await isOurs(url, response))) throw new Error(`${response.status}: ${url}`);
		await cache.put(kept.getCacheKeyForURL(url) ?? url, await withoutRedirect(response));
	}
}

/** Takes the place of the version before, in all windows at once; during a talk nothing changes under anyone. */
async function take(): Promise<'taken' | 'talk'> {
	if (await isTalkOn(site)) return 'talk';
	await self.skipWaiting();
	return 'taken';
}

/** Tells every window why the site cannot be kept. A window of another site on the host passes over it. */
async function tell(trouble: Trouble): Promise<void> {
	const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
	for (const window of windows) window.postMessage(trouble);
}

function troubleOf(error: unknown): Trouble {
	return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'net';
}

function withSlash(url: URL): URL | undefined {
	if (!url.href.startsWith(site.href)) return undefined;
	const other = redirectFrom(url.pathname.slice(site.pathname.length - 1) + url.search);
	return other === undefined ? undefined : new URL(other, url);
}
