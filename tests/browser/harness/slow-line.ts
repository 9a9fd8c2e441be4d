import type { Page } from 'playwright-core';
import { watchFrames } from './frames.ts';
import { waitForScripts } from './gate.ts';

/** A line so slow that the page streams in for seconds. */
async function throttle(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 100,
		downloadThroughput: 100_000,
		uploadThroughput: 100_000,
	});
}

/** How a page is opened that comes slowly, with what its frames show written down. */
export const slow = {
	async before(page: Page) {
		await waitForScripts(page);
		await throttle(page);
		await watchFrames(page);
	},
};
