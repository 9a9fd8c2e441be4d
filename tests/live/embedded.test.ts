import { once } from 'node:events';
import { get } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { streamOf } from '../../src/commands/live/broker.ts';
import { registerTopic, stateTopic } from '../../src/model/live/room.ts';
import { type Account, audience, freePort, startEmbedded } from './harness/brokers.ts';
import { Client, type ClientOptions, openSocket, statusOf } from './harness/client.ts';
import { fromOutside, hasNoLan } from './harness/lan.ts';
import { newDevice, roomOf } from './harness/names.ts';

/** What the broker of `npm run live` does beyond the rights that all brokers give. */
let broker: Awaited<ReturnType<typeof startEmbedded>>;
const clients: Client[] = [];
afterEach(async () => {
	await Promise.all(clients.splice(0).map((client) => client.vanish()));
	await broker.stop();
});

const connect = (account: Account, id = newDevice(), more: Partial<ClientOptions> = {}) => {
	const client = new Client({ address: broker.address, id, ...account, ...more });
	clients.push(client);
	return client;
};
describe('The door', () => {
	const port = () => new URL(broker.address).port;
	it.each([
		['a page of this server', () => `http://localhost:${port()}`, 101],
		['a page of another site', () => 'https://example.org', 403],
		['a page of another port', () => 'http://localhost:1', 403],
		['a page without an origin of its own', () => 'null', 403],
	])('%s', async (_who, originOf, status) => {
		broker = await startEmbedded();
		expect(await statusOf(openSocket(broker.address, originOf()))).toBe(status);
	});

	it('turns away who calls the server by a name that is not its own, as a page elsewhere may with a name of its own', async () => {
		broker = await startEmbedded();
		const host = `deck.example.org:${port()}`;
		const status = await new Promise<number>((resolve, reject) => {
			const request = get(broker.address.replace(/^ws/u, 'http'), {
				headers: {
					Host: host,
					Origin: `http://${host}`,
					Connection: 'Upgrade',
					Upgrade: 'websocket',
					'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
					'Sec-WebSocket-Version': '13',
					'Sec-WebSocket-Protocol': 'mqtt',
				},
			});
			request.once('upgrade', (_response, socket) => {
				socket.destroy();
				resolve(101);
			});
			request.once('response', ({ statusCode = 0 }) => resolve(statusCode));
			request.once('error', reject);
		});
		expect(status).toBe(403);
	});

	it('is at one path, and for one protocol', async () => {
		broker = await startEmbedded();
		expect(await statusOf(openSocket(`${broker.address}/x`))).toBe(404);
		expect(await statusOf(openSocket(broker.address, undefined, 'chat'))).toBe(400);
	});

	it.skipIf(hasNoLan)('is open to phones in the network', async () => {
		broker = await startEmbedded();
		expect(await connect(audience, newDevice(), { address: fromOutside(broker.address) }).answer).toBe(0);
	});
});

describe('The trainer', () => {
	it.skipIf(hasNoLan)('is nobody who comes from outside, whatever key she has', async () => {
		broker = await startEmbedded();
		const [trainer] = broker.trainers;
		const outside = { address: fromOutside(broker.address) };
		expect(await connect(trainer, newDevice(), outside).answer).toBe(4);
		expect(await connect(trainer).answer).toBe(0);
	});

	it('loses her line to no phone that takes the name of her window', async () => {
		broker = await startEmbedded();
		const [trainer] = broker.trainers;
		const id = newDevice();
		const desk = connect(trainer, id);
		await desk.answer;
		expect(await connect(audience, id).answer).toBe(2);
		await desk.flush();
		expect(desk.isClosed).toBe(false);
		// A window of hers takes the line over, and may take it from a phone as well.
		expect(await connect(trainer, id).answer).toBe(0);
		await desk.closed;
	});

	it('has a place when all are taken', async () => {
		broker = await startEmbedded({ phones: 1 });
		await connect(audience).answer;
		expect(await connect(broker.trainers[0]).answer).toBe(0);
	});
});

/**
 * A broker on a busy machine writes to who has closed her socket already. If that ended the stream, her leave would never be
 * read, and the last will of the trainer's window be told, and kept, after it has closed its room.
 */
it('What comes too late for who has taken leave is no fault, and her leave is read still', async () => {
	broker = await startEmbedded();
	const port = await freePort();
	const sockets = new WebSocketServer({ port });
	const entered = new Promise<WebSocket>((resolve) => sockets.once('connection', resolve));
	const own = new WebSocket(`ws://localhost:${port}`);
	await once(own, 'open');
	const socket = await entered;
	const stream = streamOf(socket);
	own.send('leave');
	own.close();
	await once(socket, 'close');
	await new Promise<void>((resolve, reject) => {
		stream.once('error', reject);
		stream.cork();
		stream.write('one piece');
		stream.write('another');
		stream.uncork();
		stream.write('alone', (error) => (error ? reject(error) : resolve()));
	});
	expect(String(stream.read())).toBe('leave');
	sockets.close();
});

