import { siteKey } from '../../browser/site-key.ts';
import { forgetInTab, recallInTab, rememberInTab } from '../../browser/tab-storage.ts';
import { isHeld } from '../../browser/talk-lock.ts';

/** Where the tab keeps its name, so that it follows again when it is loaded anew. */
const NAME = 'audience';
const KEY = siteKey(NAME);

/**
 * How long a window that is gone may still hold its name, in milliseconds: it may be this one, which is being loaded anew.
 */
const RELEASE_TIMEOUT = 1000;

/** The name of this window on the channel, once someone has asked. */
let own: string | undefined;
let release: (() => void) | undefined;

/**
 * The name under which this tab has followed a talk, or that a presenter gave to it when it opened the window.
 *
 * @returns undefined when it has none
 */
export function storedName(): string | undefined {
	if (window.name.startsWith(KEY)) return window.name.slice(KEY.length + 1);
	return recallInTab(NAME);
}

/** The name of this window on the channel. It stays the same for as long as the window is open, so that a second talk finds it. */
export function ownName(): string {
	own ??= storedName() ?? newName();
	return own;
}

/**
 * Takes the stored name for this window. A tab that was duplicated, or opened by another one, has a copy of the name of a window
 * that still has it: it gets a name of its own.
 *
 * @returns the name on the channel
 */
export async function claimName(): Promise<string> {
	const stored = storedName();
	if (stored !== undefined && (await isTaken(stored))) {
		forgetName();
		own = newName();
	}
	return ownName();
}

/**
 * Keeps the name for when the tab is loaded anew.
 *
 * @param name the name on the channel
 */
export function storeName(name: string): void {
	void hold(name);
	if (!rememberInTab(NAME, name)) window.name = `${KEY} ${name}`;
}

/** Forgets the name, as the talk is over for this window. */
export function forgetName(): void {
	release?.();
	release = undefined;
	if (window.name.startsWith(KEY)) window.name = '';
	forgetInTab(NAME);
}

function newName(): string {
	return Math.random().toString(36).slice(2);
}

/**
 * Whether another window has a name, which this one holds otherwise.
 *
 * @param name the name on the channel
 */
async function isTaken(name: string): Promise<boolean> {
	if (await hold(name, AbortSignal.timeout(RELEASE_TIMEOUT))) return false;
	// A busy browser may be later than that with a lock that nobody has.
	return (await isHeld(lockOf(name))) === true;
}

/**
 * Holds a name by a lock, which the browser releases with the window.
 *
 * @param name the name on the channel
 * @param signal gives up; without one the window waits until it has the lock, however busy the browser is
 * @returns whether it has not been given up; true where the browser has no locks, as then nobody knows
 */
async function hold(name: string, signal?: AbortSignal): Promise<boolean> {
	if (release || !('locks' in navigator)) return true;
	const until = new Promise<void>((resolve) => {
		release = resolve;
	});
	return new Promise((resolve) => {
		const held = () => {
			resolve(true);
			return until;
		};
		navigator.locks.request(lockOf(name), signal ? { signal } : {}, held).catch(() => {
			if (signal?.aborted) release = undefined;
			resolve(!signal?.aborted);
		});
	});
}

function lockOf(name: string): string {
	return `${KEY} ${name}`;
}
