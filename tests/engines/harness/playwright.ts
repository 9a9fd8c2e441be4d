import { readFile } from 'node:fs/promises';
import { type BrowserContext, type ConsoleMessage, chromium, firefox, type Page, webkit } from 'playwright-core';

import { launchFlags } from '../../../src/commands/chromium.ts';
import type { Engine as EngineName } from '../../../src/commands/machine.ts';
import type { DrivenWindow, Engine, Point, Session, Size } from './engine.ts';
import type { KeyStroke } from './key-stroke.ts';
import { LOCALE } from './locale.ts';
import { reportViolations } from './report-violations.ts';

const types = { chromium, firefox, webkit };

/** Starts a browser that Playwright drives: any Chromium, or its own Firefox or WebKit. */
export async function launchPlaywright(name: EngineName, executablePath: string): Promise<Engine> {
	const args = name === 'chromium' ? [...launchFlags()] : [];
	const browser = await types[name].launch({ executablePath, args });
	return {
		name,
		version: browser.version(),
		can: { prints: name === 'chromium', hearsFromTheStart: true },
		async session() {
			return new PlaywrightSession(await browser.newContext({ locale: LOCALE }));
		},
		close: () => browser.close(),
	};
}

class PlaywrightSession implements Session {
	readonly #context: BrowserContext;
	readonly #complaints: string[] = [];

	constructor(context: BrowserContext) {
		this.#context = context;
		context.on('console', (message: ConsoleMessage) => {
			if (message.type() === 'error' || message.type() === 'warning') this.#complaints.push(message.text());
		});
		context.on('weberror', (error) => this.#complaints.push(error.error().message));
	}

	async open(size: Size): Promise<DrivenWindow> {
		const page = await this.#context.newPage();
		await page.addInitScript(reportViolations);
		await page.setViewportSize(size);
		return new PlaywrightWindow(page);
	}

	async opened(act: () => Promise<void>): Promise<DrivenWindow> {
		const [page] = await Promise.all([this.#context.waitForEvent('page'), act()]);
		await page.waitForLoadState('domcontentloaded');
		return new PlaywrightWindow(page);
	}

	async saved(act: () => Promise<void>) {
		const pages = this.#context.pages();
		const download = Promise.any(pages.map((page) => page.waitForEvent('download')));
		await act();
		const file = await download;
		return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
	}

	async complaints(): Promise<readonly string[]> {
		return this.#complaints;
	}

	close(): Promise<void> {
		return this.#context.close();
	}
}

class PlaywrightWindow implements DrivenWindow {
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
		return this.#page.setViewportSize(size);
	}

	run(expression: string): Promise<unknown> {
		return this.#page.evaluate(expression);
	}

	press({ held, key }: KeyStroke): Promise<void> {
		// Characters that are on no key of a plain keyboard can only be typed.
		if ('character' in key && held.length === 0) return this.#page.keyboard.type(key.character);
		return this.#page.keyboard.press([...held, 'name' in key ? key.name : key.character].join('+'));
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
