import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type BrokerProgram, installedBroker } from '../../../src/commands/brokers.ts';
import { type LiveLimits, newKey, startBroker, usualLimits } from '../../../src/commands/live/broker.ts';
import { AUDIENCE, EMBEDDED_OWNER, LIVE_PATH } from '../../../src/model/live/room.ts';

/** An account of a broker. */
export interface Account {
	readonly user: string;
	readonly password: string;
}

/** The account of all phones. */
export const audience: Account = { user: AUDIENCE, password: AUDIENCE };

/** A broker that runs for a test, in a process of its own. */
export interface TestBroker {
	/** Where its clients come in. */
	readonly address: string;
	readonly port: number;
	/** The id of its process, which is another after each start. */
	readonly pid: number;
	/** Trainers; the embedded broker has one. */
	readonly trainers: readonly [Account, ...Account[]];
	/** What it has told of itself. */
	readonly told: readonly string[];
	/** Ends it at once, as a machine that loses its power. */
	kill(): Promise<void>;
	/** Starts it again, under the same address. */
	restart(): Promise<void>;
	stop(): Promise<void>;
}

/** A kind of broker. */
export interface BrokerKind {
	readonly name: string;
	/** What has to be installed for it; null for nothing. */
	readonly program: BrokerProgram | null;
	/** @param phones how many the embedded broker lets in */
	start(phones?: number): Promise<TestBroker>;
}

export const aedes: BrokerKind = {
	name: 'Aedes',
	program: null,
	async start(phones = usualLimits.phones) {
		const port = await freePort();
		const key = newKey();
		const args = ['--import', 'tsx', 'tests/live/harness/embedded.ts'].concat([port, key, phones].map(String));
		return run({
			address: `ws://localhost:${port}/${LIVE_PATH}`,
			port,
			trainers: [{ user: EMBEDDED_OWNER, password: key }],
			spawn: () => spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }),
		});
	},
};

