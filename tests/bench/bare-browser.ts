import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

/** What the browser says: the answer to a call, or that something has happened. */
const messageSchema = z.object({
	id: z.number().optional(),
	result: z.record(z.string(), z.unknown()).optional(),
	error: z.object({ message: z.string() }).optional(),
	method: z.string().optional(),
	sessionId: z.string().optional(),
});

type Message = z.infer<typeof messageSchema>;

/** Messages end with this. */
const END = '\0';

/**
 * A browser that is spoken to over a pipe in the DevTools protocol, with nothing in between. Playwright listens to the
 * network of each page, and so makes the page decode its whole document twice and keep a copy of it: with the processor
 * slowed down, that was a third of the time to the first paint, and no reader has it.
 */
export class BareBrowser {
	readonly #process: ChildProcess;
	readonly #input: Writable;
	readonly #profile: string;
	readonly #waiting = new Map<number, { resolve(message: Message): void; reject(error: Error): void }>();
	readonly #listeners = new Set<(message: Message) => void>();
	#calls = 0;

	private constructor(process: ChildProcess, input: Writable, output: Readable, profile: string) {
		this.#process = process;
		this.#input = input;
		this.#profile = profile;
		let unread = '';
		output.setEncoding('utf8').on('data', (chunk: string) => {
			const messages = (unread + chunk).split(END);
			unread = messages.pop() ?? '';
			for (const message of messages) this.#take(messageSchema.parse(JSON.parse(message)));
		});
		process.once('exit', () => {
			for (const { reject } of this.#waiting.values()) reject(new Error('the browser has ended'));
		});
	}

	/** @throws Error when the browser cannot be started */
	static async launch(executablePath: string, flags: readonly string[]): Promise<BareBrowser> {
		const profile = await mkdtemp(join(tmpdir(), 'bench-'));
		const own = [
			'--headless',
			'--hide-scrollbars',
			'--mute-audio',
			'--accept-lang=sv-FI',
			`--user-data-dir=${profile}`,
		];
		const process = spawn(executablePath, [...flags, ...own, '--remote-debugging-pipe', 'about:blank'], {
			stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
		});
		const [input, output] = [process.stdio[3], process.stdio[4]];
		if (!input || !output || !('write' in input) || !('setEncoding' in output))
			throw new Error('the browser has no pipe');
		const browser = new BareBrowser(process, input, output, profile);
		await browser.send('Browser.getVersion');
		return browser;
	}

	/**
	 * Calls a method of the protocol.
	 *
	 * @param session the page that it is for; without one, the browser
	 * @throws Error with what the browser says is wrong
	 */
	async send(
		method: string,
		params: Readonly<Record<string, unknown>> = {},
		session?: string,
	): Promise<Readonly<Record<string, unknown>>> {
		const id = ++this.#calls;
		const { error, result } = await new Promise<Message>((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#input.write(JSON.stringify({ id, method, params, sessionId: session }) + END);
		});
		if (error) throw new Error(`${method}: ${error.message}`);
		return result ?? {};
	}

	/** Waits until something happens in a page. */
	happens(method: string, session: string): Promise<void> {
		return new Promise((resolve) => {
			const listener = (message: Message) => {
				if (message.method !== method || message.sessionId !== session) return;
				this.#listeners.delete(listener);
				resolve();
			};
			this.#listeners.add(listener);
		});
	}

	async close(): Promise<void> {
		const ended = new Promise((resolve) => this.#process.once('exit', resolve));
		if (this.#process.exitCode === null) {
			this.#process.kill('SIGKILL');
			await ended;
		}
		await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}

	#take(message: Message): void {
		if (message.id === undefined) for (const listener of this.#listeners) listener(message);
		else {
			this.#waiting.get(message.id)?.resolve(message);
			this.#waiting.delete(message.id);
		}
	}
}
