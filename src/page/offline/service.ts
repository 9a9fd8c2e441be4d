import { askWorker } from '../../browser/ask-worker.ts';
import { isKept, isTrouble, type Trouble } from '../../model/worker-messages.ts';

/** What is kept of the site on this machine. */
export type KeptState =
	/** The browser cannot, or not at this address. */
	| { readonly kind: 'unsupported' }
	/** The browser may not. */
	| { readonly kind: 'blocked' }
	| { readonly kind: 'absent' | 'fetching' | Trouble }
	/** Everything is there and takes so many bytes. */
	| { readonly kind: 'kept'; readonly bytes: number };

export interface Keeper {
	/** Fetches the whole site, to be used without the net. */
	keep(): Promise<void>;
	/** Throws away what is kept. */
	remove(): Promise<void>;
	/** Lets a version that waits take over. Returns why not, when a talk goes on. */
	take(): Promise<'taken' | 'talk' | 'none'>;
}

interface Hooks {
	/** Is called whenever something else is kept than before. */
	onState(state: KeptState): void;
	/** A new version has been fetched, and waits. */
	onUpdate(): void;
	/** Another version has taken over: the page is to be loaded anew. */
	onTaken(): void;
}

/** How often a page that stays open asks for a new version, in milliseconds. */
const INTERVAL = 3_600_000;

/** How long after its end a worker's last words may come, in milliseconds. */
const PATIENCE = 500;

/**
 * Keeps the site on this machine with a service worker.
 *
 * @param site the root of the site
 * @param wanted whether to fetch it at once; what has been kept before is looked after in any case
 */
export async function keepSite(site: URL, wanted: boolean, hooks: Hooks): Promise<Keeper> {
	if (!('serviceWorker' in navigator)) {
		hooks.onState({ kind: 'unsupported' });
		return { keep: async () => {}, remove: async () => {}, take: async () => 'none' };
	}
	const { serviceWorker } = navigator;
	let registration: ServiceWorkerRegistration | undefined;
	let serving: ServiceWorker | null = null;
	let trouble: Trouble = 'net';

	const tellKept = async (worker: ServiceWorker, fetchMissing: boolean) => {
		let answer = await askWorker(worker, 'kept');
		if (isKept(answer) && !answer.whole && fetchMissing) {
			hooks.onState({ kind: 'fetching' });
			answer = await askWorker(worker, 'refill');
		}
		if (isKept(answer)) hooks.onState(answer.whole ? { kind: 'kept', bytes: answer.bytes } : { kind: 'absent' });
		else hooks.onState({ kind: isTrouble(answer) ? answer : 'net' });
	};

	const follow = (worker: ServiceWorker | null) => {
		if (!worker) return;
		let fetched = worker.state !== 'installing';
		worker.addEventListener('statechange', () => {
			if (worker.state === 'installed') {
				fetched = true;
				if (registration?.active) hooks.onUpdate();
			}
			if (worker.state === 'activated') void tellKept(worker, false);
			if (worker.state === 'redundant' && !fetched && !registration?.active) {
				setTimeout(() => hooks.onState({ kind: trouble }), PATIENCE);
			}
		});
	};

	const look = (found: ServiceWorkerRegistration, fetchMissing: boolean) => {
		registration = found;
		serving = found.active;
		found.addEventListener('updatefound', () => follow(found.installing));
		follow(found.installing);
		follow(found.waiting);
		if (found.active) void tellKept(found.active, fetchMissing);
		else hooks.onState({ kind: 'fetching' });
		if (found.active && found.waiting) hooks.onUpdate();
	};

	const keep = async () => {
		trouble = 'net';
		hooks.onState({ kind: 'fetching' });
		try {
			look(await serviceWorker.register(new URL('worker.js', site), { updateViaCache: 'none' }), true);
		} catch (error) {
			const blocked = error instanceof DOMException && error.name === 'SecurityError';
			hooks.onState({ kind: blocked ? 'blocked' : 'net' });
		}
	};

	serviceWorker.addEventListener('message', ({ data }) => {
		if (isTrouble(data)) trouble = data;
	});
	serviceWorker.addEventListener('controllerchange', () => {
		const before = serving;
		serving = serviceWorker.controller;
		// The first worker of a page has the same version as the page.
		if (before && before !== serving) hooks.onTaken();
	});
	let asked = Date.now();
	document.addEventListener('visibilitychange', () => {
		if (document.hidden || !registration?.active || Date.now() - asked < INTERVAL) return;
		asked = Date.now();
		registration.update().catch(() => {});
	});

	const before = await serviceWorker.getRegistration(site.href).catch(() => undefined);
	if (wanted) await keep();
	else if (before?.active) look(before, false);
	else hooks.onState({ kind: 'absent' });
	return {
		keep,
		async remove() {
			const names = (await caches.keys()).filter((name) => name.endsWith(site.href));
			await registration?.unregister();
			await Promise.all(names.map((name) => caches.delete(name)));
			registration = undefined;
			hooks.onState({ kind: 'absent' });
		},
		async take() {
			const waiting = registration?.waiting;
			if (!waiting) return 'none';
			const answer = await askWorker(waiting, 'take');
			return answer === 'talk' || answer === 'taken' ? answer : 'none';
		},
	};
}
