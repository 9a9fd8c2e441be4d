import { findChromium } from '../../../src/commands/chromium.ts';
import { type Firefox, findFirefox } from '../../../src/commands/firefox.ts';
import { type Engine as EngineName, engines } from '../../../src/commands/machine.ts';
import { findWebKit, type WebKit } from '../../../src/commands/webkit.ts';
import { launchBidi } from './bidi.ts';
import type { Engine } from './engine.ts';
import { launchPlaywright } from './playwright.ts';
import { launchWebDriver } from './webdriver.ts';

/** The browsers that were found, of each engine that was looked for. */
export interface Browsers {
	readonly chromium?: string;
	readonly firefox?: Firefox;
	readonly webkit?: WebKit;
}

/**
 * Finds a browser of each engine; on Debian as root, installs those that are missing.
 *
 * @param wanted the engines; all three unless said otherwise
 * @throws Error naming each engine of which there is none, and how to get it
 */
export async function findBrowsers(wanted: readonly EngineName[] = engines): Promise<Browsers> {
	const missing: string[] = [];
	// One after the other, since two installations at once would be in each other's way.
	const find = async <Key extends EngineName, Found>(engine: Key, search: () => Promise<Found>) => {
		if (!wanted.includes(engine)) return {};
		try {
			return { [engine]: await search() };
		} catch (error) {
			missing.push(error instanceof Error ? error.message : String(error));
			return {};
		}
	};
	const found: Browsers = {
		...(await find('chromium', findChromium)),
		...(await find('firefox', findFirefox)),
		...(await find('webkit', findWebKit)),
	};
	if (missing.length > 0) throw new Error(missing.join('\n\n'));
	return found;
}

/**
 * Starts the browser of an engine.
 *
 * @throws Error when it does not start
 */
export function launch(name: EngineName, browsers: Browsers): Promise<Engine> {
	const { chromium, firefox, webkit } = browsers;
	if (name === 'chromium' && chromium) return launchPlaywright(name, chromium);
	if (name === 'firefox' && firefox)
		return firefox.driver === 'playwright'
			? launchPlaywright(name, firefox.executablePath)
			: launchBidi(firefox.executablePath);
	if (name === 'webkit' && webkit)
		return webkit.driver === 'playwright' ? launchPlaywright(name, webkit.executablePath) : launchWebDriver(webkit);
	throw new Error(`no browser of the engine ${name} has been looked for`);
}
