import { openChannel } from '../channel/channel.ts';
import type { TalkState } from '../channel/talk.ts';
import { site } from './deck.ts';

/** How long the audience's windows have to answer, in milliseconds. */
const PATIENCE = 400;

/**
 * Asks the audience's windows where the talk is: a presenter's window that was closed and opened again, or that may keep
 * nothing, goes on from there.
 *
 * @returns the state, or undefined when no window knows of a talk that has begun
 */
export function hearTalk(): Promise<TalkState | undefined> {
	return new Promise((resolve) => {
		const channel = openChannel(site, (message) => {
			if (message.kind !== 'report' || message.role !== 'audience') return;
			if (message.latest && message.latest.clock.startedAt !== null) settle(message.latest);
		});
		const settle = (state: TalkState | undefined) => {
			clearTimeout(waiting);
			channel.close();
			resolve(state);
		};
		const waiting = setTimeout(() => settle(undefined), PATIENCE);
		// The oldest of all calls: another presenter's window does not give way to it.
		channel.post({ kind: 'call', presenter: '', since: 0 });
	});
}
