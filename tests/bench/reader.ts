import type { Browser, CDPSession } from 'puppeteer-core';
import type { Conditions } from './visit.ts';

/** How long one visit may take before it counts as failed, in milliseconds. */
const TIMEOUT = 30_000;

/** How often a visit is made anew that told nothing: Chromium now and then loses when a frame was presented. */
const TRIES = 3;

/** How a browser is launched that pages are read in: as few as possible of its domains watch a page. */
export const UNWATCHED = {
	headless: 'shell',
	pipe: true,
	defaultViewport: null,
	networkEnabled: false,
	issuesEnabled: false,
} as const;

const KEYS = {
	ArrowRight: { code: 'ArrowRight', windowsVirtualKeyCode: 39 },
	l: { code: 'KeyL', windowsVirtualKeyCode: 76 },
} as const;

/** A page that is being read. */
export interface Reading {
	/** When it has loaded. */
	readonly loaded: Promise<unknown>;
	/** The number that an expression comes to in the page. */
	number(expression: string): Promise<number>;
	/** Presses a key. It does not wait until the page has dealt with it. */
	press(key: keyof typeof KEYS): Promise<unknown>;
}

/** Opens pages as a reader does whom nobody watches, each with a cache of its own that is empty. */
export class Reader {
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
	 * @throws Error when nothing comes of it
	 */
	async read<T>(
		address: string,
		wanted: readonly string[],
		conditions: Conditions,
		measure: (reading: Reading) => Promise<T>,
	): Promise<T> {
		for (let time = 0; time < TRIES; time++) {
			const measured = await this.#once(address, wanted, conditions, measure);
			if (measured !== undefined) return measured;
		}
		throw new Error(`${address}: nothing came of it (${conditions.name})`);
	}

	async #once<T>(
		address: string,
		wanted: readonly string[],
		conditions: Conditions,
		measure: (reading: Reading) => Promise<T>,
	): Promise<T | undefined> {
		const context = await this.#browser.createBrowserContext();
		const page = await (await context.newPage()).createCDPSession();
		let timer: NodeJS.Timeout | undefined;
		try {
			const number = async (expression: string) => {
				const asked = { expression, awaitPromise: true, returnByValue: true };
				const { result, exceptionDetails } = await page.send('Runtime.evaluate', asked);
				if (exceptionDetails) throw new Error(`${address}: ${exceptionDetails.exception?.description}`);
				const value: unknown = result.value;
				if (typeof value === 'number') return value;
				throw new Error(`${address}: ${expression} is ${JSON.stringify(value)}`);
			};
			await page.send('Page.enable');
			await page.send('Emulation.setFocusEmulationEnabled', { enabled: true });
			await page.send('Page.bringToFront');
			// Only a page that is being shown tells when its frames are.
			await number('new Promise(requestAnimationFrame)');
			await slowDown(page, conditions);
			const source = `globalThis.benchWanted = ${JSON.stringify(wanted)};${this.#probe}`;
			await page.send('Page.addScriptToEvaluateOnNewDocument', { source });
			const loaded = new Promise((resolve) => page.once('Page.loadEventFired', resolve));
			await page.send('Page.navigate', { url: address });
			const press = (key: keyof typeof KEYS) =>
				Promise.all(
					(['rawKeyDown', 'keyUp'] as const).map((type) =>
						page.send('Input.dispatchKeyEvent', { type, key, ...KEYS[key] }),
					),
				);
			const tooLong = new Promise<undefined>((resolve) => {
				timer = setTimeout(resolve, TIMEOUT, undefined);
			});
			return await Promise.race([measure({ loaded, number, press }), tooLong]);
		} finally {
			clearTimeout(timer);
			await context.close();
		}
	}
}

async function slowDown(page: CDPSession, { cpu, line }: Conditions): Promise<void> {
	if (line) await page.send('Network.emulateNetworkConditions', { offline: false, ...line });
	if (cpu > 1) await page.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
