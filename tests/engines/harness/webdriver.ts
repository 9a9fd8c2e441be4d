import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Button, Capabilities, error as failures, Key, Origin, type WebDriver } from 'selenium-webdriver';
import type { WebKitGtk } from '../../../src/commands/webkit.ts';
import { end, openDisplay, started } from './display.ts';
import { savedInto } from './download-folder.ts';
import type { DrivenWindow, Engine, Point, SavedFile, Session, Size } from './engine.ts';
import type { KeyStroke, NamedKey } from './key-stroke.ts';
import { takeComplaints } from './listener.ts';
import { LOCALE } from './locale.ts';
import { until } from './until.ts';

const KEYS: Readonly<Record<NamedKey, string>> = {
	ArrowLeft: Key.ARROW_LEFT,
	ArrowRight: Key.ARROW_RIGHT,
	ArrowUp: Key.ARROW_UP,
	ArrowDown: Key.ARROW_DOWN,
	PageUp: Key.PAGE_UP,
	PageDown: Key.PAGE_DOWN,
	Home: Key.HOME,
	End: Key.END,
	Enter: Key.ENTER,
	Escape: Key.ESCAPE,
	Tab: Key.TAB,
	Space: Key.SPACE,
	Backspace: Key.BACK_SPACE,
	F5: Key.F5,
};
const HELD = { Shift: Key.SHIFT, Control: Key.CONTROL } as const;

