import { findChromium } from './chromium.ts';
import { findFirefox } from './firefox.ts';
import { type Engine, engines } from './machine.ts';
import { findWebKit } from './webkit.ts';

/**
 * `npm run setup`: finds the browser that the tests use, or installs it; with `--engines` the three of `npm run test:engines`.
 * Exit code 2 for wrong options, 1 where a browser cannot be had.
 */
const find: Readonly<Record<Engine, () => Promise<string>>> = {
	chromium: findChromium,
	firefox: async () => (await findFirefox()).executablePath,
	async webkit() {
		const webKit = await findWebKit();
		return webKit.driver === 'playwright' ? webKit.executablePath : webKit.webDriver;
	},
};

const [option, ...others] = process.argv.slice(2);
if ((option !== undefined && option !== '--engines') || others.length > 0) {
	console.error('npm run setup [-- --engines]');
	process.exitCode = 2;
} else {
	for (const engine of option === undefined ? (['chromium'] as const) : engines) {
		try {
			console.log(`${engine}: ${await find[engine]()}`);
		} catch (error) {
			console.error(`${engine}: ${error instanceof Error ? error.message : String(error)}`);
			process.exitCode = 1;
		}
	}
}
