import type { BareBrowser, BarePage } from '../../src/commands/bare-browser.ts';
import type { Conditions } from './visit.ts';

/** How long one visit may take before it counts as failed, in milliseconds. */
const PATIENCE = 30_000;

/** How often a visit is made anew that told nothing: Chromium now and then loses when a frame was presented. */
const TRIES = 3;

const SIZE = { width: 1280, height: 720 };

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
		const page = await this.#browser.newPage(SIZE);
		let timer: NodeJS.Timeout | undefined;
		try {
			const number = async (expression: string) => {
				const value = await page.evaluate(expression);
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
			const loaded = page.happens('Page.loadEventFired');
			await page.send('Page.navigate', { url: address });
			const press = (key: keyof typeof KEYS) =>
				Promise.all(
					['rawKeyDown', 'keyUp'].map((type) => page.send('Input.dispatchKeyEvent', { type, key, ...KEYS[key] })),
				);
			const tooLong = new Promise<undefined>((resolve) => {
				timer = setTimeout(resolve, PATIENCE, undefined);
			});
			return await Promise.race([measure({ loaded, number, press }), tooLong]);
		} finally {
			clearTimeout(timer);
			await page.close();
		}
	}
}

async function slowDown(page: BarePage, { cpu, line }: Conditions): Promise<void> {
	if (line) await page.send('Network.emulateNetworkConditions', { offline: false, ...line });
	if (cpu > 1) await page.send('Emulation.setCPUThrottlingRate', { rate: cpu });
}