/** The broker of `npm run live` in the process of the test: it starts at once, and can neither be killed nor measured. */
export async function startEmbedded(
	limits: Partial<LiveLimits> = {},
): Promise<Pick<TestBroker, 'address' | 'trainers' | 'told' | 'stop'>> {
	const server = createServer((_request, response) => response.end());
	const key = newKey();
	const told: string[] = [];
	const broker = await startBroker({
		server,
		key,
		limits: { ...usualLimits, ...limits },
		onFull: () => told.push('full'),
		onFault: (error) => told.push(`fault: ${String(error)}`),
	});
	return {
		address: `ws://localhost:${await listen(server)}/${LIVE_PATH}`,
		trainers: [{ user: EMBEDDED_OWNER, password: key }],
		told,
		async stop() {
			await broker.close();
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

export const mosquitto: BrokerKind = {
	name: 'Mosquitto',
	program: 'mosquitto',
	async start() {
		const folder = await ownFolder();
		const [port, inner] = [await freePort(), await freePort()];
		const passwords = join(folder, 'passwords');
		await writeFile(passwords, [audience, ...trainers].map(({ user, password }) => `${user}:${password}\n`).join(''));
		await promisify(execFile)('mosquitto_passwd', ['-U', passwords]);
		const config = join(folder, 'mosquitto.conf');
		await writeFile(
			config,
			replaced(await readFile('ops/mosquitto/mosquitto.conf', 'utf8'), {
				'/etc/mosquitto/live/passwords': passwords,
				'/etc/mosquitto/live/acl': join(process.cwd(), 'ops/mosquitto/acl'),
				'listener 1883 127.0.0.1': `listener ${inner} 127.0.0.1`,
				'listener 9001 127.0.0.1': `listener ${port} 127.0.0.1`,
			}),
		);
		// Who is root would else become a user that may not read the files of this test.
		if (process.getuid?.() === 0) await writeFile(config, 'user root\n', { flag: 'a' });
		const program = await programOf('mosquitto');
		return run({
			address: `ws://127.0.0.1:${port}/mqtt`,
			port,
			trainers,
			spawn: () => spawn(program, ['-c', config], { stdio: ['ignore', 'pipe', 'pipe'] }),
			folder,
		});
	},
};

export const nats: BrokerKind = {
	name: 'NATS',
	program: 'nats-server',
	async start() {
		const folder = await ownFolder();
		const [port, inner, native] = [await freePort(), await freePort(), await freePort()];
		const config = join(folder, 'nats.conf');
		await writeFile(
			config,
			replaced(await readFile('ops/nats/nats.conf', 'utf8'), {
				'port: 4222': `port: ${native}`,
				'/var/lib/nats/live': join(folder, 'store'),
				'port: 1883': `port: ${inner}`,
				'port: 9001': `port: ${port}`,
			}),
		);
		const program = await programOf('nats-server');
		const env = Object.fromEntries(
			// NATS reads a variable as it reads its file: without the quotation marks, what begins with a hyphen would be a number.
			trainers.map(({ user, password }) => [`LIVE_PASSWORD_${user.toUpperCase()}`, `"${password}"`]),
		);
		return run({
			address: `ws://127.0.0.1:${port}/mqtt`,
			port,
			trainers,
			spawn: () =>
				spawn(program, ['-c', config], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }),
			folder,
		});
	},
};

export const kinds: readonly BrokerKind[] = [aedes, mosquitto, nats];

/** The two trainers that `ops/` has accounts for, as examples, with passwords that could be taken for numbers. */
const trainers = [
	{ user: 'vasa', password: `-${newKey()}` },
	{ user: 'esbo', password: `1${newKey()}` },
] as const;

const missing = new Set<BrokerProgram>();
for (const program of ['mosquitto', 'nats-server', 'nginx'] as const) {
	if ((await installedBroker(program)) === undefined) missing.add(program);
}
const isRequired = Boolean(process.env.CI);
if (missing.size > 0 && !isRequired) {
	console.warn(`${[...missing].join(', ')}: not installed, their tests are skipped. npm run setup -- --brokers`);
}

/** Whether the tests of a program are left out: where it is not installed, but not in continuous integration. */
export function isLeftOut(program: BrokerProgram | null): boolean {
	return program !== null && missing.has(program) && !isRequired;
}

/** @throws Error when it is not installed */
export async function programOf(program: BrokerProgram): Promise<string> {
	const path = await installedBroker(program);
	if (path === undefined) throw new Error(`${program} is not installed: npm run setup -- --brokers`);
	return path;
}

interface Started {
	readonly address: string;
	readonly port: number;
	readonly trainers: readonly [Account, ...Account[]];
	spawn(): ChildProcess;
	/** What is removed in the end. */
	readonly folder?: string;
}

async function run({ address, port, trainers, spawn: start, folder }: Started): Promise<TestBroker> {
	const told: string[] = [];
	const begin = async () => {
		const child = start();
		let output = '';
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data));
		child.on('message', (message) => told.push(String(message)));
		let ended = false;
		child.once('exit', () => (ended = true));
		while (!(await listens(port))) {
			if (ended) throw new Error(`the broker has ended:\n${output}`);
		}
		return child;
	};
	let child = await begin();
	const end = async (signal: NodeJS.Signals) => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const exit = once(child, 'exit');
		child.kill(signal);
		await exit;
	};
	return {
		address,
		port,
		trainers,
		told,
		get pid() {
			return child.pid ?? 0;
		},
		kill: () => end('SIGKILL'),
		async restart() {
			child = await begin();
		},
		async stop() {
			await end('SIGKILL');
			if (folder !== undefined) await rm(folder, { recursive: true, force: true });
		},
	};
}

/** Whether somebody listens to a port of this machine; waits a moment where nobody does. */
export function listens(port: number): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => setTimeout(() => resolve(false), 20));
	});
}

/** A port that nobody listens to. */
export async function freePort(): Promise<number> {
	const server = createServer();
	const port = await listen(server);
	await new Promise((resolve) => server.close(resolve));
	return port;
}

async function listen(server: Server): Promise<number> {
	await new Promise<void>((resolve) => server.listen(0, resolve));
	const address = server.address();
	if (typeof address !== 'object' || !address) throw new Error('no port is free');
	return address.port;
}

/** A folder that a program of another user can read as well. */
export async function ownFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'live-'));
	await chmod(folder, 0o755);
	return folder;
}

/**
 * Puts what belongs to a test into a configuration.
 *
 * @throws Error naming what the configuration has not
 */
export function replaced(config: string, changes: Readonly<Record<string, string>>): string {
	return Object.entries(changes).reduce((text, [before, after]) => {
		if (!text.includes(before)) throw new Error(`the configuration has no "${before}"`);
		return text.replaceAll(before, after);
	}, config);
}
