import type { Page, Route } from 'playwright-core';

export const REVEAL = /\/assets\/reveal[^/]*\.js$/u;
/** What makes the charts live; until then they are drawings. */
export const CHARTS = /\/assets\/live[^/]*\.js$/u;
/** The deck's own script, which answers keys once it has started. */
export const MAIN = /\/assets\/(?:main|deck)[^/]*\.js$/u;
export const FONT = /\.woff2$/u;

/**
 * Holds back a file that the page asks for, as a slow line would.
 *
 * @returns what lets it through
 */
export async function holdBack(page: Page, file: RegExp): Promise<() => void> {
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route(file, async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

/** Lets a page wait for its scripts for as long as it takes. It would be the article without them after 8 or 15 seconds, on a slow line. */
export function waitForScripts(page: Page): Promise<unknown> {
	return withoutTimers(page, [8000, 15_000]);
}

/** Lets the timers of a page that have one of some delays, in milliseconds, never run. */
export function withoutTimers(page: Page, delays: readonly number[]): Promise<unknown> {
	return page.addInitScript((delays) => {
		const later = window.setTimeout.bind(window);
		window.setTimeout = Object.assign(
			(act: () => void, delay = 0) => (delays.includes(delay) ? 0 : later(act, delay)),
			window.setTimeout,
		);
	}, delays);
}

/**
 * Answers a page otherwise from when that is wanted. It must be called before the page is loaded: what is asked for just after the
 * first route of a page has been set comes past it in Chromium, some two times in a hundred.
 *
 * @returns what begins to answer
 */
export async function answerLater(
	page: Page,
	files: string | RegExp,
	answer: (route: Route) => Promise<void>,
): Promise<() => void> {
	let isWanted = false;
	await page.route(files, (route) => (isWanted ? answer(route) : route.continue()));
	return () => {
		isWanted = true;
	};
}
