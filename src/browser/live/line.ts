import type { Packet } from 'mqtt-packet';
import { type Connection, connect, type WebSocketLike } from './connection.ts';

/**
 * How a line is: `lost` while it tries to come back, `full` if the broker has said meanwhile that all its places are taken. It does not come back from `refused`, as the broker takes neither name nor
 * password, nor from `superseded`, as another window has taken its place.
 */
export type LineState = 'connecting' | 'open' | 'lost' | 'full' | 'refused' | 'superseded';

export interface LineOptions {
	/** That of the broker, `ws:` or `wss:`. */
	readonly address: string;
	/** Two lines with the same one take the broker from each other. */
	readonly clientId: string;
	readonly user: string;
	/** Empty for none. */
	readonly password: string;
	/** The topics that are listened to, each time the line is open. */
	readonly subscriptions: readonly string[];
	/**
	 * What the broker tells, and retains, when the line breaks without {@link Line.close}. `otherwise` is what the line says there while it
	 * is open, and retains: each time it opens, and when the will of one before it comes late.
	 */
	readonly will?: { readonly topic: string; readonly payload: string; readonly otherwise?: string };
	/**
	 * Whether something that has come tells that another one has taken this line's place. The line then ends, and sends nothing
	 * more.
	 */
	isTakenOver?(topic: string, payload: string): boolean;
	onMessage(topic: string, payload: string): void;
	onState(state: LineState): void;
	/** Opens a socket; by default that of the browser. */
	readonly socket?: (address: string) => WebSocketLike;
}

/** A line to a broker, which comes back by itself. */
export interface Line {
	readonly state: LineState;
	/**
	 * Sends a text until the broker has it: again after each break. What was not acknowledged gives way to what is sent to the same topic
	 * after it.
	 *
	 * @param topic where to
	 * @param payload the text
	 * @param options `retain`: whether the broker keeps it for who comes later
	 * @returns a promise that is kept when the broker has this text, or a later one to the same topic; never after {@link close}
	 */
	publish(topic: string, payload: string, options?: { readonly retain?: boolean }): Promise<void>;
	/**
	 * Asks whether the broker is still there, and comes back at once when nothing answers in three seconds, or when the line has
	 * slept for so long that it must be gone.
	 */
	check(): void;
	/** Takes leave for good; the will is not told. */
	close(): void;
}

/** The shortest and the longest wait before another attempt, in milliseconds; each is random below its limit, so that a hall does not come back at once. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;

/** How long a connection has to last for the next wait to be a short one again: one that is let in and thrown out must not try for ever. */
const STEADY = 10_000;

/** For how many milliseconds an answer is waited for when somebody looks at the page again. */
const IMPATIENCE = 3000;

/** The broker's answer that it is not ready now; others will not change. */
const NOT_NOW = 3;

/** A text that the broker has not acknowledged. */
interface Unsent {
	readonly payload: string;
	readonly retain: boolean;
	/** The number under which it was sent on this connection; 0 if it was not. */
	id: number;
	/** Those who wait for it, or for one that it has replaced. */
	readonly kept: readonly (() => void)[];
}

/**
 * Opens a line to a broker: MQTT 3.1.1 on a WebSocket. Where there is a document, it looks after itself when somebody returns to
 * the page or the network comes back.
 *
 * @param options the broker, who we are, and who is told
 */
