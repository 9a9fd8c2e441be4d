import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fieldsOf, type Message, messageIn } from './devtools-message.ts';

/** Messages end with this. */
const END = '\0';

/** Flags for a browser without a window that looks the same wherever it runs. */
const HEADLESS = [
	'--headless',
	'--hide-scrollbars',
	'--mute-audio',
	// Where it is small, as in containers, a page with much in it would crash.
	'--disable-dev-shm-usage',
];

type Fields = Readonly<Record<string, unknown>>;

/** The size of a window in pixels. */
interface Size {
	readonly width: number;
	readonly height: number;
}

/** A call of the DevTools protocol that has not been answered. */
interface Call {
	resolve(message: Message): void;
	reject(error: Error): void;
}

/**
 * A browser that is spoken to over a pipe in the DevTools protocol, with nothing in between. Playwright takes most of a
 * second to load, and listens to the network of each page, which makes the page decode its whole document twice and keep
 * a copy of it.
 */
export class BareBrowser {
	readonly #process: ChildProcess;
	readonly #input: Writable;
	readonly #profile: string;
	readonly #waiting = new Map<number, Call>();
	readonly #listeners = new Set<(message: Message) => void>();
	readonly #ended: Promise<unknown>;
	#calls = 0;

	private constructor(child: ChildProcess, input: Writable, output: Readable, profile: string) {
		this.#process = child;
		this.#input = input;
		this.#profile = profile;
		let unread: string[] = [];
		output.setEncoding('utf8').on('data', (chunk: string) => {
			const [first = '', ...others] = chunk.split(END);
			unread.push(first);
			for (const other of others) {
				this.#take(messageIn(unread.join('')));
				unread = [other];
			}
		});
		// A browser that has ended takes no more calls: who waits for an answer is told so below.
		input.on('error', () => {});
		this.#ended = new Promise((resolve) => {
			const end = () => {
				for (const { reject } of this.#waiting.values()) reject(new Error('the browser has ended'));
				this.#waiting.clear();
				resolve(undefined);
			};
			child.once('exit', end).once('error', end);
		});
	}

	/**
	 * Starts a browser with a profile of its own, which goes with it.
	 *
	 * @param executablePath its file
	 * @param flags what it is started with besides what every browser without a window needs
	 * @throws Error when the browser cannot be started
	 */
	static async launch(executablePath: string, flags: readonly string[]): Promise<BareBrowser> {
		const profile = await mkdtemp(join(tmpdir(), `browser-${process.pid}-`));
		const all = [...flags, ...HEADLESS, `--user-data-dir=${profile}`, '--remote-debugging-pipe', 'about:blank'];
		// In a group of its own, to be ended as one: what Debian has under the browser's name is a script that starts it.
		const stdio = ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] as const;
		const child = spawn(executablePath, all, { stdio: [...stdio], detached: process.platform !== 'win32' });
		const [input, output] = [child.stdio[3], child.stdio[4]];
		if (!input || !output || !('write' in input) || !('setEncoding' in output)) {
			throw new Error('the browser has no pipe');
		}
		const browser = new BareBrowser(child, input, output, profile);
		try {
			await browser.send('Browser.getVersion');
		} catch (error) {
			await browser.close();
			throw new Error(`${executablePath} does not start`, { cause: error });
		}
		return browser;
	}

	/**
	 * Calls a method of the protocol.
	 *
	 * @param session the page that it is for; without one, the browser
	 * @throws Error with what the browser says is wrong, or when it has ended
	 */
	async send(method: string, params: Fields = {}, session?: string): Promise<Fields> {
		const id = ++this.#calls;
		const { error, result } = await new Promise<Message>((resolve, reject) => {
			if (this.#process.exitCode !== null || this.#process.signalCode !== null) {
				reject(new Error('the browser has ended'));
				return;
			}
			this.#waiting.set(id, { resolve, reject });
			this.#input.write(JSON.stringify({ id, method, params, sessionId: session }) + END);
		});
		if (error !== undefined) throw new Error(`${method}: ${error}`);
		return result ?? {};
	}

	/** Waits until something happens in a page, and gives what is said about it. */
	happens(method: string, session: string): Promise<Fields> {
		return new Promise((resolve) => {
			const listener = (message: Message) => {
				if (message.method !== method || message.sessionId !== session) return;
				this.#listeners.delete(listener);
				resolve(message.params ?? {});
			};
			this.#listeners.add(listener);
		});
	}

	/** The empty page that the browser opens by itself when it is launched, or a new one where it has not opened any yet. */
	async firstPage(size: Size): Promise<BarePage> {
		const { targetInfos } = await this.send('Target.getTargets');
		const targets = Array.isArray(targetInfos) ? targetInfos.map(fieldsOf) : [];
		const page = targets.find((target) => target?.type === 'page');
		return page ? this.#attach(page.targetId) : this.newPage(size);
	}

	/** Opens an empty page whose cookies, storage and processes are its own. */
	async newPage(size: Size): Promise<BarePage> {
		const { browserContextId } = await this.send('Target.createBrowserContext');
		const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', browserContextId, ...size });
		return this.#attach(targetId, browserContextId);
	}

	async #attach(targetId: unknown, browserContextId?: unknown): Promise<BarePage> {
		const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
		return new BarePage(this, String(sessionId), async () => {
			if (browserContextId === undefined) await this.send('Target.closeTarget', { targetId });
			else await this.send('Target.disposeBrowserContext', { browserContextId });
		});
	}

	async close(): Promise<void> {
		endGroup(this.#process);
		await this.#ended;
		await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}

	#take(message: Message): void {
		if (message.id === undefined) for (const listener of [...this.#listeners]) listener(message);
		else {
			this.#waiting.get(message.id)?.resolve(message);
			this.#waiting.delete(message.id);
		}
	}
}

/** Ends a process that leads a group, with all that it has started. */
function endGroup({ pid }: ChildProcess): void {
	if (pid === undefined) return;
	try {
		if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
		else process.kill(-pid, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
}

/** A page of a {@link BareBrowser}. */
export class BarePage {
	readonly #browser: BareBrowser;
	readonly #session: string;

	/** Closes it, with all that is its own. */
	readonly close: () => Promise<void>;

	constructor(browser: BareBrowser, session: string, close: () => Promise<void>) {
		this.#browser = browser;
		this.#session = session;
		this.close = close;
	}

	/** Calls a method of the protocol for this page. Throws what the browser says is wrong. */
	send(method: string, params: Fields = {}): Promise<Fields> {
		return this.#browser.send(method, params, this.#session);
	}

	/** Waits until something happens in this page, and gives what is said about it. */
	happens(method: string): Promise<Fields> {
		return this.#browser.happens(method, this.#session);
	}

	/**
	 * What an expression comes to in the page, once it has come: a value that can be written as JSON.
	 *
	 * @throws Error with what the page throws
	 */
	async evaluate(expression: string): Promise<unknown> {
		const params = { expression, awaitPromise: true, returnByValue: true };
		const { result, exceptionDetails } = await this.send('Runtime.evaluate', params);
		if (exceptionDetails !== undefined) throw new Error(wordsOf(exceptionDetails));
		return fieldsOf(result)?.value;
	}
}

/** What an exception in a page says, as the protocol tells of it. */
export function wordsOf(exceptionDetails: unknown): string {
	const { exception, text } = fieldsOf(exceptionDetails) ?? {};
	const { description, value } = fieldsOf(exception) ?? {};
	return String(description ?? value ?? text).split('\n', 1)[0] ?? '';
}
