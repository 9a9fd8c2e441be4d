import { connect as connectTcp } from 'node:net';
import mqtt, { type Packet } from 'mqtt-packet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hereTopic, registerTopic, stateTopic } from '../../src/model/live/room.ts';
import { aedes, audience, isLeftOut, kinds, type TestBroker } from './harness/brokers.ts';
import { Client, connectPacket, openSocket } from './harness/client.ts';
import { fromOutside, lanAddress } from './harness/lan.ts';
import { newDevice, roomOf } from './harness/names.ts';

/** How long a state may take to reach everybody while somebody is at it, in milliseconds, on a machine that does other things as well. */
const PATIENCE = 20_000;

/** What a hostile client does, which has the code of a room. What it writes has `forged` in it. */
type Attack = (broker: TestBroker, room: ReturnType<typeof roomOf>) => Promise<void>;

const hostile = async (broker: TestBroker) => {
	const client = new Client({ address: broker.address, id: newDevice(), ...audience });
	await client.answer;
	return client;
};
/** Sends bytes as nobody's client does, and waits until the broker has hung up or a moment has passed. */
const throwBytes = async (broker: TestBroker, ...frames: readonly Buffer[]) => {
	const socket = openSocket(broker.address);
	socket.on('error', () => socket.terminate());
	await new Promise((resolve) => {
		socket.once('open', () => {
			for (const frame of frames) socket.send(frame);
			setTimeout(() => socket.terminate(), 500);
		});
		socket.once('close', resolve);
	});
};
const hello = () => mqtt.generate(connectPacket({ address: '', id: newDevice(), ...audience }));

const attacks: Readonly<Record<string, Attack>> = {
	async 'writes the state, and retains it'(broker, room) {
		for (const topic of [stateTopic(room), hereTopic(room)]) {
			const client = await hostile(broker);
			await client.publish(topic, 'forged', { retain: true });
			await client.vanish();
		}
	},
	async 'sends a frame of a megabyte'(broker, room) {
		const client = await hostile(broker);
		void client.publish(stateTopic(room), `forged ${'x'.repeat(2 ** 20)}`);
		await client.flush();
		await client.vanish();
	},
	async 'promises a packet of 256 megabytes, and sends it slowly'(broker) {
		const header = Buffer.from([0x30, 0xff, 0xff, 0xff, 0x7f, 0, 1, 0x61]);
		await throwBytes(broker, hello(), header, ...Array.from({ length: 64 }, () => Buffer.alloc(2048, 'x')));
	},
	async 'sends half a handshake of MQTT'(broker) {
		await throwBytes(broker, hello().subarray(0, 9));
	},
	async 'sends what is no MQTT'(broker) {
		await throwBytes(broker, Buffer.from('GET / HTTP/1.1\r\n\r\n'));
		await throwBytes(broker, Buffer.alloc(4000, 0xff));
		await throwBytes(broker, hello(), Buffer.from([0xf0, 0x00]), Buffer.from([0x36, 0x00]));
		await throwBytes(broker, hello(), hello());
	},
	async 'sends a text where bytes belong'(broker) {
		const socket = openSocket(broker.address);
		socket.on('error', () => socket.terminate());
		await new Promise((resolve) => {
			socket.once('open', () => socket.send('forged'));
			setTimeout(() => socket.terminate(), 500);
			socket.once('close', resolve);
		});
	},
	async 'names deep topics'(broker) {
		const deep = 'kd1/'.repeat(300);
		for (const packet of [
			{ cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: `${deep}#`, qos: 1 }] },
			{ cmd: 'publish', topic: deep, payload: 'forged', qos: 1, messageId: 2, retain: true, dup: false },
			{ cmd: 'unsubscribe', messageId: 3, unsubscriptions: [deep] },
		] satisfies readonly Packet[]) {
			const client = await hostile(broker);
			client.send(packet);
			await client.flush();
			await client.vanish();
		}
		const will = { topic: deep, payload: 'forged', retain: true };
		const client = new Client({ address: broker.address, id: newDevice(), ...audience, will });
		await client.answer;
		await client.vanish();
	},
	async 'subscribes to everything, and to what the broker says of itself'(broker) {
		for (const filter of ['#', '+/#', '$SYS/#', '$SYS/broker/#', '$MQTT/#', '$JS/#', 'kd1/#', '/', '']) {
			const client = await hostile(broker);
			const messageId = 1;
			try {
				client.send({ cmd: 'subscribe', messageId, subscriptions: [{ topic: filter, qos: 2 }] });
			} catch {
				// The codec writes no empty topic.
			}
			await client.flush();
			expect(client.heard.filter(({ topic }) => topic.startsWith('$'))).toEqual([]);
			await client.vanish();
		}
	},
	async 'floods its room with registers of many'(broker, room) {
		const client = await hostile(broker);
		for (let at = 0; at < 2000; at++) void client.publish(registerTopic(room, newDevice()), `forged ${at}`);
		await client.flush();
		await client.vanish();
	},
	async 'floods its room with a register of its own'(broker, room) {
		const client = await hostile(broker);
		for (let at = 0; at < 2000; at++) void client.publish(registerTopic(room, client.id), `forged ${at}`);
		await client.flush();
		await client.vanish();
	},
	async 'subscribes and leaves without end'(broker, room) {
		const client = await hostile(broker);
		for (let messageId = 1; messageId < 2000; messageId++) {
			client.send({ cmd: 'subscribe', messageId, subscriptions: [{ topic: stateTopic(room), qos: 1 }] });
			client.send({ cmd: 'unsubscribe', messageId, unsubscriptions: [stateTopic(room)] });
		}
		await client.flush();
		await client.vanish();
	},
	async 'leaves messages of the second quality half delivered'(broker, room) {
		const client = await hostile(broker);
		for (let messageId = 1; messageId < 500; messageId++) {
			client.send({
				cmd: 'publish',
				topic: registerTopic(room, newDevice()),
				payload: 'x',
				qos: 2,
				messageId,
				dup: false,
				retain: false,
			});
		}
		await client.flush();
		await client.vanish();
	},
	async 'goes without hearing anything more'(broker, room) {
		const client = await hostile(broker);
		await client.subscribe(stateTopic(room));
		client.socket.pause();
		held.push(() => client.socket.terminate());
		// More than the machine takes for it, so that the broker itself has to hold what it does not hear.
		const trainer = await Client.open({ address: broker.address, id: `desk-${newDevice()}`, ...broker.trainers[0] });
		for (let at = 0; at < 4000; at++) await trainer.publish(stateTopic(room), 'x'.repeat(2000));
		await trainer.leave();
	},
	async 'opens 1,000 connections, and says nothing in most of them'(broker) {
		const address =
			lanAddress !== undefined && broker.address.includes('localhost') ? fromOutside(broker.address) : broker.address;
		const sockets = Array.from({ length: 1000 }, (_, at) => {
			const socket = openSocket(address);
			socket.on('error', () => socket.terminate());
			if (at % 3 === 0) socket.once('open', () => socket.send(hello()));
			return socket;
		});
		await Promise.all(
			sockets.map(
				(socket) =>
					new Promise((resolve) => {
						socket.once('open', resolve);
						socket.once('close', resolve);
					}),
			),
		);
		held.push(...sockets.map((socket) => () => socket.terminate()));
	},
	async 'opens connections and sends nothing, or half a request'(broker) {
		const sockets = Array.from({ length: 200 }, (_, at) => {
			const socket = connectTcp(broker.port, '127.0.0.1');
			socket.on('error', () => socket.destroy());
			if (at % 2 === 0) socket.write('GET /live HTTP/1.1\r\nHost: loc');
			return socket;
		});
		await new Promise((resolve) => setTimeout(resolve, 300));
		held.push(...sockets.map((socket) => () => socket.destroy()));
	},
};
/** What goes on until the end of a test. */
const held: (() => void)[] = [];

