import mqtt, { type Packet, type QoS } from 'mqtt-packet';
import { WebSocket } from 'ws';

/** A message that has come. */
export interface Heard {
	readonly topic: string;
	readonly payload: string;
	readonly retain: boolean;
}

export interface ClientOptions {
	/** The address of the broker. */
	readonly address: string;
	readonly id: string;
	readonly user: string;
	readonly password: string;
	/** The origin of the page that it would be in; that of the broker unless said otherwise. */
	readonly origin?: string;
	readonly clean?: boolean;
	/** In seconds. */
	readonly keepalive?: number;
	readonly will?: { readonly topic: string; readonly payload: string; readonly retain: boolean };
}

/** How often a client that is to stay asks for the broker, in milliseconds: more often than any broker wants. */
const PING_EVERY = 10_000;

/** What became of something that was sent: a broker may acknowledge what it drops. */
export type Fate = 'acknowledged' | 'closed';

/**
 * A client that does as it is told, also what no page of ours would do: it checks nothing, keeps all that it hears, and does
 * not come back.
 */
export class Client {
	/** What the broker answered to CONNECT: 0 when it let it in; null when it hung up. */
	readonly answer: Promise<number | null>;
	readonly closed: Promise<void>;
	readonly heard: Heard[] = [];
	readonly id: string;
	readonly socket: WebSocket;
	readonly #waiting = new Map<string, (packet: Packet | null) => void>();
	readonly #listeners = new Set<() => void>();
	#next = 1;
	#isClosed = false;

