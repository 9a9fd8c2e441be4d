import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import type { WebKitGtk } from '../../../src/commands/webkit.ts';

/** A screen that nobody sees, with a window manager. */
export interface Display {
	/** Its name, as the environment variable DISPLAY has it. */
	readonly name: string;
	close(): Promise<void>;
}

/** @throws Error when one of its two programs does not start */
export async function openDisplay({ displayServer, windowManager }: WebKitGtk): Promise<Display> {
	// It takes a number that is free, and tells it. While it resets, as it does without clients, it would miss a signal.
	const screen = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'];
	const server = started(displayServer, screen, {}, ['ignore', 'ignore', 'ignore', 'pipe']);
	const name = `:${(await firstOf(server, 3)).trim()}`;
	// It writes a line once it manages the screen: a window that opens before never has the focus.
	const manager = started(windowManager, ['--startup', 'echo ready'], { DISPLAY: name }, ['ignore', 'pipe', 'ignore']);
	await firstOf(manager, 1);
	return {
		name,
		async close() {
			await end(manager);
			await end(server);
		},
	};
}

type Stream = 'ignore' | 'pipe';

/** What has been started and has not ended. */
const running = new Set<ChildProcess>();
let armed = false;

function killAll(): void {
	for (const child of running) child.kill('SIGKILL');
}

/** A process that a signal ends does not tell of its exit, and Vitest lets nobody else exit: the signal is sent again. */
function killWithThisProcess(): void {
	process.once('exit', killAll);
	// A worker whose Vitest has been ended.
	process.once('disconnect', killAll);
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
		process.once(signal, () => {
			killAll();
			process.kill(process.pid, signal);
		});
	}
}

/** Starts a program that ends with this process, however that ends. */
export function started(
	file: string,
	args: readonly string[],
	env: Readonly<Record<string, string>> = {},
	stdio: Stream[] = ['ignore', 'ignore', 'ignore'],
): ChildProcess {
	if (!armed) killWithThisProcess();
	armed = true;
	const child = spawn(file, args, { env: { ...process.env, ...env }, stdio });
	running.add(child);
	child.once('exit', () => running.delete(child));
	return child;
}

export async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	child.kill();
	await once(child, 'exit');
}

/** The first that a program writes to one of its streams. */
function firstOf(child: ChildProcess, stream: 1 | 3): Promise<string> {
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => reject(new Error(`${child.spawnfile} has ended with ${code}`)));
		const output: unknown = child.stdio[stream];
		if (isReadable(output)) output.once('data', (data) => resolve(String(data)));
	});
}

function isReadable(stream: unknown): stream is Readable {
	return typeof stream === 'object' && stream !== null && 'read' in stream;
}
