import type { AuthErrorCode, AuthenticateError } from 'aedes';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Line, type LineOptions, type LineState, openLine } from '../../../../src/browser/live/line.ts';
import { asPhone, OwnSocket, startBroker, type TestBroker } from './brokers.ts';

const STATE = 'kd1/hall/7KQ4MB/state';
const HERE = 'kd1/hall/7KQ4MB/here';
const UP = 'kd1/hall/7KQ4MB/up/device-0001';

/** What the line of a test has been told. */
interface Told {
	readonly line: Line;
	readonly states: readonly LineState[];
	readonly messages: readonly string[];
}

const lines: Line[] = [];

function opened(address: string, options: Partial<LineOptions> = {}): Told {
	const states: LineState[] = [];
	const messages: string[] = [];
	const line = openLine({
		...asPhone,
		address,
		onState: (state) => states.push(state),
		onMessage: (topic, payload) => messages.push(`${topic.slice('kd1/hall/7KQ4MB/'.length)}: ${payload}`),
		...options,
	});
	lines.push(line);
	return { line, states, messages };
}

afterEach(() => {
	for (const line of lines.splice(0)) line.close();
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

describe('with a broker', () => {
	let broker: TestBroker;
	const published = (topic: string) =>
		new Promise<string>((resolve) => {
			const heard = (packet: { readonly payload: string | Buffer }, done: () => void) => {
				broker.aedes.unsubscribe(topic, heard, () => undefined);
				resolve(packet.payload.toString());
				done();
			};
			broker.aedes.subscribe(topic, heard, () => undefined);
		});
	const retained = (topic: string, payload: string) =>
		new Promise<void>((resolve) => {
			broker.aedes.publish(
				{ cmd: 'publish', topic, payload: Buffer.from(payload), qos: 1, dup: false, retain: true },
				() => resolve(),
			);
		});

	beforeEach(async () => {
		broker = await startBroker();
		// Nobody waits for an attempt.
		vi.spyOn(Math, 'random').mockReturnValue(0);
	});
	afterEach(() => broker.kill());

	test('a line opens, and hears what was said before and what is said then', async () => {
		await retained(STATE, 'before');
		const { line, states, messages } = opened(broker.address);
		expect(line.state).toBe('connecting');
		await expect.poll(() => messages).toEqual(['state: before']);
		expect(states).toEqual(['open']);
		await retained(STATE, 'å');
		await expect.poll(() => messages.at(-1)).toBe('state: å');
	});

	test('what is published is known to be with the broker, which retains what it shall', async () => {
		const { line } = opened(broker.address);
		const heard = published(UP);
		await line.publish(UP, 'register');
		expect(await heard).toBe('register');
		await line.publish(STATE, 'slide 2', { retain: true });
		const late = opened(broker.address, { clientId: 'late' });
		await expect.poll(() => late.messages).toEqual(['state: slide 2']);
	});

	test('the will is told when the line breaks, and not when it is closed', async () => {
		const will = { topic: HERE, payload: '0' };
		const phone = opened(broker.address, { clientId: 'phone' });
		const leaving = opened(broker.address, { clientId: 'leaving', will });
		await leaving.line.publish(HERE, '1', { retain: true });
		await expect.poll(() => phone.messages).toEqual(['here: 1']);
		leaving.line.close();
		const breaking = opened(broker.address, { clientId: 'breaking', will });
		await breaking.line.publish(HERE, '1', { retain: true });
		await expect.poll(() => phone.messages).toEqual(['here: 1', 'here: 1']);
		breaking.line.check();
		broker.cut();
		await expect.poll(() => phone.line.state).toBe('open');
		await expect.poll(() => phone.messages.at(-1)).toBe('here: 0');
	});

	test('a broker that was killed and is back is found again, and hears what was not acknowledged', async () => {
		const { line, states, messages } = opened(broker.address);
		await expect.poll(() => line.state).toBe('open');
		await broker.kill();
		await expect.poll(() => line.state).toBe('lost');
		const first = line.publish(UP, 'first');
		const second = line.publish(UP, 'second');
		const { port } = broker;
		const heard: string[] = [];
		broker = await startBroker(port, {
			authorizePublish(_client, { topic, payload }, done) {
				heard.push(`${topic}: ${payload.toString()}`);
				done(null);
			},
		});
		await Promise.all([first, second]);
		expect(heard).toEqual([`${UP}: second`]);
		expect(states).toEqual(['open', 'lost', 'open']);
		await retained(STATE, 'again');
		await expect.poll(() => messages).toEqual(['state: again']);
	});

	test('who takes the place of a line is told, and the line does not come back', async () => {
		vi.spyOn(Math, 'random').mockReturnValue(0.2);
		const phone = opened(broker.address, { clientId: 'phone' });
		const desk = (by: string): Partial<LineOptions> => ({
			clientId: 'desk',
			subscriptions: [STATE],
			will: { topic: HERE, payload: '0', otherwise: '1' },
			isTakenOver: (_topic, payload) => payload.slice(0, 1) > by,
		});
		const earlier = opened(broker.address, desk('a'));
		await earlier.line.publish(STATE, 'a', { retain: true });
		const later = opened(broker.address, desk('b'));
		await later.line.publish(STATE, 'b', { retain: true });
		await expect.poll(() => earlier.line.state).toBe('superseded');
		await expect.poll(() => later.line.state).toBe('open');
		const before = broker.connected();
		await later.line.publish(STATE, 'b again', { retain: true });
		earlier.line.check();
		await later.line.publish(STATE, 'b still', { retain: true });
		expect(broker.connected()).toBe(before);
		expect(earlier.line.state).toBe('superseded');
		// The will of the earlier one was told after the later one had come.
		expect(phone.messages).toContain('here: 0');
		expect(phone.messages.filter((message) => message.startsWith('here')).at(-1)).toBe('here: 1');
	});
});

describe('a broker that lets nobody in', () => {
	/** A broker that answers every name and password with a code. */
	async function refusing(code: AuthErrorCode): Promise<TestBroker> {
		return startBroker(0, {
			authenticate(_client, _user, _password, done) {
				const error: AuthenticateError = Object.assign(new Error('refused'), { returnCode: code });
				done(error, false);
			},
		});
	}

	test.each([4, 5] as const)('with code %d is not asked again', async (code) => {
		const broker = await refusing(code);
		const { line, states } = opened(broker.address);
		await expect.poll(() => line.state).toBe('refused');
		line.check();
		expect(states).toEqual(['refused']);
		expect(broker.connected()).toBe(1);
		await broker.kill();
	});

	test('as all places are taken is asked again', async () => {
		vi.spyOn(Math, 'random').mockReturnValue(0);
		const broker = await refusing(3);
		const { line } = opened(broker.address);
		await expect.poll(broker.connected).toBeGreaterThan(2);
		expect(line.state).toBe('full');
		line.close();
		await broker.kill();
	});
});

describe('on a socket', () => {
	let sockets: OwnSocket[] = [];
	const own: Partial<LineOptions> = {
		socket: () => {
			const socket = new OwnSocket();
			sockets.push(socket);
			return socket;
		},
	};
	const newest = (): OwnSocket => {
		const socket = sockets.at(-1);
		if (!socket) throw new Error('No socket was opened');
		return socket;
	};
	const state = (payload: string) =>
		({ cmd: 'publish', topic: STATE, payload, qos: 0, retain: true, dup: false }) as const;
	const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
	/** A line that the broker has let in. */
	async function open(options: Partial<LineOptions> = {}): Promise<Told> {
		const told = opened('ws://own', { ...own, ...options });
		newest().answer();
		await pass(0);
		expect(told.line.state).toBe('open');
		return told;
	}

	beforeEach(() => {
		sockets = [];
		vi.useFakeTimers();
		vi.spyOn(Math, 'random').mockReturnValue(1);
	});

	test('says who it is, with a clean session and its will', async () => {
		await open({ user: 'vasa', password: 'key', will: { topic: HERE, payload: '0' } });
		expect(newest().sentAs('connect')).toMatchObject([
			{
				clientId: 'line-of-a-test',
				clean: true,
				keepalive: 60,
				protocolVersion: 4,
				username: 'vasa',
				password: Buffer.from('key'),
				will: { topic: HERE, payload: Buffer.from('0'), retain: true },
			},
		]);
		expect(newest().sentAs('subscribe')).toMatchObject([
			{
				subscriptions: [
					{ topic: 'kd1/+/7KQ4MB/state', qos: 0 },
					{ topic: 'kd1/+/7KQ4MB/here', qos: 0 },
				],
			},
		]);
	});

	test.each([1, 2, 3, 7, 600, 1300, Number.POSITIVE_INFINITY])(
		'reads what comes in pieces of %d bytes',
		async (size) => {
			const { messages } = await open();
			const long = 'å'.repeat(400);
			newest().come([state('first'), state(long), { cmd: 'pingresp' }, state(''), state('last')], size);
			await pass(0);
			expect(messages).toEqual(['state: first', `state: ${long}`, 'state: ', 'state: last']);
		},
	);

	test('goes on after an error of who is told', async () => {
		const heard: string[] = [];
		const errors: unknown[] = [];
		const caught = (error: unknown) => errors.push(error);
		process.on('uncaughtException', caught);
		await open({
			onMessage(_topic, payload) {
				heard.push(payload);
				if (payload === 'first') throw new Error('of the test');
			},
		});
		newest().come([state('first'), state('second')]);
		await pass(0);
		expect(heard).toEqual(['first', 'second']);
		vi.useRealTimers();
		await expect.poll(() => errors).toHaveLength(1);
		process.off('uncaughtException', caught);
	});

	test('pings, and is lost when no answer comes in ten seconds', async () => {
		const { line } = await open();
		await pass(25_000);
		expect(newest().sentAs('pingreq')).toHaveLength(1);
		newest().come([{ cmd: 'pingresp' }]);
		await pass(25_000);
		expect(newest().sentAs('pingreq')).toHaveLength(2);
		// What else comes may have waited on the way since the network broke.
		newest().come([state('old')]);
		await pass(9999);
		expect(line.state).toBe('open');
		await pass(1);
		expect(line.state).toBe('lost');
		expect(newest().isClosed).toBe(true);
	});

	test('comes back at once when it is looked at and nothing answers in three seconds', async () => {
		const { line } = await open();
		line.check();
		expect(newest().sentAs('pingreq')).toHaveLength(1);
		await pass(2999);
		expect(line.state).toBe('open');
		await pass(1);
		expect(line.state).toBe('lost');
		await pass(1);
		expect(sockets).toHaveLength(2);
		newest().answer();
		await pass(0);
		expect(line.state).toBe('open');
	});

	test('comes back without asking when it has slept for longer than an answer to a ping can be away', async () => {
		const { line, states } = await open();
		// No timer runs in a page that is frozen.
		vi.setSystemTime(Date.now() + 45_001);
		line.check();
		expect(sockets).toHaveLength(2);
		expect(sockets[0]?.isClosed).toBe(true);
		newest().answer();
		await pass(0);
		expect(states).toEqual(['open', 'lost', 'open']);
	});

	test('that answers when it is looked at stays, and waits like all others when it is lost later', async () => {
		const { line } = await open();
		line.check();
		newest().come([{ cmd: 'pingresp' }]);
		await pass(20_000);
		expect(line.state).toBe('open');
		newest().happen('close');
		await pass(499);
		expect(sockets).toHaveLength(1);
		await pass(1);
		expect(sockets).toHaveLength(2);
	});

	test('looked at between two attempts makes one at once, and leaves one that has just begun', async () => {
		const { line } = await open();
		newest().happen('close');
		await pass(0);
		line.check();
		expect(sockets).toHaveLength(2);
		await pass(1000);
		line.check();
		expect(sockets).toHaveLength(2);
		await pass(2001);
		line.check();
		expect(sockets).toHaveLength(3);
		expect(sockets[1]?.isClosed).toBe(true);
		await pass(500);
		expect(sockets).toHaveLength(3);
	});

	test('looked at while an attempt has just begun, makes another one at once when that fails', async () => {
		const { line } = await open();
		for (const wait of [500, 1000, 2000, 4000, 8000, 15_000]) {
			newest().happen('close');
			await pass(wait);
		}
		const count = sockets.length;
		line.check();
		newest().happen('close');
		await pass(0);
		expect(sockets).toHaveLength(count + 1);
		newest().happen('close');
		await pass(1000);
		expect(sockets).toHaveLength(count + 2);
	});

	test('waits longer after each attempt, fifteen seconds at most, and never longer than the random part of it', async () => {
		opened('ws://own', own);
		for (const wait of [500, 1000, 2000, 4000, 8000, 15_000, 15_000]) {
			const count = sockets.length;
			newest().happen('error');
			newest().happen('close');
			await pass(wait - 1);
			expect(sockets, `before ${wait}`).toHaveLength(count);
			await pass(1);
			expect(sockets, `after ${wait}`).toHaveLength(count + 1);
		}
		vi.spyOn(Math, 'random').mockReturnValue(0.1);
		newest().happen('close');
		await pass(1500);
		expect(sockets).toHaveLength(9);
	});

	test('waits longer as well when it is let in and thrown out', async () => {
		const { line } = await open();
		for (const wait of [500, 1000, 2000]) {
			newest().happen('close');
			await pass(wait);
			newest().answer();
			await pass(0);
			expect(line.state).toBe('open');
		}
		await pass(10_001);
		newest().happen('close');
		await pass(500);
		expect(sockets).toHaveLength(5);
	});

	test('is lost when the broker says nothing for ten seconds', async () => {
		const { line } = opened('ws://own', own);
		newest().happen('open');
		await pass(9999);
		expect(line.state).toBe('connecting');
		await pass(1);
		expect(line.state).toBe('lost');
		expect(newest().isClosed).toBe(true);
	});

	test('waits longer as well when the broker says nothing, however late the clock', async () => {
		opened('ws://own', own);
		for (const wait of [500, 1000, 2000, 4000]) {
			newest().happen('open');
			// Timers come later than they are asked for.
			vi.setSystemTime(Date.now() + 5);
			await pass(10_000);
			const count = sockets.length;
			await pass(wait - 1);
			expect(sockets, `before ${wait}`).toHaveLength(count);
			await pass(1);
			expect(sockets, `after ${wait}`).toHaveLength(count + 1);
		}
	});

	test('is lost, and tries again, when the browser refuses the address, or what comes is no MQTT', async () => {
		let refused = 0;
		const blocked = opened('ws://own', {
			socket() {
				refused++;
				throw new Error('SecurityError');
			},
		});
		await pass(500);
		expect(blocked.line.state).toBe('lost');
		expect(refused).toBe(2);
		for (const data of ['text', Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).buffer]) {
			const { line } = await open();
			newest().happen('message', data);
			await pass(0);
			expect(line.state).toBe('lost');
			line.close();
		}
	});

	test('sends again what was not acknowledged, in the order in which it was asked for', async () => {
		const { line } = await open();
		const kept: string[] = [];
		const publish = (topic: string, payload: string) => {
			line.publish(topic, payload).then(() => kept.push(payload));
		};
		publish(STATE, 'one');
		publish(UP, 'two');
		publish(STATE, 'three');
		const sent = newest().sentAs('publish');
		expect(sent.map(({ payload }) => payload.toString())).toEqual(['one', 'two', 'three']);
		// The acknowledgement of a text that another has replaced is none of the other.
		newest().come([{ cmd: 'puback', messageId: sent[0]?.messageId ?? 0 }]);
		await pass(0);
		expect(kept).toEqual([]);
		newest().happen('close');
		await pass(500);
		newest().answer();
		await pass(0);
		const again = newest().sentAs('publish');
		expect(again.map(({ payload }) => payload.toString())).toEqual(['two', 'three']);
		newest().come(again.map(({ messageId = 0 }) => ({ cmd: 'puback', messageId }) as const));
		await pass(0);
		expect(kept.toSorted()).toEqual(['one', 'three', 'two']);
		newest().happen('close');
		await pass(1000);
		expect(sockets).toHaveLength(3);
		newest().answer();
		await pass(0);
		expect(newest().sentAs('publish')).toEqual([]);
	});

	test('that is open says so in place of its will, each time, and when the will of an earlier one comes late', async () => {
		const { line, messages } = await open({ will: { topic: HERE, payload: '0', otherwise: '1' } });
		const said = () =>
			newest()
				.sentAs('publish')
				.map(({ topic, payload, retain }) => [topic, payload.toString(), retain]);
		expect(newest().sentAs('subscribe')[0]?.subscriptions.at(-1)).toMatchObject({ topic: HERE });
		expect(said()).toEqual([[HERE, '1', true]]);
		newest().come([
			{ ...state('0'), topic: HERE },
			{ ...state('1'), topic: HERE },
		]);
		await pass(0);
		expect(said()).toEqual([
			[HERE, '1', true],
			[HERE, '1', true],
		]);
		expect(messages).toEqual(['here: 0', 'here: 1']);
		newest().happen('close');
		await pass(500);
		newest().answer();
		await pass(0);
		expect(said()).toEqual([[HERE, '1', true]]);
		// Who says it herself is not contradicted.
		line.publish(HERE, '0', { retain: true });
		newest().come([{ ...state('0'), topic: HERE }]);
		await pass(0);
		expect(said().at(-1)).toEqual([HERE, '0', true]);
	});

	test('that is closed says so, and neither sends nor comes back', async () => {
		const { line, states } = await open();
		line.close();
		expect(newest().sentAs('disconnect')).toHaveLength(1);
		expect(newest().isClosed).toBe(true);
		newest().happen('close');
		line.publish(UP, 'late');
		line.check();
		await pass(60_000);
		expect(sockets).toHaveLength(1);
		expect(newest().sentAs('publish')).toEqual([]);
		expect(states).toEqual(['open']);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('is looked at when somebody returns to the page, or the network is back', async () => {
		const page = Object.assign(new EventTarget(), { visibilityState: 'hidden' });
		const view = new EventTarget();
		vi.stubGlobal('document', page);
		vi.stubGlobal('addEventListener', view.addEventListener.bind(view));
		const { line } = await open();
		const pings = () => newest().sentAs('pingreq').length;
		page.dispatchEvent(new Event('visibilitychange'));
		expect(pings()).toBe(0);
		page.visibilityState = 'visible';
		page.dispatchEvent(new Event('visibilitychange'));
		expect(pings()).toBe(1);
		view.dispatchEvent(new Event('pageshow'));
		view.dispatchEvent(new Event('online'));
		expect(pings()).toBe(3);
		line.close();
		view.dispatchEvent(new Event('online'));
		expect(pings()).toBe(3);
	});
});