	constructor(options: ClientOptions) {
		this.id = options.id;
		this.socket = openSocket(options.address, options.origin);
		const parser = mqtt.parser();
		parser.on('packet', (packet) => this.#take(packet));
		this.socket.on('message', (data: Buffer) => parser.parse(data));
		this.socket.on('error', () => this.socket.terminate());
		this.answer = this.#answerTo('connack').then((packet) =>
			packet?.cmd === 'connack' ? (packet.returnCode ?? null) : null,
		);
		this.closed = new Promise((resolve) => {
			this.socket.once('close', () => {
				this.#isClosed = true;
				for (const done of this.#waiting.values()) done(null);
				for (const listener of this.#listeners) listener();
				resolve();
			});
		});
		this.socket.once('open', () => this.send(connectPacket(options)));
	}

	get isClosed(): boolean {
		return this.#isClosed;
	}

	/**
	 * Connects, and waits until it is let in.
	 *
	 * @throws Error when it is not
	 */
	static async open(options: ClientOptions): Promise<Client> {
		const client = new Client(options);
		const answer = await client.answer;
		if (answer !== 0) throw new Error(`${options.user} ${options.id}: CONNECT was answered with ${answer}`);
		return client;
	}

	send(packet: Packet): void {
		this.sendBytes(mqtt.generate(packet));
	}

	sendBytes(bytes: Buffer): void {
		if (this.socket.readyState === WebSocket.OPEN) this.socket.send(bytes);
	}

	/**
	 * Subscribes with the quality that our pages ask for.
	 *
	 * @returns what was granted for each topic: a quality of service, or 128; null when the broker hung up
	 */
	async subscribe(...topics: readonly string[]): Promise<readonly number[] | null> {
		const messageId = this.#next++;
		const subscriptions = topics.map((topic) => ({ topic, qos: 0 as const }));
		this.send({ cmd: 'subscribe', messageId, subscriptions });
		const packet = await this.#answerTo(`suback ${messageId}`);
		return packet?.cmd === 'suback' ? packet.granted.map(Number) : null;
	}

	/** Publishes, at quality 1 unless said otherwise, and waits for the answer; with quality 0 there is none. */
	async publish(
		topic: string,
		payload: string,
		{ retain = false, qos = 1 }: { readonly retain?: boolean; readonly qos?: QoS } = {},
	): Promise<Fate> {
		const messageId = this.#next++;
		const packet = { cmd: 'publish', topic, payload, retain, qos, dup: false } as const;
		this.send(qos === 0 ? packet : { ...packet, messageId });
		if (qos === 0) return this.isClosed ? 'closed' : 'acknowledged';
		return (await this.#answerTo(`${qos === 1 ? 'puback' : 'pubrec'} ${messageId}`)) ? 'acknowledged' : 'closed';
	}

	/** Waits until everything that was sent has been read by the broker, or it has hung up. */
	async flush(): Promise<void> {
		this.send({ cmd: 'pingreq' });
		await this.#answerTo('pingresp');
	}

	/** Asks now and then whether the broker is there, from now on: it lets those go who say nothing for long. */
	keepAlive(): void {
		const pings = setInterval(() => this.send({ cmd: 'pingreq' }), PING_EVERY);
		void this.closed.then(() => clearInterval(pings));
	}

	/**
	 * Waits until something that was heard, before or from now on, is as wanted.
	 *
	 * @throws Error when it does not come in time
	 */
	async hears(isWanted: (heard: Heard) => boolean, within = 60_000): Promise<Heard> {
		const found = await until(
			() => this.heard.find(isWanted),
			(changed) => {
				this.#listeners.add(changed);
				return () => this.#listeners.delete(changed);
			},
			within,
		);
		if (!found) {
			const last = this.heard.slice(-5).map(({ topic, payload }) => `${topic}: ${payload.slice(0, 80)}`);
			throw new Error(`not heard within ${within} ms; heard last: ${last.join(', ') || 'nothing'}`);
		}
		return found;
	}

	/** Leaves as is proper: the broker sends no last will. */
	async leave(): Promise<void> {
		this.send({ cmd: 'disconnect' });
		this.socket.close();
		await this.closed;
	}

	/** Is gone without a word. */
	async vanish(): Promise<void> {
		this.socket.terminate();
		await this.closed;
	}

	#answerTo(name: string): Promise<Packet | null> {
		if (this.#isClosed) return Promise.resolve(null);
		return new Promise((resolve) => {
			this.#waiting.set(name, (packet) => {
				this.#waiting.delete(name);
				resolve(packet);
			});
		});
	}

	#take(packet: Packet): void {
		if (packet.cmd === 'publish') {
			this.heard.push({ topic: packet.topic, payload: String(packet.payload), retain: packet.retain });
			if (packet.qos === 1) this.send({ cmd: 'puback', ...withId(packet.messageId) });
			for (const listener of this.#listeners) listener();
			return;
		}
		const name = packet.messageId === undefined ? packet.cmd : `${packet.cmd} ${packet.messageId}`;
		this.#waiting.get(name)?.(packet);
	}
}

/** Opens a connection as a page would, from an origin. */
export function openSocket(address: string, origin = originOf(address), protocol = 'mqtt'): WebSocket {
	return new WebSocket(address, protocol, { origin, perMessageDeflate: false });
}

/** The HTTP status with which a socket is answered: 101 when it is opened. */
export function statusOf(socket: WebSocket): Promise<number> {
	return new Promise((resolve) => {
		socket.once('open', () => {
			socket.terminate();
			resolve(101);
		});
		socket.once('unexpected-response', (request, response) => {
			request.destroy();
			resolve(response.statusCode ?? 0);
		});
		socket.once('error', () => resolve(0));
	});
}

function originOf(address: string): string {
	return new URL(address.replace(/^ws/u, 'http')).origin;
}

export function connectPacket({ id, user, password, clean = true, keepalive = 30, will }: ClientOptions): Packet {
	return {
		cmd: 'connect',
		protocolId: 'MQTT',
		protocolVersion: 4,
		clientId: id,
		clean,
		keepalive,
		username: user,
		password: Buffer.from(password),
		...(will && { will: { ...will, qos: 1 as const } }),
	};
}

const withId = (messageId: number | undefined) => (messageId === undefined ? {} : { messageId });

/** Waits until something is there, looked for each time that something changes. */
async function until<T>(
	find: () => T | undefined,
	onChange: (changed: () => void) => () => void,
	within: number,
): Promise<T | undefined> {
	return new Promise((resolve) => {
		const end = (found: T | undefined) => {
			clearTimeout(timer);
			off();
			resolve(found);
		};
		const look = () => {
			const found = find();
			if (found !== undefined) end(found);
		};
		const timer = setTimeout(() => end(undefined), within);
		const off = onChange(look);
		look();
	});
}
