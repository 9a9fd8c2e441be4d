import { Workbox } from 'workbox-window';
import { askWorker } from '../../browser/ask-worker.ts';
import { isOwnVersion, ownRegistration, takeOver } from '../../browser/own-worker.ts';
import { isKept, isTrouble, type Trouble } from '../../model/worker-messages.ts';

/** What is kept of the site on this machine. */
export type KeptState =
	/** The browser cannot, or not at this address. */
	| { readonly kind: 'unsupported' }
	/** The browser may not. */
	| { readonly kind: 'blocked' }
	| { readonly kind: 'absent' | 'fetching' | Trouble }
	/** Everything is there, but this window was loaded past it: it is of another version, or no worker answers for it. */
	| { readonly kind: 'apart' }
	/** Everything is there and takes so many bytes. */
	| { readonly kind: 'kept'; readonly bytes: number };

export interface Keeper {
	/** Looks again at what is kept, which another window may have changed. */
	look(): Promise<void>;
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
		return { look: async () => {}, keep: async () => {}, remove: async () => {}, take: async () => 'none' };
	}
	const { serviceWorker } = navigator;
	const script = new URL('worker.js', site).href;
	let workbox: Workbox | undefined;
	let registration: ServiceWorkerRegistration | undefined;
	let controller: ServiceWorker | null = null;
	let trouble: Trouble = 'net';

	let state: KeptState['kind'] | undefined;
	const tell = (now: KeptState) => {
		state = now.kind;
		hooks.onState(now);
	};

	const tellKept = async (worker: ServiceWorker, fetchMissing: boolean) => {
		let answer = await askWorker(worker, 'kept');
		if (isKept(answer) && !answer.whole && fetchMissing) {
			tell({ kind: 'fetching' });
			answer = await askWorker(worker, 'refill');
		}
		if (isKept(answer)) {
			if (!answer.whole) tell({ kind: 'absent' });
			else if ((await takeOver(worker)) && (await isOwnVersion(site))) tell({ kind: 'kept', bytes: answer.bytes });
			else tell({ kind: 'apart' });
		} else tell({ kind: isTrouble(answer) ? answer : 'net' });
	};

	/** Registers the worker, or takes up the one that is registered, and follows it from then on. */
	const register = async (fetchMissing: boolean) => {
		workbox = new Workbox(script, { updateViaCache: 'none' });
		const installed = new WeakSet<ServiceWorker>();
		workbox.addEventListener('installed', ({ sw }) => void (sw && installed.add(sw)));
		workbox.addEventListener('waiting', () => {
			if (registration?.active) hooks.onUpdate();
		});
		workbox.addEventListener('activated', ({ sw }) => void (sw && tellKept(sw, false)));
		workbox.addEventListener('redundant', ({ sw }) => {
			if (!sw || installed.has(sw) || registration?.active) return;
			setTimeout(() => tell({ kind: trouble }), REASON_DELAY);
		});
		registration = await workbox.register({ immediate: true });
		controller = registration?.active ?? null;
		// One that has waited since before this window was opened has said so already, before anyone could listen.
		if (controller && registration?.waiting) hooks.onUpdate();
		if (controller) void tellKept(controller, fetchMissing);
	};

	const keep = async () => {
		trouble = 'net';
		tell({ kind: 'fetching' });
		try {
			await register(true);
		} catch (error) {
			const blocked = error instanceof DOMException && error.name === 'SecurityError';
			tell({ kind: blocked ? 'blocked' : 'net' });
		}
	};

	const look = async () => {
		// What is on its way says so itself when it is there.
		if (state === 'fetching') return;
		const own = await ownRegistration(site);
		if (own?.active) await tellKept(own.active, false);
		else if (state === 'kept' || state === 'apart') tell({ kind: 'absent' });
	};

	serviceWorker.addEventListener('message', ({ data, source }) => {
		// The worker of a site in another folder of the host writes to this window as well.
		if (!(source instanceof ServiceWorker) || source.scriptURL !== script || !isTrouble(data)) return;
		trouble = data;
		// It may come later than was waited for.
		if (state === 'net') tell({ kind: data });
	});
	// Also where another window has registered the worker.
	serviceWorker.addEventListener('controllerchange', () => {
		const before = controller;
		// That of a site in a folder above is none of ours.
		controller = serviceWorker.controller?.scriptURL === script ? serviceWorker.controller : null;
		// The first worker of a page has the same version as the page.
		if (before && controller && before !== controller) hooks.onTaken();
		else void look();
	});
	let asked = Date.now();
	document.addEventListener('visibilitychange', () => {
		if (document.hidden || !registration?.active || Date.now() - asked < UPDATE_INTERVAL) return;
		asked = Date.now();
		workbox?.update().catch(() => {});
	});

	const before = await ownRegistration(site);
	if (wanted && before?.installing) tell({ kind: 'fetching' });
	// Workbox follows what is installed after it has registered, and takes up what waits, but not what is on its way.
	if (before?.installing) await installEnds(before.installing);
	if (wanted) await keep();
	else if (before?.active) await register(false).catch(() => tell({ kind: 'net' }));
	else tell({ kind: 'absent' });
	return {
		look,
		keep,
		async remove() {
			const names = (await caches.keys()).filter((name) => name.endsWith(site.href));
			// Another window may have registered it.
			await (await ownRegistration(site))?.unregister();
			workbox = undefined;
			await Promise.all(names.map((name) => caches.delete(name)));
			registration = undefined;
			tell({ kind: 'absent' });
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
