import type { Browser, CDPSession, Page } from 'playwright-core';

/** The machine and the line of a reader. */
export interface Conditions {
	readonly name: string;
	/** How many times slower the processor is made. */
	readonly cpu: number;
	readonly line?: Line;
}

interface Line {
	/** In bytes a second. */
	readonly downloadThroughput: number;
	readonly uploadThroughput: number;
	/** In milliseconds. */
	readonly latency: number;
}

const MBIT = 1_000_000 / 8;

export const FAST: Conditions = { name: 'as it is', cpu: 1 };
export const SLOW_CPU: Conditions = { name: 'CPU ÷ 4', cpu: 4 };
export const SLOW: Conditions = {
	name: 'CPU ÷ 4, 1.6 Mbit/s',
	cpu: 4,
	line: { downloadThroughput: 1.6 * MBIT, uploadThroughput: 0.75 * MBIT, latency: 150 },
};

/** How long one visit may take before it counts as failed, in milliseconds. */
const PATIENCE = 90_000;

export interface Visit {
	readonly page: Page;
	/** Presses the right arrow. It does not wait until the page has dealt with it. */
	arrow(): Promise<void>;
}

/** Makes visits to pages through Playwright, for what happens after they have loaded. */
export class Visitor {
	readonly #browser: Browser;
	readonly #probe: string;

	constructor(browser: Browser, probe: string) {
		this.#browser = browser;
		this.#probe = probe;
	}

	/**
	 * Opens an address and measures there.
	 *
	 * @param wanted the selectors that the probe shall wait for from the first frame on
	 * @throws Error when it takes too long, or when the page cannot be opened
	 */
	async visit<T>(
		address: string,
		wanted: readonly string[],
		conditions: Conditions,
		measure: (visit: Visit) => Promise<T>,
	): Promise<T> {
		const context = await this.#browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'sv-FI' });
		let timer: NodeJS.Timeout | undefined;
		const tooLong = new Promise<never>((_resolve, reject) => {
			timer = setTimeout(() => reject(new Error(`${address}: nothing came of it (${conditions.name})`)), PATIENCE);
		});
		const measuring = async () => {
			const page = await context.newPage();
			const session = await context.newCDPSession(page);
			await slowDown(session, conditions);
			await page.addInitScript({ content: `globalThis.benchWanted = ${JSON.stringify(wanted)};${this.#probe}` });
			await page.goto(address, { waitUntil: 'commit' });
			return measure({ page, arrow: () => pressArrow(session) });
		};
		try {
			return await Promise.race([measuring(), tooLong]);
		} finally {
			clearTimeout(timer);
			await context.close();
		}
	}
}

async function slowDown(session: CDPSession, { cpu, line }: Conditions): Promise<void> {
	if (line) await session.send('Network.emulateNetworkConditions', { offline: false, ...line });
	await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}

async function pressArrow(session: CDPSession): Promise<void> {
	const key = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };
	await Promise.all([
		session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key }),
		session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
	]);
}
