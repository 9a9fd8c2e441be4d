import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type BrowserContext, type Page } from 'puppeteer-core';
import { savedInto } from './download-folder.ts';
import type { DrivenWindow, Engine, Point, SavedFile, Session, Size } from './engine.ts';
import type { KeyStroke } from './key-stroke.ts';
import { LOCALE } from './locale.ts';
import { until } from './until.ts';

/** How long a browser that has never run here may take to start, in milliseconds. */
const START_TIMEOUT = 120_000;

/** Starts a Firefox as it is released, driven by WebDriver BiDi. */
export async function launchBidi(executablePath: string): Promise<Engine> {
	const downloads = await mkdtemp(join(tmpdir(), 'downloads-'));
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		headless: true,
		timeout: START_TIMEOUT,
		defaultViewport: null,
		extraPrefsFirefox: {
			'intl.accept_languages': `${LOCALE}, ${LOCALE.slice(0, 2)}`,
			// Into a folder that is named, without asking.
			'browser.download.folderList': 2,
			'browser.download.dir': downloads,
		},
	});
	return {
		name: 'firefox',
		version: await browser.version(),
		can: { prints: true, hearsFromTheStart: true },
		async session() {
			return new BidiSession(await browser.createBrowserContext(), downloads);
		},
		async close() {
			await browser.close();
			await rm(downloads, { recursive: true, force: true });
		},
	};
}

class BidiSession implements Session {
	readonly #context: BrowserContext;
	readonly #downloads: string;
	readonly #complaints: string[] = [];
	readonly #heard = new Set<Page>();

	constructor(context: BrowserContext, downloads: string) {
		this.#context = context;
		this.#downloads = downloads;
		// Windows that a page opens are heard as soon as they are there.
		context.on('targetcreated', async (target) => {
			const page = await target.page();
			if (page) this.#hear(page);
		});
	}

	#hear(page: Page): void {
		if (this.#heard.has(page)) return;
		this.#heard.add(page);
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warn') this.#complaints.push(message.text());
		});
		// Violations of the policy are told of as errors too.
		page.on('pageerror', (error) => this.#complaints.push(error instanceof Error ? error.message : String(error)));
	}

	async open(size: Size): Promise<DrivenWindow> {
		const page = await this.#context.newPage();
		this.#hear(page);
		await page.setViewport(size);
		return new BidiWindow(page);
	}

	async opened(act: () => Promise<void>): Promise<DrivenWindow> {
		const before = new Set(await this.#context.pages());
		await act();
		const page = await until(async () => {
			const pages = await this.#context.pages();
			return pages.find((each) => !before.has(each) && each.url() !== 'about:blank');
		}, 'the window');
		this.#hear(page);
		return new BidiWindow(page);
	}

	saved(act: () => Promise<void>): Promise<SavedFile> {
		return savedInto(this.#downloads, act);
	}

	async complaints(): Promise<readonly string[]> {
		return this.#complaints;
	}

	close(): Promise<void> {
		return this.#context.close();
	}
}

class BidiWindow implements DrivenWindow {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	async goto(address: string): Promise<void> {
		await this.#page.goto(address, { waitUntil: 'domcontentloaded' });
	}

	async reload(): Promise<void> {
		await this.#page.reload({ waitUntil: 'domcontentloaded' });
	}

	resize(size: Size): Promise<void> {
		return this.#page.setViewport(size);
	}

	run(expression: string): Promise<unknown> {
		return this.#page.evaluate(expression);
	}

	async press({ held, key }: KeyStroke): Promise<void> {
		const { keyboard } = this.#page;
		for (const modifier of held) await keyboard.down(modifier);
		if ('character' in key) await keyboard.type(key.character);
		else await keyboard.press(key.name === 'Space' ? ' ' : key.name);
		for (const modifier of held.toReversed()) await keyboard.up(modifier);
	}

	movePointer({ x, y }: Point): Promise<void> {
		return this.#page.mouse.move(x, y);
	}

	click({ x, y }: Point): Promise<void> {
		return this.#page.mouse.click(x, y);
	}

	screenshot(): Promise<Uint8Array> {
		return this.#page.screenshot();
	}

	pdf(): Promise<Uint8Array> {
		return this.#page.pdf({ preferCSSPageSize: true, printBackground: true });
	}

	close(): Promise<void> {
		return this.#page.close();
	}
}
