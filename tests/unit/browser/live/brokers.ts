import { createServer } from 'node:http';
import { Aedes, type AedesOptions } from 'aedes';
import { generate, type Packet, parser } from 'mqtt-packet';
import { createWebSocketStream, WebSocket, WebSocketServer } from 'ws';
import type { WebSocketLike } from '../../../../src/browser/live/connection.ts';
import type { LineOptions } from '../../../../src/browser/live/line.ts';

/** Who a line of the tests is. Whoever needs to hear replaces what hears. */
export const asPhone: Omit<LineOptions, 'address'> = {
	clientId: 'line-of-a-test',
	user: 'audience',
	password: '',
	subscriptions: ['kd1/+/7KQ4MB/state', 'kd1/+/7KQ4MB/here'],
	onMessage: () => undefined,
	onState: () => undefined,
	socket: socketOfNode,
};

/** The socket of Node, as a line asks for one. */
export function socketOfNode(address: string): WebSocketLike {
	return new WebSocket(address, 'mqtt');
}

/** A broker in this process, which can be killed. */
export interface TestBroker {
	readonly aedes: Aedes;
	readonly port: number;
	readonly address: string;
	/** How many have connected. */
	readonly connected: () => number;
	/** Breaks off all connections, and answers no more. */
	kill(): Promise<void>;
	/** Breaks off all connections, and goes on. */
	cut(): void;
}

/**
 * Starts a broker.
 *
 * @param port where it listens; 0 for any free one
 * @param rules who may do what; everybody everything by default
 */
export async function startBroker(port = 0, rules: AedesOptions = {}): Promise<TestBroker> {
	const aedes = await Aedes.createBroker(rules);
	const server = createServer();
	const sockets = new WebSocketServer({ server });
	let connected = 0;
	sockets.on('connection', (socket, request) => {
		connected++;
		const stream = createWebSocketStream(socket);
		// A connection that is broken off is what the tests are about.
		stream.on('error', () => undefined);
		aedes.handle(stream, request);
	});
	await new Promise<void>((listening) => {
		server.listen(port, '127.0.0.1', listening);
	});
	const bound = server.address();
	const own = typeof bound === 'object' && bound ? bound.port : port;
	const cut = () => {
		for (const socket of sockets.clients) socket.terminate();
	};
	return {
		aedes,
		port: own,
		address: `ws://127.0.0.1:${own}`,
		connected: () => connected,
		async kill() {
			const closed = new Promise((resolve) => server.close(resolve));
			cut();
			server.closeAllConnections();
			sockets.close();
			await closed;
			await new Promise<void>((resolve) => aedes.close(resolve));
		},
		cut,
	};
}

/** A socket without a network: a test decides what comes, when, and in which pieces. */
export class OwnSocket implements WebSocketLike {
	binaryType = '';
	/** What the line has sent. */
	readonly sent: Packet[] = [];
	isClosed = false;
	readonly #listeners = new Map<string, ((event: { readonly data: unknown }) => void)[]>();
	readonly #frames = parser({ protocolVersion: 4 });

	constructor() {
		this.#frames.on('packet', (packet: Packet) => this.sent.push(packet));
	}

	addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void {
		this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
	}

	send(data: Uint8Array<ArrayBuffer>): void {
		this.#frames.parse(Buffer.from(data));
	}

	close(): void {
		this.isClosed = true;
	}

	/** Has something happen to the socket. */
	happen(type: 'open' | 'close' | 'error' | 'message', data?: unknown): void {
		for (const listener of this.#listeners.get(type) ?? []) listener({ data });
	}

	/** Has packets come in pieces of so many bytes: one for all by default. */
	come(packets: readonly Packet[], size = Number.POSITIVE_INFINITY): void {
		const bytes = Buffer.concat(packets.map((packet) => generate(packet)));
		for (let at = 0; at < bytes.length; at += size) {
			this.happen('message', Uint8Array.from(bytes.subarray(at, at + size)).buffer);
		}
	}

	/** Opens it, and answers to who connects. */
	answer(returnCode = 0): void {
		this.happen('open');
		this.come([{ cmd: 'connack', returnCode, sessionPresent: false }]);
	}

	/** The packets of a kind that the line has sent. */
	sentAs<Kind extends Packet['cmd']>(kind: Kind): readonly Extract<Packet, { cmd: Kind }>[] {
		return this.sent.filter((packet): packet is Extract<Packet, { cmd: Kind }> => packet.cmd === kind);
	}
}
