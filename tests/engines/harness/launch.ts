import { findChromium } from '../../../src/build/chromium.ts';
import { type Firefox, findFirefox } from '../../../src/build/firefox.ts';
import type { Engine as EngineName } from '../../../src/build/machine.ts';
import { findWebKit, type WebKit } from '../../../src/build/webkit.ts';
import { launchBidi } from './bidi.ts';
import type { Engine } from './engine.ts';
import { launchPlaywright } from './playwright.ts';
import { launchWebDriver } from './webdriver.ts';

/** The browsers that were found, one of each engine. */
export interface Browsers {
	readonly chromium: string;
	readonly firefox: Firefox;
	readonly webkit: WebKit;
}

/**
 * Finds a browser of each engine; on Debian as root, installs those that are missing.
 *
 * @throws Error naming each engine of which there is none, and how to get it
 */
export async function findBrowsers(): Promise<Browsers> {
	const missing: string[] = [];
	// One after the other, since two installations at once would be in each other's way.
	const find = async <T>(search: () => Promise<T>) =>
		search().catch((error: unknown) => {
			missing.push(error instanceof Error ? error.message : String(error));
			return undefined;
		});
	const chromium = await find(findChromium);
	const firefox = await find(findFirefox);
	const webkit = await find(findWebKit);
	if (!chromium || !firefox || !webkit) throw new Error(missing.join('\n\n'));
	return { chromium, firefox, webkit };
}

/** Starts the browser of an engine. */
export function launch(name: EngineName, browsers: Browsers): Promise<Engine> {
	const { chromium, firefox, webkit } = browsers;
	if (name === 'chromium') return launchPlaywright(name, chromium);
	if (name === 'firefox')
		return firefox.driver === 'playwright'
			? launchPlaywright(name, firefox.executablePath)
			: launchBidi(firefox.executablePath);
	return webkit.driver === 'playwright' ? launchPlaywright(name, webkit.executablePath) : launchWebDriver(webkit);
}