describe.each(kinds.map((kind) => [kind.name, kind] as const))('%s', (_name, kind) => {
	describe.skipIf(isLeftOut(kind.program))('nothing gets through, and nobody else notices, when somebody', () => {
		let broker: TestBroker;
		beforeAll(async () => {
			broker = await kind.start();
		});
		afterAll(() => broker?.stop());

		it.each(Object.entries(attacks))('%s', async (_what, attack) => {
			const room = roomOf(broker.trainers[0].user);
			const own = newDevice();
			const desk = await Client.open({ address: broker.address, id: `desk-${newDevice()}`, ...broker.trainers[0] });
			await desk.subscribe(registerTopic(room, '+'));
			const phones = await Promise.all(
				[own, newDevice(), newDevice()].map((id) => Client.open({ address: broker.address, id, ...audience })),
			);
			// They only listen, and an attack may take long.
			for (const phone of [desk, ...phones]) phone.keepAlive();
			for (const phone of phones) await phone.subscribe(`kd1/+/${room.code}/state`, `kd1/+/${room.code}/here`);
			const [phone] = phones;

			let isOver = false;
			const attacking = attack(broker, room).finally(() => {
				isOver = true;
			});
			let at = 0;
			// The talk goes on meanwhile, and once more after it.
			do {
				at++;
				const state = `state ${at}`;
				await desk.publish(stateTopic(room), state, { retain: true });
				await Promise.all(phones.map((each) => each.hears(({ payload }) => payload === state, PATIENCE)));
				await new Promise((resolve) => setTimeout(resolve, 50));
			} while (!isOver);
			await attacking;
			await phone?.publish(registerTopic(room, own), 'vote');
			await desk.hears(({ payload }) => payload === 'vote', PATIENCE);

			for (const each of phones) {
				expect(each.isClosed).toBe(false);
				expect(each.heard.filter(({ payload }) => payload.includes('forged'))).toEqual([]);
				expect(each.heard.map(({ payload }) => payload)).toContain('state 1');
			}
			// Whoever is one of the hall may be heard as one, and no faster.
			if (kind === aedes) {
				expect(new Set(desk.heard.map(({ topic }) => topic)).size).toBeLessThanOrEqual(2);
				expect(desk.heard.length).toBeLessThanOrEqual(1 + 5 + 10);
			}
			for (const end of held.splice(0)) end();
			// Whoever comes after it finds a place, at the latest when she tries again.
			await expect
				.poll(
					async () => {
						const late = new Client({ address: broker.address, id: newDevice(), ...audience });
						const answer = await late.answer;
						await late.vanish();
						return answer;
					},
					{ timeout: 15_000, interval: 500 },
				)
				.toBe(0);
			expect(broker.told.filter((each) => each.startsWith('fault'))).toEqual([]);
			for (const each of [desk, ...phones]) await each.vanish();
		});
	});
});
