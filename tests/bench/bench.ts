import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { launch } from 'puppeteer-core';
import { findChromium, launchFlags } from '../../src/commands/chromium.ts';
import { probeScript } from './probe-script.ts';
import { Reader, UNWATCHED } from './reader.ts';
import { measure } from './rounds.ts';
import { rowsOf } from './rows.ts';
import { buildSite } from './site.ts';
import { sizeTableOf, tableOf } from './table.ts';
import { Visitor } from './visit.ts';

/**
 * `npm run bench`: builds the site, visits it many times and prints how fast it is beside a page with one heading. It
 * is no test: whatever the figures, it succeeds, and it fails only when it could not measure.
 */

const closings: (() => Promise<void>)[] = [];
let interrupted = false;

async function closeAll(): Promise<void> {
	for (let close = closings.pop(); close; close = closings.pop()) await close().catch(console.error);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => {
		interrupted = true;
		void closeAll().finally(() => process.exit(130));
	});
}

async function bench(): Promise<void> {
	const { values } = parseArgs({ options: { runs: { type: 'string', default: '9' } } });
	const runs = Number(values.runs);
	if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs ${values.runs}: not a number of runs`);
	const [executablePath, probe] = await Promise.all([findChromium(), probeScript()]);
	const site = await buildSite((close) => closings.push(close));
	const browser = await chromium.launch({
		executablePath,
		args: [...launchFlags()],
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	closings.push(() => browser.close());
	const unwatched = await launch({
		...UNWATCHED,
		executablePath,
		args: [...launchFlags(), '--accept-lang=sv-FI', '--window-size=1280,720'],
		handleSIGINT: false,
		handleSIGTERM: false,
		handleSIGHUP: false,
	});
	closings.push(() => unwatched.close());
	const visits = { reader: new Reader(unwatched, probe), visitor: new Visitor(browser, probe) };
	const measured = await measure(visits, site.address, runs, (round) => {
		console.error(`Round ${round} of ${runs}; load of the machine ${loadavg()[0]?.toFixed(1)}`);
	});
	console.log(`\n${tableOf(rowsOf(measured))}\n\n${sizeTableOf(site.sizes)}`);
}

try {
	await bench();
} catch (error) {
	process.exitCode = 1;
	if (!interrupted) console.error(error);
} finally {
	await closeAll();
}
