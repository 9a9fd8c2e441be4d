import { forgetInTab, recallInTab, rememberInTab } from '../../browser/tab-storage.ts';
import { isBoolean, isNumber, isRecord } from '../../model/checks.ts';
import type { TalkState } from '../../model/talk.ts';
import { keptTalkState } from '../../model/talk-messages.ts';

/** Where the tab keeps the state of its talk, in `sessionStorage`. */
const KEY = 'audience.state';

/**
 * How long a state is kept, in milliseconds: half a day. Browsers bring back tabs that were closed, with what they had kept;
 * another day has another talk.
 */
const MAX_AGE = 12 * 60 * 60 * 1000;

/** What a window of the audience knows of a talk. */
export interface Known {
	readonly state: TalkState;
	/** When the presenter had changed the state that the window was told last; see the message `state`. */
	readonly changedAt: number;
	/** Whether the window has gone on by itself since. */
	readonly detached: boolean;
}

/**
 * Keeps what the window knows of the talk, so that it can go on when it is loaded anew while no presenter's window is there.
 *
 * @param window the name on the channel: windows that this one opens get a copy, and must not take it for theirs
 * @param known what is kept
 */
export function keepState(window: string, known: Known): void {
	// Where storage is closed to us, a presenter's window must tell the state.
	rememberInTab(KEY, JSON.stringify({ window, at: Date.now(), ...known }));
}

/**
 * Reads what a window knew of the talk before it was loaded anew.
 *
 * @param window the name that it had on the channel
 * @returns undefined when nothing of the kind is kept, or it is of another day
 */
export function keptState(window: string): Known | undefined {
	try {
		const kept: unknown = JSON.parse(recallInTab(KEY) ?? 'null');
		if (!isRecord(kept) || kept.window !== window || !isNumber(kept.at)) return undefined;
		const { changedAt, detached, at } = kept;
		const state = keptTalkState(kept.state);
		if (!state || !isNumber(changedAt) || !isBoolean(detached)) return undefined;
		return Date.now() - at < MAX_AGE ? { state, changedAt, detached } : undefined;
	} catch {
		return undefined;
	}
}

/** Forgets it, as the talk is over for this window. */
export function forgetState(): void {
	forgetInTab(KEY);
}
