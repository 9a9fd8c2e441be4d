import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerTopic, stateTopic } from '../../src/model/live/room.ts';
import {
	audience,
	freePort,
	isLeftOut,
	listens,
	mosquitto,
	nats,
	ownFolder,
	programOf,
	replaced,
	type TestBroker,
} from './harness/brokers.ts';
import { Client, openSocket, statusOf } from './harness/client.ts';
import { newDevice, roomOf } from './harness/names.ts';

/** As many as one address may have in these tests; a hall behind one router has more. */
const FROM_ONE = 4;

/** The site as it is published: nginx serves it, and a broker answers on the same host, at `/live`. */
describe.each([mosquitto, nats].map((kind) => [kind.name, kind] as const))('nginx before %s', (_name, kind) => {
	describe.skipIf(isLeftOut(kind.program) || isLeftOut('nginx'))('', () => {
		let broker: TestBroker;
		let nginx: ChildProcess;
		let folder = '';
		let site = '';
		let live = '';

		beforeAll(async () => {
			broker = await kind.start();
			folder = await ownFolder();
			const port = await freePort();
			site = `http://localhost:${port}/`;
			live = `ws://localhost:${port}/live`;
			await mkdir(join(folder, 'site'));
			await writeFile(join(folder, 'site/index.html'), 'the deck');
			const location = replaced(await readFile('ops/nginx/live.conf', 'utf8'), {
				'http://127.0.0.1:9001/': `http://127.0.0.1:${broker.port}/`,
				'live_connections 2000': `live_connections ${FROM_ONE}`,
				'/var/log/nginx/': `${folder}/live-`,
			});
			await writeFile(join(folder, 'live.conf'), location);
			await writeFile(
				join(folder, 'nginx.conf'),
				`${process.getuid?.() === 0 ? 'user root;' : ''}
				daemon off;
				pid ${folder}/pid;
				error_log ${folder}/error.log;
				events {}
				http {
					access_log ${folder}/access.log;
					client_body_temp_path ${folder}/body;
					proxy_temp_path ${folder}/proxy;
					fastcgi_temp_path ${folder}/fastcgi;
					uwsgi_temp_path ${folder}/uwsgi;
					scgi_temp_path ${folder}/scgi;
					include ${process.cwd()}/ops/nginx/live-zones.conf;
					server {
						listen 127.0.0.1:${port};
						root ${folder}/site;
						include ${folder}/live.conf;
					}
				}`,
			);
			nginx = spawn(
				await programOf('nginx'),
				['-c', join(folder, 'nginx.conf'), '-p', folder, '-e', join(folder, 'error.log')],
				{
					stdio: 'inherit',
				},
			);
			while (!(await listens(port))) {
				if (nginx.exitCode !== null)
					throw new Error(`nginx has ended: ${await readFile(join(folder, 'error.log'), 'utf8')}`);
			}
		});
		afterAll(async () => {
			if (nginx && nginx.exitCode === null) {
				nginx.kill('SIGTERM');
				await once(nginx, 'exit');
			}
			await broker?.stop();
			await rm(folder, { recursive: true, force: true });
		});

		const connect = (account = audience, id = newDevice()) => new Client({ address: live, id, ...account });

		it('brings a hall together, and keeps no line of it', async () => {
			expect(await (await fetch(site)).text()).toBe('the deck');
			const room = roomOf(broker.trainers[0].user);
			const desk = connect(broker.trainers[0], `desk-${newDevice()}`);
			expect(await desk.answer).toBe(0);
			await desk.subscribe(registerTopic(room, '+'));
			const phone = connect();
			expect(await phone.answer).toBe(0);
			await phone.subscribe(`kd1/+/${room.code}/state`);
			await desk.publish(stateTopic(room), 'state', { retain: true });
			await phone.hears(({ payload }) => payload === 'state');
			await phone.publish(registerTopic(room, phone.id), 'register');
			await desk.hears(({ payload }) => payload === 'register');
			await Promise.all([desk.vanish(), phone.vanish()]);
			expect(await (await fetch(`${site}missing`)).status).toBe(404);
			await expect.poll(() => readFile(join(folder, 'access.log'), 'utf8')).toContain('/missing');
			expect(await readFile(join(folder, 'access.log'), 'utf8')).not.toContain('/live');
		});

		it.each([
			['another site', 'https://example.org', 403],
			['a site whose name begins like ours', 'http://localhost.example.org', 403],
			['a page without an origin of its own', 'null', 403],
			['the site itself, which speaks TLS with the browser', '', 101],
		])('lets in by the page that asks: %s', async (_who, origin, status) => {
			const own = new URL(site).origin.replace('http:', 'https:');
			expect(await statusOf(openSocket(live, origin === '' ? own : origin))).toBe(status);
		});

		it('leads nowhere else', async () => {
			expect(await statusOf(openSocket(`${live}/mqtt`))).toBe(404);
			expect(await statusOf(openSocket(live.replace('/live', '/mqtt')))).toBe(404);
		});

		it('lets in so many from one address, and no more', async () => {
			// Those of the tests before may still be counted.
			await expect.poll(() => statusOf(openSocket(live))).toBe(101);
			const clients: Client[] = [];
			await expect
				.poll(async () => {
					const client = connect();
					if ((await client.answer) === 0) clients.push(client);
					return clients.length;
				})
				.toBe(FROM_ONE);
			expect(await statusOf(openSocket(live))).toBe(503);
			await clients[0]?.vanish();
			await expect.poll(() => statusOf(openSocket(live))).toBe(101);
			await Promise.all(clients.map((client) => client.vanish()));
		});

		it('comes back with the broker', async () => {
			await broker.kill();
			// Those of the test before may still be counted.
			await expect.poll(() => statusOf(openSocket(live))).toBe(502);
			await broker.restart();
			await expect
				.poll(async () => {
					const client = connect();
					const answer = await client.answer;
					await client.vanish();
					return answer;
				})
				.toBe(0);
		});

		it('writes nobody down who has come to it, whatever has failed', async () => {
			for (const log of ['error.log', 'live-error.log', 'access.log']) {
				expect(await readFile(join(folder, log), 'utf8'), log).not.toMatch(/GET \/live[ ?]/u);
			}
		});
	});
});
