import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until a window answers keys by reveal.js, or by what the presenter's window has instead. */
export async function live(page: Page): Promise<void> {
	await page.locator('html[data-live]').waitFor({ state: 'attached' });
}

/** Waits for a frame: what a reader has chosen before is looked up just before the first one, which may come after the load. */
export function frame(page: Page): Promise<unknown> {
	return page.evaluate(() => new Promise(requestAnimationFrame));
}

/** The ids of the slides that can be seen. */
export function shown(page: Page | Frame): Promise<readonly string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('.slides > section')]
			.filter((section) => section.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.map((section) => section.id),
	);
}

/** Waits until one slide is shown, and no other, and what follows its paint has been done: title, announcement, focus. */
export async function expectShown(page: Page, id: string, message?: string): Promise<void> {
	await expect.poll(() => shown(page), message === undefined ? {} : { message }).toEqual([id]);
	// reveal.js takes the attribute away when it is told of the slide.
	await page.locator(`.slides > section[id="${id}"]:not([hidden])`).waitFor({ state: 'attached' });
}

/** Waits until the address names a place in the deck. reveal.js writes it at most once a second. */
export async function expectAddress(page: Page, hash: string): Promise<void> {
	await expect.poll(() => new URL(page.url()).hash).toBe(hash);
}

/** Where the focus is, as a selector that a reader of a failed test understands: "body", "h3", "button next". */
export function focus(page: Page): Promise<string> {
	return page.evaluate(() => {
		const focused = document.activeElement;
		if (!focused) return 'nothing';
		const name = focused.getAttribute('data-action') ?? focused.getAttribute('href') ?? focused.id;
		return `${focused.localName} ${name}`.trim();
	});
}

/** Presses a key several times. */
export async function press(page: Page, key: string, times = 1): Promise<void> {
	for (let count = 0; count < times; count++) await page.keyboard.press(key);
}

/** What the screen reader has been told last. */
export function announced(page: Page): Promise<string | null> {
	return page.locator('#announcer').textContent();
}

/** Moves the pointer, so that the controls come. */
export async function stir(page: Page): Promise<void> {
	await page.mouse.move(400, 300);
	await page.mouse.move(420, 310);
}

/** Clicks a control, as someone with a pointer does. */
export function click(page: Page, action: string): Promise<void> {
	return clickControl(page, page.locator(`[data-action="${action}"]:visible`));
}

/** Moves the pointer, so that the controls come, and clicks one. It presses at once, since to come onto a control keeps them. */
export async function clickControl(page: Page, control: Locator): Promise<void> {
	await hoverControl(page, control);
	await page.mouse.down();
	await page.mouse.up();
}

/**
 * Moves the pointer, so that the controls come, and onto one. On a busy machine they may have gone again before the pointer is
 * there: then it moves once more.
 */
export async function hoverControl(page: Page, control: Locator): Promise<void> {
	for (let tries = 0; ; tries++) {
		await stir(page);
		try {
			await control.hover({ timeout: CONTROLS_STAY });
			break;
		} catch (error) {
			if (tries === MOST_TRIES) throw error;
		}
	}
}

/** How long controls stay at least, in milliseconds, and how often they are asked to come. */
const CONTROLS_STAY = 2500;
const MOST_TRIES = 30;

/** The page in its own font, however late that came. */
export function withFont(page: Page): Promise<void> {
	return page.evaluate(async () => {
		await document.fonts.load('1em "Source Sans 3 Variable"');
		delete document.documentElement.dataset.font;
	});
}

/** The title of a slide as it stands on the wall. */
export async function headingOf(page: Page, id: string): Promise<string> {
	const text = await page.locator(`#${id}`).locator('h1, h2, h3').textContent();
	return (text ?? '').replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim();
}
