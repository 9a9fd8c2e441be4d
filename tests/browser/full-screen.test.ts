import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { slide } from './harness/deck.ts';
import { present } from './harness/presenter.ts';
import { press } from './harness/stage.ts';
import { test } from './harness/test.ts';

/** Has the browser fill the screen by itself, as F11 does, or end it. */
async function fillByBrowser(page: Page, on: boolean): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const { windowId } = await session.send('Browser.getWindowForTarget');
	await session.send('Browser.setWindowBounds', { windowId, bounds: { windowState: on ? 'fullscreen' : 'normal' } });
	await session.detach();
	expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
}

/** Puts wake locks of our own in the place of the browser's, which headless Chromium refuses. */
const withLocks = {
	before: (page: Page) =>
		page.addInitScript(() => {
			const held = new Set<EventTarget>();
			class Lock extends EventTarget {
				get released() {
					return !held.has(this);
				}
				async release() {
					if (held.delete(this)) this.dispatchEvent(new Event('release'));
				}
			}
			Object.assign(globalThis, { held });
			Object.defineProperty(navigator, 'wakeLock', {
				value: {
					async request() {
						const lock = new Lock();
						held.add(lock);
						return lock;
					},
				},
			});
		}),
};

/** How many wake locks the page holds. */
const held = (page: Page) =>
	page.evaluate(() => {
		const held: unknown = Reflect.get(globalThis, 'held');
		return held instanceof Set ? held.size : -1;
	});

/** Takes all wake locks from the page, as the system may at any time. */
const takeBack = (page: Page) =>
	page.evaluate(() => {
		const held: unknown = Reflect.get(globalThis, 'held');
		if (!(held instanceof Set)) return;
		const [lock]: unknown[] = [...held];
		held.clear();
		if (lock instanceof EventTarget) lock.dispatchEvent(new Event('release'));
	});

describe('a deck that fills the screen', () => {
	test('keeps it awake without any other window, and asks again for a lock that was taken back', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, withLocks);
		expect(await held(page)).toBe(0);
		await press(page, 'f');
		await expect.poll(() => held(page)).toBe(1);
		await takeBack(page);
		await expect.poll(() => held(page)).toBe(1);
		await press(page, 'f');
		await expect.poll(() => held(page)).toBe(0);
	});

	test('may fill it by F11', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, withLocks);
		await fillByBrowser(page, true);
		await expect.poll(() => held(page)).toBe(1);
		const stays = await page.evaluate(() => {
			const event = new KeyboardEvent('keydown', { key: 'F5', bubbles: true, cancelable: true });
			return !document.body.dispatchEvent(event);
		});
		expect(stays).toBe(true);
	});

	test('lets it go to sleep while it is read as an article', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, withLocks);
		await press(page, 'f');
		await expect.poll(() => held(page)).toBe(1);
		for (const [view, locks] of [
			['read', 0],
			['slides', 1],
		] as const) {
			await page.locator(`button[data-action=${view}]`).first().dispatchEvent('click');
			await page.locator(`html[data-view=${view}]`).waitFor({ state: 'attached' });
			await expect.poll(() => held(page)).toBe(locks);
		}
	});

	test('stays awake when a talk ends in it', async ({ open }) => {
		const page = await open(`#/${slide(20)}`, withLocks);
		const presenter = await present(page);
		// It reports whether it fills its screen all the time, also between the change and the frame in which that is told.
		await page.evaluate(() => void setInterval(() => document.dispatchEvent(new Event('visibilitychange'))));
		// Headless Chromium ends it when a window opens.
		await fillByBrowser(page, true);
		await expect.poll(() => page.evaluate(() => matchMedia('(display-mode: fullscreen)').matches)).toBe(true);
		expect(await held(page)).toBe(1);
		await presenter.locator('#setup [data-close]').first().click();
		await presenter.locator('.tools [data-command=end]').click();
		await presenter.locator('[data-command=end-now]').click();
		await page.locator('html:not([data-role])').waitFor({ state: 'attached' });
		expect(await held(page)).toBe(1);
	});
});

test("the presenter's window sees that the audience's fills its screen by F11", async ({ open }) => {
	const deck = await open(`#/${slide(20)}`);
	const presenter = await present(deck);
	const audience = presenter.locator('#audiences');
	await expect.poll(() => audience.textContent()).toContain('Inte helskärm');
	await fillByBrowser(deck, true);
	await expect.poll(() => audience.textContent()).not.toContain('Inte helskärm');
});
