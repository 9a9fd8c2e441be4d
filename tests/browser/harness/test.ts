import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { launchFlags } from '../../../src/commands/chromium.ts';
import { SharedPage, type Sight } from './shared-page.ts';
import { SharedTalk, type Windows } from './shared-talk.ts';
import { live as awaitLive, frame } from './stage.ts';

export interface Opening extends BrowserContextOptions {
	/** Prepares the page before it is opened. */
	readonly before?: (page: Page) => Promise<unknown>;
	/** What the page is expected to complain about; anything else fails the test. */
	readonly complains?: RegExp;
	/** Whether to wait until reveal.js has taken over. True unless said otherwise. */
	readonly live?: boolean;
	/** The root of another site than that which all tests share, with a slash at the end. */
	readonly root?: string;
	/** How far the page shall be loaded: with all that it asks for unless said otherwise. */
	readonly waitUntil?: 'load' | 'domcontentloaded' | 'commit';
}

/** What Playwright itself says where workers are blocked. */
const NO_WORKER = /^Service Worker registration blocked by Playwright/u;

/** How long one step of a test may take, in milliseconds: less than the whole, so that a test which is too slow says at which step. */
export const STEP_TIMEOUT = 90_000;

/** A page whose scripts have started, or that has none of the deck. */
const STARTED = 'html:is([data-ready], [data-paper], :not(:has(meta[name=scripts])))';

/** Opens an address below the site's, such as `#/why-now` or `?as=read`, in a page of its own. */
export type Open = (address?: string, opening?: Opening) => Promise<Page>;

/** Leads the page that the tests of a file share to an address, where it is as if it had just been opened. */
export type Lead = (address?: string, sight?: Sight) => Promise<Page>;

/** Leads the talk that the tests of a file share to a slide, by its id, where it is as if it had just begun. */
export type Talk = (id: string) => Promise<Windows>;

/**
 * A test with a browser: `open` opens pages, each in a context of its own; `lead` takes the one that the tests of a file share,
 * which costs a tenth, and `talk` the talk that they share. A page that writes an error, breaks the content security policy or asks another host for anything
 * fails the test, whatever the test is about.
 */
export const test = base
	// biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern which fixtures this one needs
	.extend('browser', { scope: 'worker' }, async ({}, { onCleanup }): Promise<Browser> => {
		const browser = await chromium.launch({ executablePath: inject('chromium'), args: [...launchFlags()] });
		onCleanup(() => browser.close());
		return browser;
	})
	.extend('site', { scope: 'worker' }, () => inject('site'))
	.extend('open', async ({ browser, site: shared }, { onCleanup }): Promise<Open> => {
		const closings: (() => Promise<void>)[] = [];
		onCleanup(async () => {
			for (const close of closings) await close();
		});
		return async (address = '', opening = {}) => {
			const { before, complains, live = true, root: site = shared, waitUntil = 'load', ...options } = opening;
			const { context, complaints } = await newContext(browser, site, options, complains);
			closings.push(async () => {
				await context.close();
				expect(complaints, `complaints of ${address || 'the page'}`).toEqual([]);
			});
			const page = await context.newPage();
			await before?.(page);
			await page.goto(site + address, { waitUntil });
			// The deck's scripts come when the page has been seen, for which its load need not wait.
			if (waitUntil === 'load' && options.javaScriptEnabled !== false) {
				await page.locator(STARTED).first().waitFor({ state: 'attached' });
				await frame(page);
			}
			if (live) await awaitLive(page);
			return page;
		};
	})
	.extend('shared', { scope: 'file' }, async ({ browser, site }, { onCleanup }) => {
		const { context, complaints } = await newContext(browser, site, {});
		onCleanup(async () => {
			await context.close();
			expect(complaints, 'complaints of the page that the tests share').toEqual([]);
		});
		return { page: new SharedPage(context, site), complaints };
	})
	.extend('lead', ({ shared: { page, complaints } }, { onCleanup }): Lead => {
		onCleanup(() => {
			expect(complaints.splice(0), 'complaints of the page that the tests share').toEqual([]);
		});
		return (address = '', sight = {}) => page.lead(address, sight);
	})
	.extend('sharedTalk', { scope: 'file' }, async ({ browser, site }, { onCleanup }) => {
		const contexts: BrowserContext[] = [];
		const complaints: string[] = [];
		const talk = new SharedTalk(async () => {
			for (const context of contexts.splice(0)) await context.close();
			const { context } = await newContext(browser, site, {}, undefined, complaints);
			contexts.push(context);
			return context;
		});
		onCleanup(async () => {
			for (const context of contexts) await context.close();
			expect(complaints, 'complaints of the talk that the tests share').toEqual([]);
		});
		return { talk, complaints };
	})
	.extend('talk', ({ sharedTalk: { talk, complaints }, site }, { onCleanup }): Talk => {
		onCleanup(() => {
			expect(complaints.splice(0), 'complaints of the talk that the tests share').toEqual([]);
		});
		return (id) => talk.lead(id, site);
	});

/** A context in which whatever a page complains of is written down, unless it is expected. */
async function newContext(
	browser: Browser,
	site: string,
	options: BrowserContextOptions,
	complains?: RegExp,
	complaints: string[] = [],
): Promise<{ readonly context: BrowserContext; readonly complaints: string[] }> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 720 },
		locale: 'sv-FI',
		// A worker would answer for the server, and fetch the whole site meanwhile: only its own tests let it.
		serviceWorkers: 'block',
		...options,
	});
	context.setDefaultTimeout(STEP_TIMEOUT);
	const complain = (text: string) => {
		if (!complains?.test(text) && !NO_WORKER.test(text)) complaints.push(text);
	};
	context.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') complain(message.text());
	});
	context.on('weberror', (error) => complain(error.error().message));
	context.on('request', (request) => {
		if (!request.url().startsWith(site)) complain(`asks another host: ${request.url()}`);
	});
	await context.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) => {
			console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
		});
	});
	return { context, complaints };
}
