import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Site, serve } from '../../../src/commands/serve.ts';
import { slide } from './deck.ts';
import { frontHost } from './fronted-host.ts';
import { live, press } from './stage.ts';
import type { Open, Opening } from './test.ts';

/** These tests have sites of their own, which they close and change. */
const ELSEWHERE = /asks another host: http:\/\/localhost/u;
/** A page that may keep what it needs. */
export const kept: Opening = { serviceWorkers: 'allow', complains: ELSEWHERE, live: false };
/** The same, of which the browser itself complains that it cannot have it. */
export const cut: Opening = {
	...kept,
	complains:
		/asks another host: http:\/\/localhost|ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)/u,
};

type Front = Parameters<typeof frontHost> extends [Site, ...infer Rest] ? Rest : never;

interface OwnSite extends Site {
	/** Where the deck is, with a slash at the end. */
	readonly deck: string;
}

/**
 * Has a copy of the built site made before the tests of a file.
 *
 * @returns its folder, and what serves it from a sub-folder of a host of its own; `frontedSite` answers some requests otherwise
 */
export function copySite(): {
	readonly folder: string;
	ownSite(): Promise<OwnSite>;
	frontedSite(...front: Front): Promise<OwnSite>;
} {
	const folder = `node_modules/.cache/tested-offline-${process.pid}-${Date.now()}`;
	const sites: Site[] = [];
	beforeAll(() => copyBuiltSite(join(folder, 'deck')));
	afterAll(async () => {
		for (const site of sites) await site.close();
		await rm(folder, { recursive: true, force: true });
	});
	const own = (site: Site): OwnSite => {
		sites.push(site);
		return { ...site, deck: `${site.address}deck/` };
	};
	return {
		folder,
		ownSite: async () => own(await serve(folder)),
		frontedSite: async (...front) => own(await frontHost(await serve(folder), ...front)),
	};
}

/** Copies the built site, but for what the tests of another file are writing into it just then. */
export function copyBuiltSite(to: string): Promise<void> {
	return cp(inject('folder'), to, { recursive: true, filter: (source) => !source.endsWith('.part') });
}

/** Waits until the settings say what is kept. */
export function expectLine(page: Page, state: string): Promise<void> {
	return page.locator(`#without-net[data-state=${state}]`).waitFor({ state: 'attached' });
}

/** Shows the third slide of a site, and waits until the settings say what is kept of it. */
export async function visit(page: Page, site: OwnSite, state = 'kept'): Promise<Page> {
	await page.goto(`${site.deck}#/${slide(3)}`);
	await live(page);
	await expectLine(page, state);
	return page;
}

/** Opens the settings, in which what is kept can be thrown away and had again. */
export async function openSettings(page: Page): Promise<void> {
	await page.locator('[data-action=settings]').focus();
	await press(page, 'Enter');
}

/** Takes the net and the server away. What a page fetches at leisure may be on its way meanwhile. */
export async function cutOff(page: Page, site: Site): Promise<void> {
	await page.context().setOffline(true);
	await site.close();
}

/** A page of a site that has been visited once and kept, and whose server and net are gone. */
export async function visitAndCut(open: Open, site: OwnSite): Promise<Page> {
	const page = await visit(await open('', cut), site);
	await cutOff(page, site);
	return page;
}
