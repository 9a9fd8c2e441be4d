import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EMBEDDED_OWNER, LIVE_PATH } from '../../src/model/live/room.ts';
import { audience, freePort, listens, ownFolder } from './harness/brokers.ts';
import { Client } from './harness/client.ts';
import { lanAddress } from './harness/lan.ts';
import { newDevice } from './harness/names.ts';

let folder = '';
let running: { readonly child: ChildProcess; readonly said: () => string } | undefined;
beforeEach(async () => {
	folder = await ownFolder();
	await mkdir(join(folder, 'presenter'));
	await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="sv" data-broker=""><title>the deck</title>');
});
afterEach(async () => {
	if (running && running.child.exitCode === null && running.child.signalCode === null) {
		running.child.kill('SIGKILL');
		await once(running.child, 'exit');
	}
	await rm(folder, { recursive: true, force: true });
});

/** Runs the command with a site that is there. */
function run(port: number, ...args: readonly string[]) {
	const child = spawn(process.execPath, ['--import', 'tsx', 'src/commands/live/live.ts', '--site', folder, ...args], {
		// No window opens on the screen of whoever runs the tests.
		env: { ...process.env, CI: 'true', PORT: String(port) },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (text += data));
	running = { child, said: () => text };
	return running;
}
const started = async (port: number, ...args: readonly string[]) => {
	const command = run(port, ...args);
	await expect.poll(() => command.said()).toContain('Ctrl+C stops it.');
	return command;
};
const ended = async (command: NonNullable<typeof running>) => {
	const [code] = await once(command.child, 'exit');
	return code;
};

describe('npm run live', () => {
	it('serves the site and the broker, and tells how phones come to them', async () => {
		const port = await freePort();
		const { said } = await started(port);
		const page = await fetch(`http://localhost:${port}/`);
		expect(await page.text()).toContain('the deck');
		const told = await (await fetch(`http://localhost:${port}/${LIVE_PATH}`)).json();
		expect(told.isFull).toBe(false);
		for (const address of told.addresses) expect(said()).toContain(`${address}?live`);
		if (lanAddress !== undefined) expect(told.addresses).toContain(`http://${lanAddress}:${port}/`);
		const phone = new Client({ address: `ws://localhost:${port}/${LIVE_PATH}`, id: newDevice(), ...audience });
		expect(await phone.answer).toBe(0);
		await phone.vanish();
	});

	it('keeps the key to itself where its words go to a file', async () => {
		const port = await freePort();
		const { said } = await started(port);
		const guess = new Client({
			address: `ws://localhost:${port}/${LIVE_PATH}`,
			id: newDevice(),
			user: EMBEDDED_OWNER,
			password: 'no key',
		});
		expect(await guess.answer).toBe(4);
		expect(said()).not.toContain('#live=');
		expect(said()).not.toMatch(/[\w-]{20,}/u);
	});

	it('ends with the first signal, and hangs up on everybody', async () => {
		const port = await freePort();
		const command = await started(port);
		const phone = new Client({ address: `ws://localhost:${port}/${LIVE_PATH}`, id: newDevice(), ...audience });
		expect(await phone.answer).toBe(0);
		const code = ended(command);
		command.child.kill('SIGINT');
		expect(await code).toBe(130);
		await phone.closed;
		expect(await listens(port)).toBe(false);
	});

	it('takes another port when the one that is wanted is taken', async () => {
		const port = await freePort();
		await started(port);
		const first = running;
		const second = await started(port);
		const [, other = ''] = /http:\/\/localhost:(?<port>\d+)\//u.exec(second.said()) ?? [];
		expect(Number(other)).not.toBe(port);
		expect(await listens(Number(other))).toBe(true);
		first?.child.kill('SIGKILL');
	});

	it.each([
		[['--phones', 'many'], '--phones "many": expected a number'],
		[['--per-address', '0'], '--per-address "0": expected a number'],
		[['--port', '70000'], '--port 70000: expected a number up to 65535'],
		[['--places', '80'], 'npm run live -- [--port 8080] [--site DIR] [--phones 400] [--per-address 4]'],
	])('does not begin with %j', async (args, message) => {
		const command = run(0, ...args);
		expect(await ended(command)).toBe(2);
		expect(command.said()).toContain(message);
	});

	it.each([
		['<html lang="sv">', 'this site was built without live'],
		['<html lang="sv" data-broker="wss://live.example.org/">', 'for another broker'],
	])('does not begin with a site that asks for no broker here: %s', async (html, message) => {
		await writeFile(join(folder, 'index.html'), html);
		const command = run(0);
		expect(await ended(command)).toBe(2);
		expect(command.said()).toContain(message);
	});
});
