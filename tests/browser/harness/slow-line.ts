import type { Page } from 'playwright-core';
import { watchFrames } from './frames.ts';

/** A line so slow that the page streams in for seconds. */
async function throttle(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 100,
		downloadThroughput: 200_000,
		uploadThroughput: 200_000,
	});
}

/** How a page is opened that comes slowly, with what its frames show written down. */
export const slow = {
	async before(page: Page) {
		await throttle(page);
		await watchFrames(page);
	},
};
