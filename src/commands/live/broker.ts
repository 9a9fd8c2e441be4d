import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Aedes, type AedesOptions, type AuthenticateError, type Client } from 'aedes';
import { createWebSocketStream, type WebSocket } from 'ws';
import { MAX_DOCUMENT } from '../../model/live/documents.ts';
import { AUDIENCE, EMBEDDED_OWNER, isDevice, LIVE_PATH, placeOfTopic } from '../../model/live/room.ts';
import { isLoopback } from './addresses.ts';
import { Bucket } from './bucket.ts';
import { openDoor } from './door.ts';

/** How many phones are let in. */
export interface LiveLimits {
	/** In all. */
	readonly phones: number;
	/** From one address; null for any number, since a router may hide a hall behind one. */
	readonly perAddress: number | null;
}

export const usualLimits: LiveLimits = { phones: 400, perAddress: null };

export interface LiveBrokerOptions {
	/** What it answers within, at `/live`. */
	readonly server: Server;
	/** The trainer's password, which is good on this machine only. */
	readonly key: string;
	readonly limits?: LiveLimits;
	/** Is called when the first phone is turned away because all places are taken. */
	onFull?(): void;
	/** Is called with a fault of the broker itself, which goes on all the same. */
	onFault?(error: unknown): void;
}

/** A broker that answers within a server. */
export interface LiveBroker {
	/** Whether phones wait outside, as all places are taken. */
	readonly isFull: boolean;
	/** Closes every connection. */
	close(): Promise<void>;
}

/** The largest frame, in bytes: a document with its topic and all that MQTT adds. */
const MAX_FRAME = 4096;
/** How long somebody may take to say who it is, and a request to come, in milliseconds. */
const CONNECT_TIMEOUT = 5000;
const REQUEST_TIMEOUT = 10_000;
/** How long a phone that takes nothing is waited for, in milliseconds: others may have to wait with it. */
const DRAIN_TIMEOUT = 10_000;
/** How seldom a phone may say that it is there, in seconds; after one and a half times as long it is dropped. */
const KEEP_ALIVE = 60;
/** `kd1/OWNER/CODE/up/DEVICE` has five levels. */
const MAX_LEVELS = 5;
/** How many topics a phone may subscribe to: two of its room, and those of rooms that it was in before. */
const MAX_SUBSCRIPTIONS = 8;
/** How many documents a phone may send at once, and how many a second then. */
const DOCUMENTS = { size: 5, perSecond: 0.5 };
/** How long a document that comes sooner may have to wait, in milliseconds. Who sends still more is cut off. */
const MAX_WAIT = 20_000;
/** How many bytes a phone may send at once, and how many a second then, in frames. */
const BYTES = { size: 32_768, perSecond: 2048 };
/** How many may be connected, for each place, who have not yet said who they are; and how many of these may come from one address. */
const UNKNOWN_PER_PLACE = 0.5;
const SHARE_OF_ADDRESS = 0.5;

/** For how long a phone that was turned away may still be waiting, in milliseconds: it tries again within half of that. */
const WAITING = 30_000;

/** The answers to who is not let in, as MQTT has them. The second tells a phone that all places are taken. */
const REFUSED = { identifier: 2, full: 3, password: 4, user: 5 } as const;
type Refusal = (typeof REFUSED)[keyof typeof REFUSED];

/** Somebody who is connected. */
interface Guest {
	readonly address: string;
	role: 'unknown' | 'phone' | 'desk';
	/** The id of its client, which is the device of a phone. */
	id: string;
	subscriptions: number;
	readonly documents: Bucket;
	readonly bytes: Bucket;
}

/** Makes a key that nobody can guess, in signs that an address can have. */
export function newKey(): string {
	return randomBytes(24).toString('base64url');
}

