import { Buffer } from 'buffer';
import { generate, type IConnackPacket, type IConnectPacket, type Packet, parser } from 'mqtt-packet';

/** As much of a WebSocket as a line needs; that of `ws` in Node has it as well. */
export interface WebSocketLike {
	binaryType: string;
	addEventListener(type: 'open' | 'close' | 'error', listener: () => void): void;
	addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
	send(data: Uint8Array<ArrayBuffer>): void;
	close(): void;
}

/** For how many milliseconds a broker may take to answer at first, and a ping. */
const PATIENCE = 10_000;

/**
 * After how many seconds the broker misses a word of us. It gives us up after half as long again. Browsers let a page that has
 * been hidden for some minutes do something once a minute only.
 */
const KEEP_ALIVE = 60;

/** How often a ping is sent, in milliseconds: within the time that the broker waits, and before a router forgets the connection. */
const PING_EVERY = 25_000;

/** After how many milliseconds in which nothing was answered a page must have been frozen. */
const STALE = 45_000;

export interface ConnectionOptions {
	readonly clientId: string;
	readonly user: string;
	readonly password: string;
	readonly will?: { readonly topic: string; readonly payload: string } | undefined;
	/** The broker has answered. */
	onAnswer(code: number): void;
	/** Something else than the answer has come, and no pong. */
	onPacket(packet: Packet): void;
	/** The connection is gone, whoever has ended it; nothing comes after. */
	onLost(): void;
}

/** One connection to a broker: from the socket to its end. */
export interface Connection {
	send(packet: Packet): void;
	/**
	 * Asks whether the broker is still there. If it does not answer in time, the connection is lost: a socket whose network is
	 * gone looks open for minutes.
	 *
	 * @param patience in milliseconds
	 */
	ping(patience: number): void;
	/** Whether the broker has let us in. */
	readonly isOpen: boolean;
	/** Whether the broker must have given us up: a page that was frozen has sent no pings, and its socket looks open still. */
	readonly isStale: boolean;
	/** How long ago it was begun, in milliseconds. */
	age(): number;
	/** For how long the broker had let us in, in milliseconds; 0 if it had not. */
	lasted(): number;
	/** Drops it without a word: the broker tells our last will. */
	drop(): void;
	/** Takes leave: the broker forgets our last will. */
	end(): void;
}

/**
 * Connects to a broker by MQTT 3.1.1, with a session of its own that ends with it.
 *
 * @param open opens the socket
 * @param options who we are, and who is told
 */
export function connect(open: () => WebSocketLike, options: ConnectionOptions): Connection {
	const began = Date.now();
	const frames = parser({ protocolVersion: 4 });
	let socket: WebSocketLike | undefined;
	let over = false;
	let isOpen = false;
	let pinging: ReturnType<typeof setInterval> | undefined;
	let deadline = startDeadline(PATIENCE);
	let dueAt = began + PATIENCE;
	let heardAt = began;
	let openedAt: number | undefined;

	function startDeadline(patience: number): ReturnType<typeof setTimeout> {
		return setTimeout(drop, patience);
	}

	function stop(): void {
		over = true;
		isOpen = false;
		clearInterval(pinging);
		clearTimeout(deadline);
		try {
			socket?.close();
		} catch {
			// It was not open yet, and will not be.
		}
	}

	function drop(): void {
		if (over) return;
		stop();
		options.onLost();
	}

	function send(packet: Packet): void {
		if (!over) socket?.send(Uint8Array.from(generate(packet)));
	}

	function ping(patience: number): void {
		if (over || !isOpen) return;
		// The earlier of two deadlines holds: an answer to the first ping is one to the second as well.
		const due = Date.now() + patience;
		if (dueAt === 0 || due < dueAt) {
			clearTimeout(deadline);
			deadline = startDeadline(patience);
			dueAt = due;
		}
		send({ cmd: 'pingreq' });
	}

	function answered(): void {
		heardAt = Date.now();
		clearTimeout(deadline);
		dueAt = 0;
	}

	function connected({ returnCode = 0 }: IConnackPacket): void {
		answered();
		isOpen = returnCode === 0;
		if (isOpen) {
			openedAt = heardAt;
			pinging = setInterval(() => ping(PATIENCE), PING_EVERY);
		}
		options.onAnswer(returnCode);
	}

	function take(packet: Packet): void {
		if (over) return;
		if (packet.cmd === 'connack') connected(packet);
		else if (packet.cmd === 'pingresp') answered();
		else options.onPacket(packet);
	}

	// An error of who is told must not break off the reading of what came with it.
	frames.on('packet', (packet: Packet) => queueMicrotask(() => take(packet)));
	frames.on('error', drop);

	try {
		socket = open();
		socket.binaryType = 'arraybuffer';
		socket.addEventListener('open', () => send(helloOf(options)));
		socket.addEventListener('message', ({ data }) => {
			if (over) return;
			// MQTT has no texts.
			if (data instanceof ArrayBuffer) frames.parse(Buffer.from(data));
			else drop();
		});
		socket.addEventListener('close', drop);
		socket.addEventListener('error', drop);
	} catch {
		// The browser refuses the address. It is lost like all others, but not before the caller knows of the connection.
		queueMicrotask(drop);
	}

	return {
		send,
		ping,
		get isOpen() {
			return isOpen;
		},
		get isStale() {
			return Date.now() - heardAt > STALE;
		},
		age: () => Date.now() - began,
		lasted: () => (openedAt === undefined ? 0 : Date.now() - openedAt),
		drop,
		end() {
			if (isOpen) send({ cmd: 'disconnect' });
			stop();
		},
	};
}

function helloOf({ clientId, user, password, will }: ConnectionOptions): IConnectPacket {
	return {
		cmd: 'connect',
		protocolId: 'MQTT',
		protocolVersion: 4,
		clean: true,
		clientId,
		keepalive: KEEP_ALIVE,
		username: user,
		...(password === '' ? {} : { password: Buffer.from(password) }),
		...(will ? { will: { topic: will.topic, payload: will.payload, qos: 1, retain: true } } : {}),
	};
}
