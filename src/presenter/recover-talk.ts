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
 * knows better: it may be a copy of what the window that opened this one had kept, or be from another day. Of a talk that has not
 * begun only its room for phones is taken over: a room of its own would leave those behind that wait in the other one.
 *
 * Must be called before this window holds the lock of the talk, or it would wait for itself.
 *
 * @param kept the state that this window has kept, if any
 * @param first makes the state of a talk that has not begun
 */
export async function recoverTalk(kept: TalkState | undefined, first: () => TalkState): Promise<TalkState> {
	const known = await isStateKnown(site);
	if (kept && !known) return kept;
	const on = known || (await isTalkOn(site));
	if (on === false) return kept ?? first();
	return new Promise((resolve) => {
		const channel = openChannel(site, (message) => {
			const known = message.kind === 'state' ? message.state : message.kind === 'report' ? message.latest : null;
			if (known) settle(known);
		});
		const settle = (known: TalkState | null) => {
			clearTimeout(timer);
			channel.close();
			if (known && known.clock.startedAt !== null) resolve(known);
			else {
				const own = kept ?? first();
				resolve({ ...own, live: known?.live ?? own.live });
			}
		};
		const timer = setTimeout(() => settle(null), on ? DEADLINE : DEADLINE_WHEN_UNKNOWN);
		// The oldest of all calls: another presenter's window does not give way to it.
		channel.post({ kind: 'call', presenter: '', since: 0 });
	});
}
