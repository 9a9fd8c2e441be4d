import { isNumber, isRecord, isString } from '../model/checks.ts';
import { type Message, pack, unpack } from '../model/talk-messages.ts';
import { talkName } from '../model/talk-name.ts';

/** The line between the windows of one site on one machine. */
export interface TalkChannel {
	post(message: Message): void;
	close(): void;
}

/**
 * Opens the channel of a site. A deck in another folder of the same host has a channel of its own.
 *
 * @param site the root of the site
 * @param onMessage takes each message of this version; anything else is passed over
 */
export function openChannel(site: URL, onMessage: (message: Message) => void): TalkChannel {
	const receive = (data: unknown) => {
		const message = unpack(data);
		if (message) onMessage(message);
	};
	const channel = new BroadcastChannel(talkName(site));
	// Windows of a file share no origin, by which some browsers decide who hears whom: they also write to each other directly.
	const related = origin === 'null' ? connectRelated(receive) : undefined;
	channel.onmessage = ({ data }) => (related ? related.receiveOnce(data) : receive(data));
	return {
		post(message) {
			const packed = pack(message);
			if (!related) return channel.postMessage(packed);
			const stamped = related.stamp(packed);
			channel.postMessage(stamped);
			related.post(stamped);
		},
		close() {
			channel.close();
			related?.close();
		},
	};
}

/** Windows that can be written to directly: those that opened this one, that it opened, or that have written to it. */
const windows = new Set<Window>();

/**
 * Lets a window that this one has opened hear what is said where both are windows of a file.
 *
 * @param opened the window
 */
export function includeWindow(opened: Window): void {
	windows.add(opened);
}

/** How often windows of a file greet each other, in milliseconds, as one that was loaded anew has forgotten whom it opened. */
const GREETING_INTERVAL = 2000;

/** A message, or a greeting without one, with its sender and its number among those of the sender. */
interface Stamped {
	readonly sender: string;
	readonly count: number;
}

/** Connects windows of which one has opened the other. What also comes over the channel is received once. */
function connectRelated(receive: (data: unknown) => void) {
	const sender = Math.random().toString(36).slice(2);
	const latest = new Map<string, number>();
	let sent = 0;
	const openedBy: Window | null = opener;
	if (openedBy) windows.add(openedBy);

	const stamp = <T extends object>(packed: T): T & Stamped => ({ ...packed, sender, count: ++sent });
	const post = (stamped: Stamped) => {
		for (const window of windows) {
			if (window.closed) windows.delete(window);
			else window.postMessage(stamped, recipient);
		}
	};
	const receiveOnce = (data: unknown) => {
		if (!isStamped(data) || data.count <= (latest.get(data.sender) ?? 0)) return;
		latest.set(data.sender, data.count);
		receive(data);
	};
	const onMessage = (event: MessageEvent) => {
		const { data, source } = event;
		if (event.origin !== origin || !isStamped(data)) return;
		if (!source || source instanceof MessagePort || source instanceof ServiceWorker) return;
		windows.add(source);
		receiveOnce(data);
	};
	addEventListener('message', onMessage);
	const greeting = setInterval(() => post(stamp({})), GREETING_INTERVAL);
	return {
		stamp,
		post,
		receiveOnce,
		close() {
			removeEventListener('message', onMessage);
			clearInterval(greeting);
		},
	};
}

function isStamped(data: unknown): data is Stamped {
	return isRecord(data) && isString(data.sender) && isNumber(data.count);
}

/** The origin of messages from windows of this site. A page that was opened as a file has none: it is "null". */
export const origin: string = globalThis.origin;

/** The target origin of messages to windows of this site. Pages without an origin accept only "*". */
export const recipient: string = origin === 'null' ? '*' : origin;