describe('A phone', () => {
	it('is told when all places are taken, and the command is told once', async () => {
		broker = await startEmbedded({ phones: 2 });
		const first = connect(audience);
		await first.answer;
		await connect(audience).answer;
		expect(await connect(audience).answer).toBe(3);
		expect(await connect(audience).answer).toBe(3);
		expect(broker.told.filter((each) => each === 'full')).toHaveLength(1);
		await first.leave();
		await expect.poll(() => connect(audience).answer).toBe(0);
	});

	it('comes back to its own place before it was missed', async () => {
		broker = await startEmbedded({ phones: 1 });
		const device = newDevice();
		const before = connect(audience, device);
		await before.answer;
		expect(await connect(audience, device).answer).toBe(0);
		await before.closed;
		expect(await connect(audience).answer).toBe(3);
	});

	it('is one of few from its address, where that is wanted', async () => {
		broker = await startEmbedded({ perAddress: 1 });
		await connect(audience).answer;
		expect(await connect(audience).answer).toBe(3);
	});

	it.skipIf(hasNoLan)('has a place whatever is taken at another address', async () => {
		broker = await startEmbedded({ perAddress: 1 });
		await connect(audience).answer;
		expect(await connect(audience, newDevice(), { address: fromOutside(broker.address) }).answer).toBe(0);
	});

	it.each([
		['a name that no device has', { id: 'short' }, 2],
		['a session that outlives it', { clean: false }, null],
		['no word for an hour', { keepalive: 3600 }, null],
		['no word ever', { keepalive: 0 }, null],
	] as const)('does not come in with %s', async (_what, more, answer) => {
		broker = await startEmbedded();
		const client = connect(audience, newDevice(), more);
		// A broker may answer with a number that MQTT has no name for.
		expect([answer, 6]).toContain(await client.answer);
		await client.closed;
	});

	it('is hung up on when it does not say who it is', { timeout: 20_000 }, async () => {
		broker = await startEmbedded();
		const socket = openSocket(broker.address);
		await once(socket, 'open');
		await once(socket, 'close');
	});

	it.skipIf(hasNoLan)('takes no place of others as long as it has not said who it is', async () => {
		// Four may be connected then, of which an address has half: the others are left to others.
		broker = await startEmbedded({ phones: 8 });
		const outside = fromOutside(broker.address);
		const silent = [openSocket(outside), openSocket(outside)];
		await Promise.all(silent.map((socket) => once(socket, 'open')));
		expect(await statusOf(openSocket(outside))).toBe(503);
		// The trainer comes in all the same, and others when one of them is hung up on.
		expect(await connect(broker.trainers[0]).answer).toBe(0);
		for (const socket of silent) socket.terminate();
		await expect.poll(() => statusOf(openSocket(outside))).toBe(101);
	});

	it('is dropped when it has been silent for too long', async () => {
		broker = await startEmbedded();
		const client = connect(audience, newDevice(), { keepalive: 1 });
		expect(await client.answer).toBe(0);
		await client.closed;
	});

	it('waits when it sends too fast, loses nothing, and holds up nobody', async () => {
		broker = await startEmbedded();
		const room = roomOf(broker.trainers[0].user);
		const desk = connect(broker.trainers[0]);
		await desk.answer;
		await desk.subscribe(registerTopic(room, '+'));
		const [hasty, other] = [newDevice(), newDevice()];
		const [fast, slow] = [connect(audience, hasty), connect(audience, other)];
		await Promise.all([fast.answer, slow.answer]);
		const started = performance.now();
		const sent = Array.from({ length: 7 }, (_, at) => fast.publish(registerTopic(room, hasty), `hasty ${at}`));
		await slow.publish(registerTopic(room, other), 'other');
		await desk.hears(({ payload }) => payload === 'other');
		expect(await Promise.all(sent)).toEqual(Array.from({ length: 7 }, () => 'acknowledged'));
		expect(performance.now() - started).toBeGreaterThan(3500);
		await desk.hears(({ payload }) => payload === 'hasty 6');
		const order = desk.heard.map(({ payload }) => payload);
		expect(order.indexOf('other')).toBeLessThan(order.indexOf('hasty 5'));
		expect(order.filter((payload) => payload.startsWith('hasty'))).toHaveLength(7);
	});

	it('is cut off when it sends without end', { timeout: 30_000 }, async () => {
		broker = await startEmbedded();
		const room = roomOf(broker.trainers[0].user);
		const device = newDevice();
		const client = connect(audience, device);
		await client.answer;
		for (let at = 0; at < 30; at++) void client.publish(registerTopic(room, device), `${at}`);
		await client.closed;
		// What MQTT has besides documents counts as well.
		const pinging = connect(audience);
		await pinging.answer;
		for (let at = 0; at < 20; at++) pinging.sendBytes(Buffer.alloc(4096, Buffer.from([0xc0, 0x00])));
		await pinging.closed;
	});

	it('hears a document in one frame', async () => {
		broker = await startEmbedded();
		const room = roomOf(broker.trainers[0].user);
		const desk = connect(broker.trainers[0]);
		const phone = connect(audience);
		await Promise.all([desk.answer, phone.answer]);
		await phone.subscribe(stateTopic(room));
		await phone.flush();
		let frames = 0;
		phone.socket.on('message', () => frames++);
		await desk.publish(stateTopic(room), 'x'.repeat(1000));
		await phone.hears(({ payload }) => payload.length === 1000);
		expect(frames).toBe(1);
	});

	it('is cut off when it sends a frame that no document needs', { timeout: 30_000 }, async () => {
		broker = await startEmbedded();
		const client = connect(audience);
		await client.answer;
		client.sendBytes(Buffer.alloc(4096, Buffer.from([0xc0, 0x00])));
		await client.flush();
		expect(client.isClosed).toBe(false);
		client.sendBytes(Buffer.alloc(4098, Buffer.from([0xc0, 0x00])));
		await client.closed;
	});

	it('subscribes to a few topics, not to ever more', async () => {
		broker = await startEmbedded();
		const client = connect(audience);
		await client.answer;
		const topics = Array.from({ length: 10 }, () => stateTopic(roomOf('hall')));
		const granted = [];
		for (const topic of topics) granted.push(...((await client.subscribe(topic)) ?? []));
		expect(granted).toEqual([...Array(8).fill(0), 128, 128]);
	});
});
