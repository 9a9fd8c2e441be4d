import type { BareBrowser } from './bare-browser.ts';
import type { Conditions } from './visit.ts';

/** How long one visit may take before it counts as failed, in milliseconds. */
const PATIENCE = 30_000;

/** How often a visit is made anew that told nothing: Chromium now and then loses when a frame was presented. */
const TRIES = 3;

const SIZE = { width: 1280, height: 720 };

const ARROW = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39 };

/** A page that is being read. */
export interface Reading {
	/** When it has loaded. */
	readonly loaded: Promise<void>;
	/** The number that an expression comes to in the page. */
	number(expression: string): Promise<number>;
	/** Presses the right arrow. It does not wait until the page has dealt with it. */
	arrow(): Promise<unknown>;
}

/** Opens pages as a reader does whom nobody watches, each with a cache of its own that is empty. */
export class Reader {
	readonly #browser: BareBrowser;
	readonly #probe: string;

	constructor(browser: BareBrowser, probe: string) {
		this.#browser = browser;
		this.#probe = probe;
	}

	/**
	 * Opens an address and measures there.
	 *
	 * @param wanted the selectors that the probe shall wait for from the first frame on
	 * @throws Error when nothing comes of it
	 */
	async read(
		address: string,
		wanted: readonly string[],
		conditions: Conditions,
		measure: (reading: Reading) => Promise<number>,
	): Promise<number> {
		for (let time = 0; time < TRIES; time++) {
			const measured = await this.#once(address, wanted, conditions, measure);
			if (measured !== undefined) return measured;
		}
		throw new Error(`${address}: nothing came of it (${conditions.name})`);
	}

	async #once(
		address: string,
		wanted: readonly string[],
		conditions: Conditions,
		measure: (reading: Reading) => Promise<number>,
	): Promise<number | undefined> {
		const browser = this.#browser;
		const { browserContextId } = await browser.send('Target.createBrowserContext');
		let timer: NodeJS.Timeout | undefined;
		try {
			const place = { url: 'about:blank', browserContextId, ...SIZE };
			const { targetId } = await browser.send('Target.createTarget', place);
			const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
			const session = String(sessionId);
			const send = (method: string, params: Readonly<Record<string, unknown>> = {}) =>
				browser.send(method, params, session);
			const number = async (expression: string) => {
				const { result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
				if (typeof result === 'object' && result && 'value' in result && typeof result.value === 'number')
					return result.value;
				throw new Error(`${address}: ${expression} is ${JSON.stringify(result)}`);
			};
			await send('Page.enable');
			await send('Emulation.setFocusEmulationEnabled', { enabled: true });
			await send('Page.bringToFront');
			// Only a page that is being shown tells when its frames are.
			await number('new Promise(requestAnimationFrame)');
			await slowDown(send, conditions);
			const source = `globalThis.benchWanted = ${JSON.stringify(wanted)};${this.#probe}`;
			await send('Page.addScriptToEvaluateOnNewDocument', { source });
			const loaded = browser.happens('Page.loadEventFired', session);
			await send('Page.navigate', { url: address });
			const arrow = () =>
				Promise.all(['rawKeyDown', 'keyUp'].map((type) => send('Input.dispatchKeyEvent', { type, ...ARROW })));
			const tooLong = new Promise<undefined>((resolve) => {
				timer = setTimeout(resolve, PATIENCE, undefined);
			});
			return await Promise.race([measure({ loaded, number, arrow }), tooLong]);
		} finally {
			clearTimeout(timer);
			await browser.send('Target.disposeBrowserContext', { browserContextId });
		}
	}
}

async function slowDown(
	send: (method: string, params: Readonly<Record<string, unknown>>) => Promise<unknown>,
	{ cpu, line }: Conditions,
): Promise<void> {
	if (line) await send('Network.emulateNetworkConditions', { offline: false, ...line });
	if (cpu > 1) await send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