/**
 * Starts a broker of MQTT over WebSocket within a server. The trainer is who comes from this machine with the key. All others are
 * phones: each may read what is said in the rooms whose codes it knows, and write its own register.
 *
 * @param options where it answers, the key, and how many phones are let in
 * @returns what stops it; the server goes on
 */
export async function startBroker(options: LiveBrokerOptions): Promise<LiveBroker> {
	const { server, limits = usualLimits, onFull, onFault } = options;
	const isKey = sameAs(options.key);
	const guests = new Set<Guest>();
	const guestOf = new WeakMap<Client, Guest>();
	let turnedAwayAt: number | undefined;

	/** Why somebody is not let in; undefined for who is, and then has a role. */
	const refusalOf = (guest: Guest, id: string, user: string | undefined, password: string): Refusal | undefined => {
		if (user === EMBEDDED_OWNER) {
			if (!isLoopback(guest.address) || !isKey(password)) return REFUSED.password;
			guest.role = 'desk';
			return undefined;
		}
		if (user !== AUDIENCE) return REFUSED.user;
		if (!isDevice(id)) return REFUSED.identifier;
		const same = [...guests].find((other) => other !== guest && other.id === id);
		// The trainer's window would lose its connection to a phone of the same name.
		if (same?.role === 'desk') return REFUSED.identifier;
		// Who comes back before it was missed takes its own place.
		if (!same && !hasPlace(guest)) return REFUSED.full;
		guest.role = 'phone';
		return undefined;
	};
	const hasPlace = ({ address }: Guest): boolean => {
		const phones = [...guests].filter(({ role }) => role === 'phone');
		const near = phones.filter((phone) => phone.address === address);
		return phones.length < limits.phones && near.length < (limits.perAddress ?? Number.POSITIVE_INFINITY);
	};

	const rules: AedesOptions = {
		preConnect(client, { clean }, done) {
			// What is kept for who is away would be kept for anybody who comes once.
			const isPlain = clean === true && guestOf.has(client);
			done(isPlain ? null : new Error('not allowed'), isPlain);
		},
		authenticate(client, user, password, done) {
			const guest = guestOf.get(client);
			const returnCode = guest ? refusalOf(guest, client.id, user, String(password ?? '')) : REFUSED.user;
			if (returnCode === REFUSED.full) {
				if (turnedAwayAt === undefined) onFull?.();
				turnedAwayAt = Date.now();
			}
			if (guest && returnCode === undefined) guest.id = client.id;
			done(returnCode === undefined ? null : refused(returnCode), returnCode === undefined);
		},
		authorizeSubscribe(client, subscription, done) {
			const guest = guestOf.get(client);
			done(null, guest && mayRead(guest, subscription.topic) ? subscription : null);
		},
		authorizePublish(client, { topic, payload, qos, retain }, done) {
			const guest = client ? guestOf.get(client) : undefined;
			if (!guest || qos === 2 || Buffer.byteLength(payload) > MAX_DOCUMENT || !mayWrite(guest, topic, retain)) {
				done(new Error('not allowed'));
				return;
			}
			const wait = guest.role === 'phone' ? guest.documents.take() : 0;
			if (wait > MAX_WAIT) done(new Error('too much'));
			// It waits for its turn; what is held for it meanwhile has an end in the bytes that a phone may send.
			else if (wait > 0) setTimeout(done, wait);
			else done();
		},
	};
	const broker = await Aedes.createBroker({
		...rules,
		connectTimeout: CONNECT_TIMEOUT,
		drainTimeout: DRAIN_TIMEOUT,
		keepaliveLimit: KEEP_ALIVE,
		maxTopicLevels: MAX_LEVELS,
	});
	broker.addListener('error', (error: unknown) => onFault?.(error));
	server.headersTimeout = REQUEST_TIMEOUT;

	const door = openDoor({
		server,
		path: `/${LIVE_PATH}`,
		protocol: 'mqtt',
		maxFrame: MAX_FRAME,
		hasPlace({ socket: { remoteAddress } }) {
			if (isLoopback(remoteAddress)) return true;
			const unknown = [...guests].filter(({ role }) => role === 'unknown');
			const near = unknown.filter(({ address }) => address === remoteAddress);
			const places = limits.phones * UNKNOWN_PER_PLACE;
			// Who holds all places of its address keeps only those out who share it.
			const ofAddress = Math.min(places * SHARE_OF_ADDRESS, limits.perAddress ?? Number.POSITIVE_INFINITY);
			return unknown.length < places && near.length < Math.max(ofAddress, 1);
		},
		onEnter(socket, request) {
			const guest = guestAt(request);
			guests.add(guest);
			socket.once('close', () => guests.delete(guest));
			cutOffFloods(socket, guest);
			guestOf.set(broker.handle(streamOf(socket), request), guest);
		},
	});
	return {
		get isFull() {
			return turnedAwayAt !== undefined && Date.now() - turnedAwayAt < WAITING;
		},
		async close() {
			door.close();
			await new Promise<void>((resolve) => broker.close(resolve));
		},
	};
}