/** Starts WebKitGTK's small browser on a screen of its own, driven by WebDriver. */
export async function launchWebDriver(webKit: WebKitGtk): Promise<Engine> {
	const home = await mkdtemp(join(tmpdir(), 'webkit-'));
	const downloads = join(home, 'downloads');
	await mkdir(downloads);
	await writeFile(join(home, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
	const display = await openDisplay(webKit);
	const port = await freePort();
	const service = started(webKit.webDriver, [`--port=${port}`], {
		DISPLAY: display.name,
		HOME: home,
		XDG_CONFIG_HOME: home,
		LANG: `${LOCALE.replace('-', '_')}.UTF-8`,
		LANGUAGE: LOCALE.replace('-', '_'),
		GDK_BACKEND: 'x11',
		// There is no graphics card, and to have one imitated makes each frame take several times as long. To do without what
		// puts the layers together (WEBKIT_DISABLE_DMABUF_RENDERER) is as fast, but there the second screenshot never comes.
		WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
	});
	const address = `http://127.0.0.1:${port}`;
	await until(
		() =>
			fetch(`${address}/status`)
				.then(() => true)
				.catch(() => undefined),
		'WebKitWebDriver',
	);
	const capabilities = new Capabilities({
		browserName: 'MiniBrowser',
		// The harness waits for pages itself, so that it listens to them before their scripts come.
		pageLoadStrategy: 'none',
		// The harness opens windows of a size and without a tool bar, which only a page can.
		'webkitgtk:browserOptions': { args: ['--automation', '--javascript-can-open-windows-automatically=true'] },
	});
	const builder = new Builder().disableEnvironmentOverrides().usingServer(address).withCapabilities(capabilities);
	const driver = await builder.build();
	const browser = new Browser(driver, await driver.getWindowHandle());
	const version = (await driver.getCapabilities()).get('browserVersion');
	return {
		name: 'webkit',
		version: String(version),
		can: { prints: false, hearsFromTheStart: false },
		async session() {
			return new WebDriverSession(browser, downloads);
		},
		async close() {
			await driver.quit();
			await end(service);
			await display.close();
			await rm(home, { recursive: true, force: true });
		},
	};
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (typeof address !== 'object' || !address) throw new Error('there is no free port');
	return address.port;
}

/** WebDriver has one window at hand at a time: what is done in a window is done by turns. */
class Browser {
	readonly #driver: WebDriver;
	/** An empty window that stays, since the browser ends with its last one. */
	readonly #first: string;
	#current: string;
	#last: Promise<unknown> = Promise.resolve();

	constructor(driver: WebDriver, first: string) {
		this.#driver = driver;
		this.#first = first;
		this.#current = first;
	}

	/** Does something with a window at hand, after all that has been asked before. */
	within<T>(handle: string, act: (driver: WebDriver) => Promise<T>): Promise<T> {
		const turn = this.#last.then(async () => {
			if (this.#current !== handle) await this.#driver.switchTo().window(handle);
			this.#current = handle;
			return act(this.#driver);
		});
		this.#last = turn.catch(() => {});
		return turn;
	}

	handles(): Promise<readonly string[]> {
		return this.within(this.#first, (driver) => driver.getAllWindowHandles());
	}

	/** Does what opens a window, and returns its handle. */
	async opened(act: () => Promise<unknown>): Promise<string> {
		const before = new Set(await this.handles());
		await act();
		return until(async () => (await this.handles()).find((handle) => !before.has(handle)), 'the window');
	}

	open({ width, height }: Size): Promise<string> {
		const features = `popup,noopener,width=${width},height=${height}`;
		return this.opened(() =>
			this.within(this.#first, (driver) => driver.executeScript(`open('about:blank', '', '${features}')`)),
		);
	}
}

class WebDriverSession implements Session {
	readonly #browser: Browser;
	readonly #downloads: string;
	readonly #windows = new Set<WebDriverWindow>();
	readonly #complaints: string[] = [];

	constructor(browser: Browser, downloads: string) {
		this.#browser = browser;
		this.#downloads = downloads;
	}

	async open(size: Size): Promise<DrivenWindow> {
		return this.#add(await this.#browser.open(size));
	}

	async opened(act: () => Promise<void>): Promise<DrivenWindow> {
		const window = this.#add(await this.#browser.opened(act));
		await window.comes(`location.href !== 'about:blank'`);
		return window;
	}

	#add(handle: string): WebDriverWindow {
		const window = new WebDriverWindow(this.#browser, handle, this.#complaints);
		this.#windows.add(window);
		return window;
	}

	saved(act: () => Promise<void>): Promise<SavedFile> {
		return savedInto(this.#downloads, act);
	}

	async complaints(): Promise<readonly string[]> {
		const open = new Set(await this.#browser.handles());
		for (const window of this.#windows) if (open.has(window.handle)) await window.hear();
		return this.#complaints;
	}

	async close(): Promise<void> {
		const open = new Set(await this.#browser.handles());
		for (const window of this.#windows) if (open.has(window.handle)) await window.close();
	}
}

class WebDriverWindow implements DrivenWindow {
	readonly handle: string;
	readonly #browser: Browser;
	readonly #complaints: string[];

	constructor(browser: Browser, handle: string, complaints: string[]) {
		this.#browser = browser;
		this.handle = handle;
		this.#complaints = complaints;
	}

	/** Takes in what the page complains of: WebKit's driver has no channel for that, so a page is asked before it is left. */
	async hear(): Promise<void> {
		const heard = await this.run(`(${takeComplaints})()`);
		if (Array.isArray(heard)) this.#complaints.push(...heard.map(String));
	}

	async goto(address: string): Promise<void> {
		const [now, then] = [new URL(String(await this.run('location.href'))), new URL(address)];
		const within = then.hash !== '' && now.href.replace(now.hash, '') === then.href.replace(then.hash, '');
		if (within) await this.#do((driver) => driver.get(address));
		else await this.#arrive((driver) => driver.get(address));
	}

	reload(): Promise<void> {
		return this.#arrive((driver) => driver.navigate().refresh());
	}

	/** Does what brings another page, and waits until that is parsed, having listened to it as soon as it is there. */
	async #arrive(leave: (driver: WebDriver) => Promise<void>): Promise<void> {
		await this.hear();
		await this.run('void (globalThis.isLeft = true)');
		await this.#do(leave);
		await this.comes('globalThis.isLeft === undefined');
	}

	/** Waits for a page, listens to it, and waits until it is parsed. */
	async comes(isThere: string): Promise<void> {
		await this.#holds(isThere, 'the page');
		await this.hear();
		await this.#holds(`document.readyState !== 'loading'`, 'the end of the page');
	}

	/** Waits until an expression is true in the page. */
	async #holds(expression: string, what: string): Promise<void> {
		await until(async () => {
			try {
				return (await this.run(expression)) === true ? true : undefined;
			} catch (error) {
				// The page that was asked has gone meanwhile.
				if (error instanceof failures.NoSuchFrameError) return undefined;
				throw error;
			}
		}, what);
	}

	async resize({ width, height }: Size): Promise<void> {
		await this.#do(async (driver) => {
			const inner: unknown = await driver.executeScript('return [innerWidth, innerHeight]');
			const [wide, high] = Array.isArray(inner) ? inner.map(Number) : [];
			const window = driver.manage().window();
			const outer = await window.getRect();
			await window.setRect({
				width: outer.width + width - (wide ?? width),
				height: outer.height + height - (high ?? height),
			});
		});
		await this.#holds(`innerWidth === ${width} && innerHeight === ${height}`, `a page of ${width} × ${height}`);
	}

	run(expression: string): Promise<unknown> {
		return this.#do((driver) => driver.executeScript(`return ${expression}`));
	}

	async press({ held, key }: KeyStroke): Promise<void> {
		await this.#do(async (driver) => {
			const actions = driver.actions();
			for (const modifier of held) actions.keyDown(HELD[modifier]);
			actions.sendKeys('name' in key ? KEYS[key.name] : key.character);
			for (const modifier of held.toReversed()) actions.keyUp(HELD[modifier]);
			await actions.perform();
		});
	}

	async movePointer({ x, y }: Point): Promise<void> {
		await this.#do((driver) => driver.actions().move({ x, y, duration: 0, origin: Origin.VIEWPORT }).perform());
	}

	async click({ x, y }: Point): Promise<void> {
		await this.#do((driver) =>
			driver
				.actions()
				.move({ x, y, duration: 0, origin: Origin.VIEWPORT })
				.press(Button.LEFT)
				.release(Button.LEFT)
				.perform(),
		);
	}

	async screenshot(): Promise<Uint8Array> {
		return Buffer.from(await this.#do((driver) => driver.takeScreenshot()), 'base64');
	}

	pdf(): Promise<Uint8Array> {
		throw new Error('WebKitWebDriver cannot print');
	}

	async close(): Promise<void> {
		await this.#do((driver) => driver.close());
	}

	#do<T>(act: (driver: WebDriver) => Promise<T>): Promise<T> {
		return this.#browser.within(this.handle, act);
	}
}
