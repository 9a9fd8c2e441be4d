import { openChannel } from '../browser/channel.ts';
import { isStateKnown, isTalkOn } from '../browser/talk-lock.ts';
import type { TalkState } from '../model/talk.ts';
import { site } from './deck.ts';

/** How long the other windows may take to answer while a talk goes on, in milliseconds: a laptop may be busy. */
const DEADLINE = 5000;

/** The same where the browser does not say whether a talk goes on: mostly there is none to wait for. */
const DEADLINE_WHEN_UNKNOWN = 400;

/**
 * Asks the other windows where the talk is, so that a presenter's window that was closed and opened again, that may keep
 * nothing, or that is a second one goes on from there. What this window has kept counts only where no window of the audience
 * knows better: it may be a copy of what the window that opened this one had kept, or be from another day.
 *
 * Must be called before this window holds the lock of the talk, or it would wait for itself.
 *
 * @param kept the state that this window has kept, if any
 * @returns the state, or undefined when no talk has begun and none was kept
 */
export async function recoverTalk(kept: TalkState | undefined): Promise<TalkState | undefined> {
	const known = await isStateKnown(site);
	if (kept && !known) return kept;
	const on = known || (await isTalkOn(site));
	if (on === false) return undefined;
	return new Promise((resolve) => {
		const channel = openChannel(site, (message) => {
			const known = message.kind === 'state' ? message.state : message.kind === 'report' ? message.latest : null;
			if (known) settle(known.clock.startedAt === null ? undefined : known);
		});
		const settle = (state: TalkState | undefined) => {
			clearTimeout(timer);
			channel.close();
			resolve(state ?? kept);
		};
		const timer = setTimeout(() => settle(undefined), on ? DEADLINE : DEADLINE_WHEN_UNKNOWN);
		// The oldest of all calls: another presenter's window does not give way to it.
		channel.post({ kind: 'call', presenter: '', since: 0 });
	});
}
