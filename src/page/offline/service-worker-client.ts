import { Workbox } from 'workbox-window';
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
const UPDATE_INTERVAL = 3_600_000;

/** How long after a failed install its reason may arrive, in milliseconds. */
const REASON_DELAY = 500;

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
	let workbox: Workbox | undefined;
	let registration: ServiceWorkerRegistration | undefined;
	let controller: ServiceWorker | null = null;
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

	/** Registers the worker, or takes up the one that is registered, and follows it from then on. */
	const register = async (fetchMissing: boolean) => {
		workbox = new Workbox(new URL('worker.js', site).href, { updateViaCache: 'none' });
		const installed = new WeakSet<ServiceWorker>();
		workbox.addEventListener('installed', ({ sw }) => void (sw && installed.add(sw)));
		workbox.addEventListener('waiting', () => {
			if (registration?.active) hooks.onUpdate();
		});
		workbox.addEventListener('activated', ({ sw }) => void (sw && tellKept(sw, false)));
		workbox.addEventListener('redundant', ({ sw }) => {
			if (!sw || installed.has(sw) || registration?.active) return;
			setTimeout(() => hooks.onState({ kind: trouble }), REASON_DELAY);
		});
		registration = await workbox.register({ immediate: true });
		controller = registration?.active ?? null;
		if (controller) void tellKept(controller, fetchMissing);
	};

	const keep = async () => {
		trouble = 'net';
		hooks.onState({ kind: 'fetching' });
		try {
			await register(true);
		} catch (error) {
			const blocked = error instanceof DOMException && error.name === 'SecurityError';
			hooks.onState({ kind: blocked ? 'blocked' : 'net' });
		}
	};

	serviceWorker.addEventListener('message', ({ data }) => {
		if (isTrouble(data)) trouble = data;
	});
	// Also where another window has registered the worker.
	serviceWorker.addEventListener('controllerchange', () => {
		const before = controller;
		controller = serviceWorker.controller;
		// The first worker of a page has the same version as the page.
		if (before && before !== controller) hooks.onTaken();
	});
	let asked = Date.now();
	document.addEventListener('visibilitychange', () => {
		if (document.hidden || !registration?.active || Date.now() - asked < UPDATE_INTERVAL) return;
		asked = Date.now();
		workbox?.update().catch(() => {});
	});

	const before = await serviceWorker.getRegistration(site.href).catch(() => undefined);
	if (wanted && before?.installing) hooks.onState({ kind: 'fetching' });
	// Workbox follows what is installed after it has registered, and takes up what waits, but not what is on its way.
	if (before?.installing) await installEnds(before.installing);
	if (wanted) await keep();
	else if (before?.active) await register(false).catch(() => hooks.onState({ kind: 'net' }));
	else hooks.onState({ kind: 'absent' });
	return {
		keep,
		async remove() {
			const names = (await caches.keys()).filter((name) => name.endsWith(site.href));
			await registration?.unregister();
			workbox = undefined;
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

/** Resolves when a worker has been installed, or could not be. */
function installEnds(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve) => {
		const look = () => {
			if (worker.state !== 'installing') resolve();
		};
		worker.addEventListener('statechange', look);
		look();
	});
}
