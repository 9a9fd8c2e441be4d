import { isNumber, isRecord, isString, type Message, pack, unpack } from '../model/talk-messages.ts';
import { talkName } from '../model/talk-name.ts';

/** The line between the windows of one site on one machine. */
export interface TalkChannel {
	post(message: Message): void;
	close(): void;
}

/**
 * Opens the channel of a site: a deck in another folder of the same host has another.
 *
 * @param site the root of the site
 * @param onMessage is called with each message of this version; what is none is passed over
 */
export function openChannel(site: URL, onMessage: (message: Message) => void): TalkChannel {
	const receive = (data: unknown) => {
		const message = unpack(data);
		if (message) onMessage(message);
	};
	const channel = new BroadcastChannel(talkName(site));
	// Windows of a file have no origin in common, by which some browsers tell who may hear whom.
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

/** Windows that have opened this one, that it has opened, or that have spoken to it. */
const windows = new Set<Window>();

/** Has a window that this one has opened hear what is said, also where it is a window of a file. */
export function includeWindow(opened: Window): void {
	windows.add(opened);
}

/** How often windows of a file greet each other, in milliseconds: one that was loaded anew has forgotten whom it opened. */
const GREETING_INTERVAL = 2000;

/** What goes from window to window: a message, or a greeting with none, and which one of its sender's it is. */
interface Stamped {
	readonly sender: string;
	readonly count: number;
}

/** The line between windows of which one has opened the other. What comes over the other line as well is taken once. */
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

/** Where messages from windows of this site come from. A page that was opened as a file has no origin: it is "null". */
export const origin: string = globalThis.origin;

/** Whom messages to windows of this site are meant for. To pages without an origin they can only be sent by window. */
export const recipient: string = origin === 'null' ? '*' : origin;