export function openLine(options: LineOptions): Line {
	const open = options.socket ?? ((address: string): WebSocketLike => new WebSocket(address, 'mqtt'));
	const { will } = options;
	const topics = new Set([...options.subscriptions, ...(will?.otherwise === undefined ? [] : [will.topic])]);
	const unsent = new Map<string, Unsent>();
	let state: LineState = 'connecting';
	let connection: Connection | undefined;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let attempts = 0;
	let lastId = 0;
	/** Until when a loss is what {@link check} asked for, and the next attempt does not wait. */
	let hurriedUntil = 0;
	/** What is said in place of the will; nothing after the caller has said the same as the will. */
	let present = will?.otherwise;
	/** Whether the broker has just said that it has no place. */
	let full = false;
	let over = false;

	function become(next: LineState): void {
		if (state === next) return;
		state = next;
		options.onState(next);
	}

	function attempt(): void {
		clearTimeout(waiting);
		if (over) return;
		const current = connect(() => open(options.address), {
			...options,
			onAnswer: answered,
			onPacket: take,
			onLost: () => lost(current.lasted()),
		});
		connection = current;
	}

	function answered(code: number): void {
		if (code === 0) {
			connection?.send({
				cmd: 'subscribe',
				messageId: nextId(),
				// Each document is whole, the newest of a room is retained, and a roll call brings the registers: nothing has to be
				// acknowledged that comes, which costs a broker twice the work, and a cluster much more (docs/performance.md).
				subscriptions: [...topics].map((topic) => ({ topic, qos: 0 })),
			});
			if (will && present !== undefined) queue(will.topic, present, true);
			for (const [topic, each] of unsent) send(topic, each);
			become('open');
		} else if (code === NOT_NOW) {
			full = true;
			connection?.drop();
		} else {
			finish('refused');
		}
	}

	function lost(lasted: number): void {
		connection = undefined;
		if (over) return;
		if (lasted > STEADY) attempts = 0;
		const limit = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempts++);
		waiting = setTimeout(attempt, Date.now() < hurriedUntil ? 0 : Math.random() * limit);
		hurriedUntil = 0;
		become(full ? 'full' : 'lost');
		full = false;
	}

	function take(packet: Packet): void {
		if (packet.cmd === 'puback') {
			for (const [topic, { id, kept }] of unsent) {
				if (id !== packet.messageId) continue;
				unsent.delete(topic);
				for (const keep of kept) keep();
			}
		}
		if (packet.cmd !== 'publish') return;
		const { topic } = packet;
		const payload = packet.payload.toString();
		if (present !== undefined && topic === will?.topic && payload === will.payload) {
			send(topic, queue(topic, present, true));
		}
		if (options.isTakenOver?.(topic, payload)) finish('superseded');
		else options.onMessage(topic, payload);
	}

	function nextId(): number {
		lastId = (lastId % 0xff_ff) + 1;
		return lastId;
	}

	function queue(topic: string, payload: string, retain: boolean, keep?: () => void): Unsent {
		const kept = unsent.get(topic)?.kept ?? [];
		const each: Unsent = { payload, retain, id: 0, kept: keep ? [...kept, keep] : kept };
		// Put in anew, so that what is sent after a break is in the order in which it was asked for.
		unsent.delete(topic);
		unsent.set(topic, each);
		return each;
	}

	function send(topic: string, each: Unsent): void {
		each.id = nextId();
		const { payload, retain, id } = each;
		connection?.send({ cmd: 'publish', topic, payload, qos: 1, dup: false, retain, messageId: id });
	}

	function check(): void {
		if (over) return;
		if (connection?.isOpen && !connection.isStale) {
			hurriedUntil = Date.now() + 2 * IMPATIENCE;
			connection.ping(IMPATIENCE);
		} else if (!connection || connection.age() > IMPATIENCE) {
			// What is over, does not come about, or is waited for, gives way to an attempt that begins now.
			connection?.end();
			connection = undefined;
			attempts = 0;
			if (state === 'open') become('lost');
			attempt();
		} else {
			// What has just begun may have begun before the network came back: it may fail, and not wait for long then.
			attempts = 0;
			hurriedUntil = Date.now() + 2 * IMPATIENCE;
		}
	}

	function finish(last: LineState): void {
		over = true;
		clearTimeout(waiting);
		stopWatching?.();
		connection?.end();
		connection = undefined;
		become(last);
	}

	const stopWatching = typeof document === 'undefined' ? undefined : watchPage(check);
	attempt();

	return {
		get state() {
			return state;
		},
		publish(topic, payload, { retain = false } = {}) {
			return new Promise((keep) => {
				if (over) return;
				if (present !== undefined && topic === will?.topic) present = payload === will.payload ? undefined : payload;
				const each = queue(topic, payload, retain, keep);
				if (state === 'open') send(topic, each);
			});
		},
		check,
		close() {
			if (!over) finish(state);
		},
	};
}

/** Calls when somebody returns to the page, or the network comes back: what was frozen meanwhile may look open. */
function watchPage(check: () => void): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	const seen = () => {
		if (document.visibilityState === 'visible') check();
	};
	document.addEventListener('visibilitychange', seen, { signal });
	addEventListener('pageshow', seen, { signal });
	addEventListener('online', check, { signal });
	return () => stop.abort();
}
