import { holdTalk, isTalkOn } from '../../browser/talk-lock.ts';

/**
 * How long a presenter's window may be silent before it is looked for, in milliseconds. One that is loaded anew takes some
 * seconds.
 */
const SILENCE = 10_000;
/** How long where the browser does not say whether there is one: a hidden window may be heard once a minute. */
const LONG_SILENCE = 75_000;
/** How often it is looked for then. Browsers let a hidden window speak once a minute. */
const INTERVAL = 1000;

/** Knows whether a presenter's window leads this one. */
export interface Presence {
	/** Must be called whenever a presenter's window has said something. */
	heard(): void;
	/** Ends it, and releases the lock of the talk. */
	stop(): void;
}

/**
 * Holds the lock of the talk for as long as a presenter's window leads this one. A window that is closed by its cross says
 * nothing of it: it is silent, and holds no lock any more.
 *
 * @param site the root of the site
 * @param onAlone is told whether this window is alone, each time that this has changed
 */
export function watchPresenter(site: URL, onAlone: (alone: boolean) => void): Presence {
	let release: (() => void) | undefined;
	let alone = false;
	let timer = 0;
	/** Counts what was heard, as someone may speak while the locks are looked up. */
	let heard = 0;
	let heardAt = 0;

	const tell = (now: boolean) => {
		if (now === alone) return;
		alone = now;
		onAlone(now);
	};
	const wait = (time: number) => {
		clearTimeout(timer);
		timer = window.setTimeout(() => void look(), time);
	};
	const look = async () => {
		const before = heard;
		// The lock of this window would be found as well: it is released first, and the next look is the first that counts.
		const held = release;
		release?.();
		release = undefined;
		const led = held !== undefined || ((await isTalkOn(site)) ?? performance.now() - heardAt < LONG_SILENCE);
		if (before !== heard) return;
		if (led) wait(INTERVAL);
		else tell(true);
	};
	const presence: Presence = {
		heard() {
			heard++;
			heardAt = performance.now();
			release ??= holdTalk(site);
			tell(false);
			wait(SILENCE);
		},
		stop() {
			heard++;
			clearTimeout(timer);
			release?.();
			release = undefined;
			tell(false);
		},
	};
	presence.heard();
	return presence;
}
