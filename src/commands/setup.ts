import { brokerPrograms, findBrokers } from './brokers.ts';
import { findChromium } from './chromium.ts';
import { findFirefox } from './firefox.ts';
import { engines } from './machine.ts';
import { findOffice } from './office.ts';
import { findWebKit } from './webkit.ts';

/**
 * `npm run setup`: finds the browser that the tests use, or installs it; with `--engines` the three of `npm run test:engines`,
 * with `--office` LibreOffice as well, with `--brokers` Mosquitto, NATS and nginx. Exit code 2 for wrong options, 1 where something cannot be had.
 */
const find = {
	chromium: () => findChromium(),
	firefox: async () => (await findFirefox()).executablePath,
	async webkit() {
		const webKit = await findWebKit();
		return webKit.driver === 'playwright' ? webKit.executablePath : webKit.webDriver;
	},
	office: () => findOffice(),
	async brokers() {
		const paths = await findBrokers();
		return brokerPrograms.map((program) => paths[program]).join(', ');
	},
} as const;

const options = process.argv.slice(2);
if (options.some((option) => !['--engines', '--office', '--brokers'].includes(option))) {
	console.error('npm run setup -- [--engines] [--office] [--brokers]');
	process.exitCode = 2;
} else {
	const wanted = [
		...(options.includes('--engines') ? engines : (['chromium'] as const)),
		...(options.includes('--office') ? (['office'] as const) : []),
		...(options.includes('--brokers') ? (['brokers'] as const) : []),
	];
	for (const name of wanted) {
		try {
			console.log(`${name}: ${await find[name]()}`);
		} catch (error) {
			console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
			process.exitCode = 1;
		}
	}
}
