import { talkName } from '../model/talk-name.ts';

/**
 * Holds a lock while a talk goes on, so that no window of the site takes a new version meanwhile. The browser releases it with
 * the window, however that ends.
 *
 * @param site the root of the site
 * @returns what releases it earlier
 */
export function holdTalk(site: URL): () => void {
	return hold(talkName(site));
}

/**
 * Holds a lock while a window of the audience knows where the talk is, whether or not a presenter leads it: a presenter's window
 * that opens asks for it. New versions do not wait for this one.
 *
 * @param site the root of the site
 * @returns what releases it earlier than the window's end
 */
export function holdState(site: URL): () => void {
	return hold(stateName(site));
}

function stateName(site: URL): string {
	return `${talkName(site)} state`;
}

function hold(name: string): () => void {
	let release = () => {};
	if (!('locks' in navigator)) return release;
	const until = new Promise<void>((resolve) => {
		release = resolve;
	});
	// Locks are refused where storage is; no worker can bring a new version there either.
	navigator.locks.request(name, { mode: 'shared' }, () => until).catch(() => {});
	return release;
}

/**
 * Whether any window of the site holds the lock of a talk: the presenter's, or one that follows it.
 *
 * @param site the root of the site
 * @returns undefined where the browser does not say, as in a file or over plain HTTP
 */
export function isTalkOn(site: URL): Promise<boolean | undefined> {
	return isHeld(talkName(site));
}

/**
 * Whether any window knows where a talk is: see {@link holdState}.
 *
 * @param site the root of the site
 * @returns undefined where the browser does not say
 */
export function isStateKnown(site: URL): Promise<boolean | undefined> {
	return isHeld(stateName(site));
}

/**
 * Whether any window of the site holds a lock.
 *
 * @param lock its name
 * @returns undefined where the browser does not say
 */
export async function isHeld(lock: string): Promise<boolean | undefined> {
	if (!('locks' in navigator)) return undefined;
	try {
		const { held = [] } = await navigator.locks.query();
		return held.some(({ name }) => name === lock);
	} catch {
		return undefined;
	}
}

/**
 * Waits until no window of the site holds the lock of a talk.
 *
 * @param site the root of the site
 * @throws Error where the browser has no locks
 */
export async function talkEnds(site: URL): Promise<void> {
	await navigator.locks.request(talkName(site), () => {});
}