function guestAt({ socket }: IncomingMessage): Guest {
	return {
		address: socket.remoteAddress ?? '',
		role: 'unknown',
		id: '',
		subscriptions: 0,
		documents: new Bucket(DOCUMENTS),
		bytes: new Bucket(BYTES),
	};
}

/**
 * A socket as the broker writes to it. A packet, which it writes in pieces, goes in one frame: it takes half the time.
 *
 * @param socket the socket of somebody who has come in
 */
export function streamOf(socket: WebSocket): Duplex {
	// Who has taken leave may still be written to. As a fault, that would end the stream before its leave has been read from it,
	// and the broker would tell a last will that was taken back.
	const isLate = () => socket.readyState > socket.OPEN;
	const stream = createWebSocketStream(socket, {
		writev(pieces, done) {
			if (isLate()) done();
			else socket.send(Buffer.concat(pieces.map(({ chunk }) => chunk)), done);
		},
	});
	const write = stream._write;
	stream._write = (chunk, encoding, done) => {
		if (isLate()) done();
		else write.call(stream, chunk, encoding, done);
	};
	return stream;
}

/** Cuts somebody off who sends more than any phone does, whatever it is. */
function cutOffFloods(socket: WebSocket, guest: Guest): void {
	socket.on('message', (data: Buffer, isBinary) => {
		const isFlood = guest.role !== 'desk' && guest.bytes.take(data.length) > 0;
		if (isFlood || !isBinary) socket.terminate();
	});
}

/** The topics that a guest may subscribe to: those of one room, by its code. */
const READABLE = {
	phone: new RegExp(`^kd1/(?:\\+|${EMBEDDED_OWNER})/[A-Z2-9]{6}/(?:state|here)$`, 'u'),
	desk: new RegExp(`^kd1/${EMBEDDED_OWNER}/[A-Z2-9]{6}/(?:state|here|up/\\+)$`, 'u'),
} as const;

function mayRead(guest: Guest, topic: string): boolean {
	if (guest.role === 'unknown' || !READABLE[guest.role].test(topic)) return false;
	return guest.role === 'desk' || ++guest.subscriptions <= MAX_SUBSCRIPTIONS;
}

function mayWrite({ role, id }: Guest, topic: string, retain: boolean): boolean {
	const place = placeOfTopic(topic);
	if (place?.room.owner !== EMBEDDED_OWNER) return false;
	if (place.kind === 'register') return role === 'phone' && place.device === id && !retain;
	return role === 'desk';
}

function refused(returnCode: Refusal): AuthenticateError {
	return Object.assign(new Error('refused'), { returnCode });
}

/** Compares a text with others in the same time, however much of them is the same. */
function sameAs(text: string): (other: string) => boolean {
	const digest = (each: string) => createHash('sha256').update(each).digest();
	const wanted = digest(text);
	return (other) => timingSafeEqual(digest(other), wanted);
}
