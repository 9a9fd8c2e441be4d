import type { Page } from 'playwright-core';
import type { LiveSite } from '../../../src/commands/live/serve-live.ts';
import type { Open, Opening } from './test.ts';
import type { Trainer } from './trainer.ts';

/** A phone held upright. */
export const upright = { width: 390, height: 844 };

/** How a phone is opened; what the browser itself complains of without a net is expected where `cut` is said. */
export interface PhoneOpening extends Opening {
	readonly cut?: boolean;
}

/** Opens an address of a site on a phone. */
export async function openPhone(
	open: Open,
	site: Pick<LiveSite, 'address'>,
	address: string,
	{ cut = false, ...opening }: PhoneOpening = {},
): Promise<Page> {
	return open(address, {
		live: false,
		viewport: upright,
		root: site.address,
		...(cut && { complains: /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED/u }),
		...opening,
	});
}

/** Follows a talk on a phone, and waits until it is at the slide of the talk. */
export async function joinOnPhone(open: Open, site: LiveSite, trainer: Trainer, opening?: PhoneOpening): Promise<Page> {
	const page = await openPhone(open, site, `?live=${trainer.code}`, opening);
	await page.locator('.live-place').waitFor();
	// What comes late by itself has come, so that nothing moves any more.
	await page.locator('.own-note').first().waitFor({ state: 'attached' });
	return page;
}

/** The id of the slide that is marked as that of the talk. */
export function markedSlide(page: Page): Promise<string | null> {
	return page.evaluate(() => document.querySelector('section[aria-current]')?.id ?? null);
}

/**
 * Lets nothing run in a page, as a phone does whose screen is off. Chromium freezes no page that Playwright keeps awake.
 *
 * @returns wakes it
 */
export async function putToSleep(page: Page): Promise<() => Promise<void>> {
	const browser = await page.context().newCDPSession(page);
	await browser.send('Debugger.enable');
	const asleep = new Promise((resolve) => browser.once('Debugger.paused', resolve));
	const sleep = "setTimeout(() => { debugger; document.dispatchEvent(new Event('resume')) })";
	await browser.send('Runtime.evaluate', { expression: sleep });
	await asleep;
	return async () => {
		await browser.send('Debugger.resume');
		await browser.detach();
	};
}

/** The class of what has the focus. */
export function focusedIn(page: Page): Promise<string | undefined> {
	return page.evaluate(() => document.activeElement?.className);
}

/** The id of the slide that begins at the top of the window. */
export function slideAtTop(page: Page): Promise<string | null> {
	return page.evaluate(
		() =>
			[...document.querySelectorAll('section[data-slide]')].find(
				(section) => Math.abs(section.getBoundingClientRect().top) < 4,
			)?.id ?? null,
	);
}

/** Scrolls by a finger's movements, as far as is wanted, in pixels. */
export async function scroll(page: Page, by: number): Promise<void> {
	const before = await page.evaluate(() => scrollY);
	await page.mouse.move(190, 300);
	await page.mouse.wheel(0, by);
	await page.waitForFunction((from) => scrollY !== from, before);
}

/** What the browser keeps of live. */
export function keptOfLive(page: Page): Promise<readonly string[]> {
	return page.evaluate(() =>
		[localStorage, sessionStorage].flatMap((storage) => Object.keys(storage).filter((key) => / live\b/u.test(key))),
	);
}

/** What the bar says of the line. */
export function stateLine(page: Page): Promise<string> {
	return page.locator('.live-state').innerText();
}
